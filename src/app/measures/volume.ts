/** What was moved in a week: told, never measured against anything. Pure. */
import type { Entry } from '../../log/entry.ts';
import { parseInstant } from '../../time/instant.ts';
import { localDay } from '../../time/zone.ts';
import { mondayOf, weeksBetween } from './week.ts';

export interface Week {
  /** Day number of its Monday. */
  readonly monday: number;
  readonly minutes: number;
  /** Days with a bout. */
  readonly daysWith: number;
  /** Days without one, of those that are over and lie after the injury: nobody rested on a day still to come. */
  readonly daysWithout: number;
  /** Bouts that their own words call strength. */
  readonly strength: number;
  /** Mean of the days of which steps are known; null where none is. */
  readonly steps: number | null;
  /** It is this week, or the injury lies in it: not all of it counts. */
  readonly isPart: boolean;
}

/** So many weeks are shown (own choice). */
export const MOST_WEEKS = 12;
/** What people call it in either language (own choice); anything else is no strength session. */
const STRENGTH = /strength|weights|resistance|kracht|gewichten/i;

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;

/** Where a day has more than one count, the highest is the whole day's: earlier ones were read on the way. */
function stepsByDay(entries: readonly Entry[], zone: string): Map<number, number> {
  const days = new Map<number, number>();
  for (const entry of entries) {
    if (entry.type !== 'measure' || entry.kind !== 'steps') continue;
    const day = localDay(zone, parseInstant(entry.at));
    days.set(day, Math.max(days.get(day) ?? 0, entry.value));
  }
  return days;
}

/**
 * The weeks since the injury, oldest first.
 * @param current entries with corrections laid over; @param injuredAt @param now milliseconds
 */
export function volumeOf(current: readonly Entry[], zone: string, injuredAt: number, now: number): Week[] {
  const known = current.filter((entry) => parseInstant(entry.at) >= injuredAt && parseInstant(entry.at) <= now);
  const steps = stepsByDay(known, zone);
  const [first, today] = [localDay(zone, injuredAt), localDay(zone, now)];
  const bouts = known.flatMap((entry) =>
    entry.type === 'activity' ? [{ day: localDay(zone, parseInstant(entry.at)), entry }] : [],
  );
  return weeksBetween(zone, injuredAt, now, MOST_WEEKS).map((monday): Week => {
    const own = bouts.filter(({ day }) => mondayOf(day) === monday);
    const days = Array.from({ length: 7 }, (_one, index) => monday + index);
    const withBout = new Set(own.map(({ day }) => day));
    return {
      monday,
      minutes: own.reduce((sum, { entry }) => sum + entry.minutes, 0),
      daysWith: withBout.size,
      daysWithout: days.filter((day) => day >= first && day < today && !withBout.has(day)).length,
      strength: own.filter(({ entry }) => STRENGTH.test(entry.kind ?? '')).length,
      steps: mean(days.flatMap((day) => steps.get(day) ?? [])),
      isPart: monday + 6 >= today || monday < first,
    };
  });
}
