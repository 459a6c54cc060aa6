/** What a person said about when something happened, and the instant it means. */
import { MINUTE } from '../time/instant.ts';
import { dateText, localDay, localInstant } from '../time/zone.ts';

export interface WhenValue {
  readonly mode: 'now' | 'today' | 'yesterday' | 'other' | null;
  /** `HH:MM` */
  readonly time: string;
  /** `YYYY-MM-DDTHH:MM` */
  readonly dateTime: string;
}

export const NO_WHEN: WhenValue = { mode: null, time: '', dateTime: '' };

/** Milliseconds; `now` itself for "just now"; NaN where something is missing. */
export function whenInstant(value: WhenValue, zone: string, now: number): number {
  if (value.mode === 'now') return now;
  if (value.mode === 'other') return localInstant(zone, value.dateTime);
  if (value.mode === null) return Number.NaN;
  const day = localDay(zone, now) - (value.mode === 'yesterday' ? 1 : 0);
  return localInstant(zone, `${dateText(day)}T${value.time}`);
}

export type WhenError = 'missing' | 'future' | 'noDate';

/** What is wrong with it; null where nothing is. A minute of grace: fields hold whole minutes. */
export function whenError(value: WhenValue, zone: string, now: number): WhenError | null {
  const instant = whenInstant(value, zone, now);
  if (Number.isNaN(instant)) {
    const typed = value.mode === 'other' ? value.dateTime : value.time;
    return typed === '' || value.mode === null ? 'missing' : 'noDate';
  }
  return instant > now + MINUTE ? 'future' : null;
}

/** The instant to write down: never after now, so that an entry of this very minute counts at once. */
export function whenAt(value: WhenValue, zone: string, now: number): number {
  return Math.min(whenInstant(value, zone, now), now);
}
