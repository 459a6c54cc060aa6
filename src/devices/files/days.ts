/** Figures by day: steps and the like from several devices, and sleep from its pieces. */
import { HOUR } from '../../time/instant.ts';
import { dateText, localDay } from '../../time/zone.ts';
import type { FoundMeasure } from './found.ts';

type Kind = FoundMeasure['kind'];
const UNITS = { steps: 'count', sleep: 'h', 'resting-heart-rate': 'bpm', 'walk-distance': 'm' } as const;
/** What a day can hold (own choices); more is a fault of the file. */
const MOST: Readonly<Record<Kind, number>> = {
  steps: 200_000,
  sleep: 24,
  'resting-heart-rate': 250,
  'walk-distance': 300_000,
};
const LEAST: Readonly<Record<Kind, number>> = { steps: 0, sleep: 0, 'resting-heart-rate': 20, 'walk-distance': 0 };

/** Null where it cannot be. Steps, beats and metres are whole, hours have two decimals. */
export function measureOf(kind: Kind, day: string, value: number, device: string | null): FoundMeasure | null {
  const rounded = kind === 'sleep' ? Math.round(value * 100) / 100 : Math.round(value);
  if (!(rounded >= LEAST[kind] && rounded <= MOST[kind])) return null;
  return { kind, day, value: rounded, unit: UNITS[kind], device };
}

/**
 * A sum for each day and device. Of a day the device with the largest sum counts alone: a phone and a watch count the
 * same steps.
 */
export class DaySums {
  readonly #days = new Map<number, Map<string, number>>();
  add(day: number, device: string, value: number): void {
    let devices = this.#days.get(day);
    if (devices === undefined) this.#days.set(day, (devices = new Map()));
    devices.set(device, (devices.get(device) ?? 0) + value);
  }
  *largest(): Iterable<readonly [day: string, value: number, device: string]> {
    for (const [day, devices] of [...this.#days].toSorted(([a], [b]) => a - b)) {
      const [first, ...rest] = devices;
      if (first === undefined) continue;
      const [device, value] = rest.reduce((most, one) => (one[1] > most[1] ? one : most), first);
      yield [dateText(day), value, device];
    }
  }
}

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Awake for longer than this ends a night, in milliseconds (own choice). */
const NIGHT_ENDS = 3 * HOUR;

/** Time asleep by the local day of waking, in hours; what several devices saw counts once. */
export function sleepByDay(intervals: readonly Interval[], zone: string): Map<string, number> {
  const sums = new Map<string, number>();
  let asleep = 0;
  let end = -Infinity;
  const wake = (): void => {
    if (asleep === 0) return;
    const day = dateText(localDay(zone, end));
    sums.set(day, (sums.get(day) ?? 0) + asleep / HOUR);
    asleep = 0;
  };
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from)) {
    if (from - end > NIGHT_ENDS) wake();
    asleep += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  wake();
  return sums;
}
