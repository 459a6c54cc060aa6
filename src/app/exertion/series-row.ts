/**
 * A bout's heart rate over time, beside its entry: `series/<entry>` in the store, so that a lock seals it too. It belongs
 * to this device: no copy, no code and no link has it.
 */
import type { Sample } from '../../session/series.ts';
import { decodeSeries, encodeSeries, LONGEST } from '../../session/series-code.ts';
import { type Result, codeOf } from '../commands.ts';
import { sample } from '../state.ts';
import { wired } from '../wiring.ts';

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

const isLimit = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && value >= 20 && value <= 300);

/** Durable when it says so; `invalid` where it is no series that can be kept. */
export async function keepSeries(entry: string, series: Series): Promise<Result> {
  // Of a sample nothing is saved.
  if (sample.value !== null) return { ok: true };
  const { samples, end, predictedMax, ceiling, source } = series;
  const text = encodeSeries(samples);
  const row = { v: 1, samples: text, end, predictedMax, ceiling, source };
  if (text === null || readRow(row) === null) return { ok: false, error: 'invalid' };
  try {
    await wired().store.writeMany([[seriesKey(entry), row]]);
    return { ok: true };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}

function readRow(row: unknown): Series | null {
  if (typeof row !== 'object' || row === null) return null;
  const { v, samples: text, end, predictedMax, ceiling, source } = row as Readonly<Record<string, unknown>>;
  const samples = decodeSeries(text);
  if (v !== 1 || samples === null || !isLimit(predictedMax) || !isLimit(ceiling)) return null;
  if (typeof end !== 'number' || !Number.isInteger(end) || end < 0 || end > LONGEST) return null;
  if (source !== 'strap' && source !== 'wrist') return null;
  return { samples, end, predictedMax, ceiling, source };
}

/** Null where there is none, or none that can be read. */
export async function seriesOf(entry: string): Promise<Series | null> {
  const found = await wired()
    .store.readKv(seriesKey(entry))
    .catch(() => null);
  return readRow(found);
}
