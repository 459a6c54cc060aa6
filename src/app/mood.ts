/** Low mood is noticed, without a score of its own. */
import { DAY } from '../time/instant.ts';
import { localDay } from '../time/zone.ts';
import { atOf, current, now, zone } from './state.ts';

/** Sadness or anxiety at 5–6 on two local days of the last seven: somebody to call is named. */
export function mayNeedSomebody(): boolean {
  const days = new Set<number>();
  for (const entry of current.value) {
    if (entry.type !== 'check-in' || now.value - atOf(entry) > 7 * DAY) continue;
    if (Math.max(entry.symptoms.sadness ?? 0, entry.symptoms.anxiety ?? 0) >= 5)
      days.add(localDay(zone.value, atOf(entry)));
  }
  return days.size >= 2;
}
