/** Freezes data through and through, so that nothing that runs can change a rule. Returns the same object. */
export function freeze<T>(data: T): T {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  Object.values(data).forEach(freeze);
  return Object.freeze(data);
}
