/** Days of a zone and months of the calendar, as the engine counts them. */
import { DAY, daysInMonth, HOUR } from './instant.ts';
import { localDay, offsetAt } from './zone.ts';

/** The first instant of a local day, in milliseconds, also where midnight itself is skipped by a clock change. */
export function startOfDay(name: string, day: number): number {
  const wall = day * DAY;
  // The day starts at one of the offsets in force around it; of the candidates the first instant that is on the day.
  const candidates = [wall - offsetAt(name, wall - DAY), wall - offsetAt(name, wall + DAY)].toSorted((a, b) => a - b);
  for (const candidate of candidates) {
    if (localDay(name, candidate) === day && localDay(name, candidate - 1) < day) return candidate;
  }
  // Midnight does not exist: walk to the change itself.
  let low = wall - 26 * HOUR;
  let high = wall + 26 * HOUR;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (localDay(name, middle) >= day) high = middle;
    else low = middle;
  }
  return high;
}

/** The same day of the month so many calendar months earlier or, where that month is shorter, its last day. */
export function monthsBefore(day: number, months: number): number {
  const date = new Date(day * DAY);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1);
  const [year, month] = [new Date(first).getUTCFullYear(), new Date(first).getUTCMonth() + 1];
  return first / DAY + Math.min(date.getUTCDate(), daysInMonth(year, month)) - 1;
}
