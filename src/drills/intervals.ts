/** A pattern of intervals: so many seconds hard, so many easy, so many times. All bounds are own choices, and cautious. */
export interface Pattern {
  /** Seconds. */
  readonly hard: number;
  readonly easy: number;
  readonly times: number;
}

export const DEFAULT_PATTERN: Pattern = { hard: 30, easy: 30, times: 10 };
/** Seconds; the easy part is at least half as long as the hard one. */
export const HARD = { least: 5, most: 180 } as const;
export const EASY = { least: 5, most: 300 } as const;
export const TIMES = { least: 1, most: 40 } as const;
/** Seconds before and after; always there. */
export const WARM_UP = 300;
export const COOL_DOWN = 300;
/** Seconds of the whole, from the first step of the warm-up on. */
export const MOST_WHOLE = 3_600;

export type PatternProblem = 'hard' | 'easy' | 'easy-too-short' | 'times' | 'too-long';

const isWithin = (value: number, { least, most }: { readonly least: number; readonly most: number }): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Seconds of the whole. */
export function lengthOfPattern({ hard, easy, times }: Pattern): number {
  return WARM_UP + (hard + easy) * times + COOL_DOWN;
}

/** What is wrong with it, field by field; empty = it can be done. */
export function problemsOf(pattern: Pattern): PatternProblem[] {
  const { hard, easy, times } = pattern;
  const problems: PatternProblem[] = [];
  if (!isWithin(hard, HARD)) problems.push('hard');
  if (!isWithin(easy, EASY)) problems.push('easy');
  else if (easy < hard / 2) problems.push('easy-too-short');
  if (!isWithin(times, TIMES)) problems.push('times');
  if (problems.length === 0 && lengthOfPattern(pattern) > MOST_WHOLE) problems.push('too-long');
  return problems;
}

/** `30-30-10`, its name in addresses and on the disk. */
export const patternId = ({ hard, easy, times }: Pattern): string => `${hard}-${easy}-${times}`;

/** Null for anything that is no pattern, or one that cannot be done. */
export function readPattern(text: unknown): Pattern | null {
  const found = typeof text === 'string' ? /^([1-9]\d{0,2})-([1-9]\d{0,2})-([1-9]\d?)$/.exec(text) : null;
  if (found === null) return null;
  const [hard = 0, easy = 0, times = 0] = found.slice(1).map(Number);
  const pattern = { hard, easy, times };
  return problemsOf(pattern).length === 0 ? pattern : null;
}
