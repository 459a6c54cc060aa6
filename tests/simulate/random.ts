/** A seeded source of chance, so that the same run prints the same. */

/** Uniform in [0, 1). */
export type Chance = () => number;

/** Spreads the bits of a number (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let bits = value >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * A stream of its own for each combination of keys (mulberry32): what is drawn for one purpose never shifts what is
 * drawn for another, so that two runs which differ in one thing share all other draws.
 */
export function chance(...keys: readonly number[]): Chance {
  let state = 0x9e37_79b9;
  for (const key of keys) state = mix(state ^ mix(key + 0x6d2b_79f5));
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function between(next: Chance, [low, high]: readonly [number, number]): number {
  return low + (high - low) * next();
}

/** Whole number from `low` up to and including `high`. */
export function whole(next: Chance, [low, high]: readonly [number, number]): number {
  return low + Math.floor(next() * (high - low + 1));
}

/** Standard normal (Box and Muller). */
export function normal(next: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** Log-normal by its median and the standard deviation of its logarithm. */
export function logNormal(next: Chance, { median, sigma }: { median: number; sigma: number }): number {
  return median * Math.exp(sigma * normal(next));
}

/** One of several values by weight. */
export function pick<T>(next: Chance, choices: readonly (readonly [value: T, weight: number])[]): T {
  let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new RangeError('nothing to choose from');
  return last[0];
}

export function shuffled<T>(next: Chance, values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, order: next() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ value }) => value);
}
