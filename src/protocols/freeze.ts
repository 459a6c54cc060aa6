/** Freezes data through and through, so that nothing that runs can change a rule. Returns the same object. */
export function freeze<T>(data: T): T {
  // What is no object counts as frozen.
  if (Object.isFrozen(data)) return data;
  Object.values(data as object).forEach(freeze);
  return Object.freeze(data);
}
