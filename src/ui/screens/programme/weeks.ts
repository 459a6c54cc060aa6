/** The calendar by weeks, counted from the first day, with today in its place also where it has no session. */
import type { Planned } from '../../../app/programme/plan.ts';

/** Weeks that are shown at first (own choice). */
const MOST_SHOWN = 3;

export interface Week {
  /** 1 = the first; 0 and less lie before it. */
  readonly n: number;
  /** Day number of its first day. */
  readonly from: number;
  /** In order; null = today, without a session. */
  readonly rows: readonly (Planned | null)[];
}

/** @param first, @param today day numbers. Weeks without anything are left out. */
export function weeksOf(plan: readonly Planned[], first: number, today: number): Week[] {
  const weekOf = (on: number): number => Math.floor((on - first) / 7) + 1;
  const days = plan.map(({ on }) => on);
  const isWithin = today >= Math.min(first, ...days) && today <= Math.max(...days);
  const hasToday = plan.some(({ on }) => on === today);
  const rows: readonly { readonly on: number; readonly row: Planned | null }[] = [
    ...plan.map((row) => ({ on: row.on, row })),
    ...(isWithin && !hasToday ? [{ on: today, row: null }] : []),
  ].toSorted((one, other) => one.on - other.on);
  const weeks = [...new Set(rows.map(({ on }) => weekOf(on)))];
  return weeks.map((n) => ({
    n,
    from: first + (n - 1) * 7,
    rows: rows.filter(({ on }) => weekOf(on) === n).map(({ row }) => row),
  }));
}

/** The weeks around today, for who does not want to look over months: this one, or the nearest, and those beside it. */
export function around(weeks: readonly Week[], today: number): readonly Week[] {
  const now = weeks.findLastIndex(({ from }) => from <= today);
  // Of a programme that has not begun the first ones, of one that is over the last.
  const from = Math.min(Math.max(0, now), Math.max(0, weeks.length - MOST_SHOWN));
  return weeks.slice(from, from + MOST_SHOWN);
}
