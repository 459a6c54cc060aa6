/** Heart rate over a bout from the readings of a file: what is not known stays unknown. */
import { type Sample, spansOf } from '../../session/series.ts';

/** Beats a minute that can be; anything else is a fault of the sensor (own choice). */
export const isPulse = (bpm: number): boolean => bpm >= 30 && bpm <= 250;

/** @param at seconds since the start; @param bpm null or impossible = not known there */
export interface Reading {
  readonly at: number;
  readonly bpm: number | null;
}

/** One for each whole second of the bout at most, in order; of two of a second the later one. */
export function samplesOf(readings: readonly Reading[], end: number): Sample[] {
  const bySecond = new Map<number, number | null>();
  for (const { at, bpm } of readings) {
    const second = Math.floor(at);
    if (!(second >= 0 && second <= end)) continue;
    bySecond.set(second, bpm !== null && isPulse(bpm) ? Math.round(bpm) : null);
  }
  return [...bySecond].map(([at, bpm]) => ({ at, bpm })).toSorted((a, b) => a.at - b.at);
}

/** In tenths, rounded up: a ceiling is not to be met by rounding. What a computer adds in the ninth decimal is nothing. */
export const tenthsUp = (value: number): number => Math.ceil(value * 10 - 1e-7) / 10;

/** Weighted by the time each value is known to hold; null where none is. The average has one decimal. */
export function heartRateOf(samples: readonly Sample[], end: number): { average: number; max: number } | null {
  let beats = 0;
  let known = 0;
  let max = 0;
  for (const { from, to, bpm } of spansOf(samples, end)) {
    beats += bpm * (to - from);
    known += to - from;
    max = Math.max(max, bpm);
  }
  return known === 0 ? null : { average: tenthsUp(beats / known), max };
}
