/**
 * What a series says, in seconds and beats. All of it by time: a value counts as long as it is known to have held. Time
 * that is not known is in no zone, and told. Nothing is rounded here.
 */
import type { Span } from './series.ts';

export interface Times {
  /** Seconds. */
  readonly below: number;
  /** At either bound, or between them. */
  readonly within: number;
  readonly above: number;
}

const lengthOf = ({ from, to }: Span): number => to - from;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Seconds of which the rate is known. */
export function knownSeconds(spans: readonly Span[]): number {
  return sum(spans.map(lengthOf));
}

/** @param low @param high beats a minute */
export function timesOf(spans: readonly Span[], low: number, high: number): Times {
  const time = (test: (bpm: number) => boolean): number => sum(spans.filter(({ bpm }) => test(bpm)).map(lengthOf));
  return {
    below: time((bpm) => bpm < low),
    within: time((bpm) => bpm >= low && bpm <= high),
    above: time((bpm) => bpm > high),
  };
}

/** Lower ends of the zones, in percent of the maximum; below the first is a zone as well. */
export const ZONES = [50, 60, 70, 80, 90] as const;

/** Seconds below 50 %, from 50 up to 60, … and from 90 on. The lower end belongs to a zone, the upper to the next. */
export function zonesOf(spans: readonly Span[], max: number): readonly number[] {
  const seconds = [0, ...ZONES].map(() => 0);
  for (const span of spans) {
    // Compared in whole numbers, so that a bound is met exactly.
    const zone = ZONES.filter((percent) => span.bpm * 100 >= percent * max).length;
    seconds[zone] = (seconds[zone] ?? 0) + lengthOf(span);
  }
  return seconds;
}

/** By time; null where nothing is known. */
export function averageOf(spans: readonly Span[]): number | null {
  const known = knownSeconds(spans);
  return known === 0 ? null : sum(spans.map((span) => span.bpm * lengthOf(span))) / known;
}

/** The highest value that held for any time. */
export function maxOf(spans: readonly Span[]): number | null {
  return spans.reduce<number | null>((most, { bpm }) => Math.max(most ?? bpm, bpm), null);
}

/**
 * The smallest value whose cumulated known time reaches so many quarters of all known time; where it is reached exactly,
 * the mean of that value and the next one that held.
 * @param quarters 1, 2 (the median) or 3
 */
export function quartileOf(spans: readonly Span[], quarters: 1 | 2 | 3): number | null {
  const inOrder = spans.toSorted((one, other) => one.bpm - other.bpm);
  const wanted = knownSeconds(spans) * quarters;
  let reached = 0;
  for (const [index, span] of inOrder.entries()) {
    reached += lengthOf(span) * 4;
    if (reached > wanted) return span.bpm;
    if (reached === wanted) return (span.bpm + (inOrder[index + 1] ?? span).bpm) / 2;
  }
  return null;
}

export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** Of percent of the maximum, over the bout; null where nothing is known. */
export function percentsOf(spans: readonly Span[], max: number): Quartiles | null {
  const [lower, median, upper] = [quartileOf(spans, 1), quartileOf(spans, 2), quartileOf(spans, 3)];
  if (lower === null || median === null || upper === null) return null;
  const percent = (bpm: number): number => (bpm * 100) / max;
  return { lower: percent(lower), median: percent(median), upper: percent(upper) };
}
