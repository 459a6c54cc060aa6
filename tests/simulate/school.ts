/** A student goes to school as far as it goes: on weekdays, by how it is that day. */
import type { SchoolDay } from '../../src/log/entry.ts';
import { ASSUMED } from './figures.ts';

type Fields = Pick<SchoolDay, 'step' | 'fullDay' | 'supports'>;

/** @param day local day number; 1970-01-01 was a Thursday. Null at the weekend. */
export function schoolDay(day: number, severity: number): Fields | null {
  const weekday = (day + 4) % 7;
  if (weekday === 0 || weekday === 6) return null;
  const { withoutSupports, fullDay, partTime, atHome } = ASSUMED.schoolUpTo;
  if (severity <= withoutSupports) return { step: 'L4', fullDay: true, supports: [] };
  if (severity <= fullDay) return { step: 'L4', fullDay: true, supports: ['rest-breaks'] };
  if (severity <= partTime) return { step: 'L3', supports: ['shorter-days', 'rest-breaks'] };
  return { step: severity <= atHome ? 'L2' : 'L1' };
}
