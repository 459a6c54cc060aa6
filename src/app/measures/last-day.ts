/** Where a programme ends by its own calendar. */
import { calendarOf } from '../programme/standing.ts';
import type { LastDay } from './overview.ts';

/** The day of its last session that is not left out; null where this version does not have the programme. */
export const lastDayOf: LastDay = (choice) =>
  calendarOf(choice)?.reduce<number | null>(
    (last, { state, on }) => (state === 'left-out' ? last : Math.max(last ?? on, on)),
    null,
  ) ?? null;
