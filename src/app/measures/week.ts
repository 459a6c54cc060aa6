/** Weeks of the calendar where the injury was, from Monday to Sunday. Days are day numbers, so no clock change moves one. */
import { localDay } from '../../time/zone.ts';

/** The Monday of the week of a day (days since 1970, which began on a Thursday). */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** The Mondays from the week of one instant to that of another, oldest first, the newest ones only. */
export function weeksBetween(zone: string, from: number, to: number, most: number): number[] {
  const last = mondayOf(localDay(zone, to));
  const first = Math.max(mondayOf(localDay(zone, from)), last - (most - 1) * 7);
  const weeks: number[] = [];
  for (let monday = first; monday <= last; monday += 7) weeks.push(monday);
  return weeks;
}
