/** Dates and figures as people and programs write them into tables. */
import { dayNumber } from '../../time/instant.ts';
import type { DateOrder } from './found.ts';

export interface DateParts {
  readonly year: number;
  /** As they stand: which is the day is not said by `1/3/2026`. Both are sure where the year comes first. */
  readonly first: number;
  readonly second: number;
  readonly isYearFirst: boolean;
  readonly hasTime: boolean;
}

/** Null where it is no date. */
export function datePartsOf(cell: string): DateParts | null {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}:\d{2}.*))?$/.exec(cell.slice(0, 60));
  if (yearFirst !== null) {
    const [, year, first, second, time] = yearFirst;
    return { year: Number(year), first: Number(first), second: Number(second), isYearFirst: true, hasTime: !!time };
  }
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,?[T ]+(\d{1,2}:\d{2}.*))?$/.exec(cell.slice(0, 60));
  if (yearLast === null) return null;
  const [, first, second, year, time] = yearLast;
  return { year: Number(year), first: Number(first), second: Number(second), isYearFirst: false, hasTime: !!time };
}

/** What this date tells of all: a number above 12 is no month. Null where it tells nothing. */
export function orderBy(parts: DateParts): DateOrder | null {
  if (parts.isYearFirst || parts.first === parts.second) return null;
  if (parts.first > 12) return 'day-first';
  return parts.second > 12 ? 'month-first' : null;
}

/** Whole days since 1970-01-01; NaN where there is no such date. */
export function dayOf({ year, first, second, isYearFirst }: DateParts, order: DateOrder): number {
  const isMonthFirst = isYearFirst || order === 'month-first';
  return isMonthFirst ? dayNumber(year, first, second) : dayNumber(year, second, first);
}

/** `8123`, `8.123`, `8,123`, `8 123`: whole numbers, with marks at the thousands or not; NaN for anything else. */
export function wholeOf(cell: string): number {
  if (/^\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+$/.test(cell)) return Number(cell.replace(/\D/g, ''));
  return decimalOf(cell);
}

/** `7.5` or `7,5`. */
export function decimalOf(cell: string): number {
  return /^\d{1,9}(?:[.,]\d{1,9})?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
}

/** `7.5`, `7,5`, `7:30`, `7h30`, `7 h 30 min`, `7u30`: hours. */
export function hoursOf(cell: string): number {
  const parts = /^(\d{1,2})\s*(?::|h|u|hr|uur)\s*(\d{1,2})?(?:\s*(?:m|min)|:\d{2})?$/i.exec(cell);
  if (parts === null) return decimalOf(cell);
  const minutes = Number(parts[2] ?? 0);
  return minutes < 60 ? Number(parts[1]) + minutes / 60 : Number.NaN;
}
