/** A whole number of an address, without signs or zeros in front; null for anything else, also where it is there twice. */
export function wholeOf(query: URLSearchParams, name: string, least: number, most: number): number | null {
  const text = onlyOf(query, name);
  if (text === null || !/^(0|[1-9]\d{0,6})$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

/** What is there exactly once. */
export function onlyOf(query: URLSearchParams, name: string): string | null {
  const found = query.getAll(name);
  return found.length === 1 ? (found[0] ?? null) : null;
}
