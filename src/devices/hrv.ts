/**
 * Heart-rate variability of intervals between beats. Which intervals count, precisely:
 *
 * - One outside 300–2000 ms is dropped. One more than 20 % off the one before is dropped; exactly 20 % stays.
 * - "The one before" is the last one that was kept: what was dropped is no measure for the next. The first of a run has
 *   nothing before it and stays.
 * - Where five in a row were dropped for being off (own choice), it is the kept one that was wrong, or the pulse has truly
 *   changed: the next is judged as the first of a run again. Without that, one bad first interval would drop all others.
 * - A difference is formed only between two kept intervals that followed each other. Never across a dropped one, and never
 *   across a gap in the signal, where a run ends.
 */
export interface Hrv {
  /** Milliseconds; √mean of the squared differences. */
  readonly rmssd: number;
  /** Milliseconds; with n − 1. */
  readonly sdnn: number;
  /** Percent of the differences that are above 50 ms. */
  readonly pnn50: number;
}

export interface Cleaned {
  /** Kept intervals in milliseconds; within a run each followed the one before it. */
  readonly runs: readonly (readonly number[])[];
  readonly kept: number;
  readonly dropped: number;
  /** Sum of the kept ones, in milliseconds. */
  readonly lasted: number;
}

const SHORTEST = 300;
const LONGEST = 2000;
/** A fifth: `5 × off > before` is "over 20 %", without the rounding of 0.2. */
const PART = 5;
const ANEW_AFTER = 5;
/** Least milliseconds of kept intervals that figures are made of. */
export const LEAST_LASTED = 60_000;

/** @param runs intervals in milliseconds, oldest first; a gap in the signal begins another run. What is no number is dropped. */
export function clean(runs: readonly (readonly number[])[]): Cleaned {
  const found: number[][] = [];
  let dropped = 0;
  for (const run of runs) {
    let before: number | null = null;
    let offInRow = 0;
    let isOpen = false;
    for (const interval of run) {
      const isIn = interval >= SHORTEST && interval <= LONGEST;
      const isOff = isIn && before !== null && Math.abs(interval - before) * PART > before;
      if (!isIn || isOff) {
        dropped += 1;
        isOpen = false;
        offInRow = isOff ? offInRow + 1 : offInRow;
        if (offInRow >= ANEW_AFTER) before = null;
        continue;
      }
      if (isOpen) found.at(-1)?.push(interval);
      else found.push([interval]);
      isOpen = true;
      offInRow = 0;
      before = interval;
    }
  }
  const all = found.flat();
  return { runs: found, kept: all.length, dropped, lasted: all.reduce((sum, one) => sum + one, 0) };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The figures of cleaned runs, however short. @returns null with fewer than two intervals, or none that follow each other */
export function figuresOf(runs: readonly (readonly number[])[]): Hrv | null {
  const all = runs.flat();
  const steps = runs.flatMap((run) => run.slice(1).map((interval, index) => interval - (run[index] ?? interval)));
  if (all.length < 2 || steps.length === 0) return null;
  const middle = mean(all);
  const squares = all.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return {
    rmssd: Math.sqrt(mean(steps.map((step) => step ** 2))),
    sdnn: Math.sqrt(squares / (all.length - 1)),
    pnn50: (steps.filter((step) => Math.abs(step) > 50).length / steps.length) * 100,
  };
}

/** @returns null where less than a minute of intervals is left */
export function hrvOf(cleaned: Cleaned): Hrv | null {
  return cleaned.lasted >= LEAST_LASTED ? figuresOf(cleaned.runs) : null;
}
