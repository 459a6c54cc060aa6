/** Concussions close together: this one the second within 3 calendar months, or the third within 12. */
import { monthsBefore } from '../time/days.ts';
import { localDay } from '../time/zone.ts';
import { latestDay } from './age.ts';
import { type Item, isItem } from './item.ts';
import { isAfter } from './place.ts';

/** By earlier `injury` entries and by what the injury names; a month alone is read as its last day. Not asked = none. */
export function isRepeat(injury: Item<'injury'>, items: readonly Item[]): boolean {
  const { zone, concussions = [] } = injury.entry;
  const day = localDay(zone, injury.at);
  const logged = items
    .filter((item) => isItem(item, 'injury') && isAfter(injury, item))
    .map((item) => localDay(zone, item.at));
  const named = concussions.map((date) => Math.min(latestDay(date), day));
  const earlier = [...new Set([...logged, ...named])];
  const within = (months: number): number => earlier.filter((other) => other >= monthsBefore(day, months)).length;
  return within(3) >= 1 || within(12) >= 2;
}
