/** The same bout has the same id whenever it is imported, so that it cannot be there twice. */

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A UUID of version 8 (RFC 9562: made in a way of one's own) out of what tells a thing from all others. */
export async function idFrom(...parts: readonly (string | number)[]): Promise<string> {
  const text = JSON.stringify(['rejoin-watch-file', ...parts]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).slice(0, 16);
  hash[6] = 0x80 | ((hash[6] ?? 0) & 0x0f);
  hash[8] = 0x80 | ((hash[8] ?? 0) & 0x3f);
  const all = hex(hash);
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-');
}

/**
 * The id to write it under, and whether it is there: one that was taken back may be imported once more, under the next id.
 * @param isThere of an id: standing, taken back, or never written
 */
export async function idFor(
  parts: readonly (string | number)[],
  isThere: (id: string) => 'standing' | 'taken-back' | 'never',
): Promise<{ readonly id: string; readonly isThere: boolean }> {
  for (let round = 0; ; round += 1) {
    const id = await idFrom(...parts, round);
    const state = isThere(id);
    if (state !== 'taken-back') return { id, isThere: state === 'standing' };
  }
}
