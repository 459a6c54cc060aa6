/** Chance that is the same for the same seed, so that a reload goes on where it was. Not for secrets. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** One of these. @throws where there is none */
  oneOf<T>(list: readonly T[]): T;
}

/** A step that is odd and far from any power of two: the state comes by every number before it repeats. */
const STEP = 0x9e3779b9;

/** Each bit of a number changes about half of the bits of what comes out. */
function mixed(state: number): number {
  let bits = state;
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** @param seed any number; what is no whole one is cut to one */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  const between = (least: number, most: number): number => {
    state = (state + STEP) | 0;
    return least + (mixed(state) % (most - least + 1));
  };
  return {
    between,
    oneOf(list) {
      const found = list[between(0, list.length - 1)];
      if (found === undefined) throw new Error('a choice from nothing');
      return found;
    },
  };
}
