/** Entries by local day, newest first. */
import type { Original } from '../../../app/correcting.ts';
import { localDay } from '../../../time/zone.ts';

/** In the order of the filter. */
export const ENTRY_KINDS: readonly Original['type'][] = [
  'check-in',
  'activity',
  'school',
  'school-plan',
  'warning-signs',
  'head-impact',
  'examination',
  'review',
  'clearance',
  'prescription',
  'typical',
  'measure',
  'programme',
  'programme-session',
  'injury',
  'protocol-change',
];

export interface DayList {
  readonly day: number;
  readonly entries: readonly Original[];
}

/** @param at milliseconds of an entry; of two at one instant the later one written comes first. */
export function daysOf(entries: readonly Original[], at: (entry: Original) => number, zone: string): DayList[] {
  const days = new Map<number, Original[]>();
  const sorted = entries.toSorted((a, b) => at(b) - at(a) || (a.recordedAt < b.recordedAt ? 1 : -1));
  for (const entry of sorted) {
    const day = localDay(zone, at(entry));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, list]) => ({ day, entries: list }));
}
