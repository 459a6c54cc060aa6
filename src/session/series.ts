/**
 * A bout's heart rate over time: how it is kept (a second and a beat each take about two bytes), and what it says. What is
 * not known stays unknown: no value is held for longer than a strap may be silent, and none across a lost signal.
 */

/** At this whole second since the start; null: from here on nothing is known. */
export interface Sample {
  readonly at: number;
  readonly bpm: number | null;
}

/** A value holds until the next sample, but no longer than this, in seconds (own choice). */
export const HOLDS = 5;

export interface Span {
  /** Seconds since the start. */
  readonly from: number;
  readonly to: number;
  readonly bpm: number;
}

/** The time of which the rate is known, in order, without overlap. @param end seconds: where the bout ended */
export function spansOf(samples: readonly Sample[], end: number): Span[] {
  return samples.flatMap((sample, index): Span[] => {
    if (sample.bpm === null) return [];
    const until = samples[index + 1]?.at ?? end;
    const to = Math.min(until, sample.at + HOLDS, end);
    return to > sample.at ? [{ from: sample.at, to, bpm: sample.bpm }] : [];
  });
}
