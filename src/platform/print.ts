/** Opens the browser's own dialog for paper or PDF. */
export function print(): void {
  window.print();
}
