/** Finds a strap and says how it is: its name, worn or not, its battery, and what to do where there is no Bluetooth. */
export function StrapCard() {
  return null;
}
