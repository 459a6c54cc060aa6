/** Instants are milliseconds since 1970-01-01T00:00:00Z. Elapsed time is elapsed time: a day of 24 h is always 24 h. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month of the proleptic Gregorian calendar; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Days since 1970-01-01 of a date; NaN where it does not exist. */
export function dayNumber(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return Number.NaN;
  // Years begin in March here, so that the leap day is the last one of its year.
  const y = month <= 2 ? year - 1 : year;
  const m = month <= 2 ? month + 9 : month - 3;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    719_469
  );
}

/**
 * Reads an RFC 3339 instant with offset; fractions beyond milliseconds are cut off.
 * @returns milliseconds, or NaN when the text has another form or names a date that does not exist.
 */
export function parseInstant(text: string): number {
  const parts = RFC_3339.exec(text);
  if (parts === null) return Number.NaN;
  const [, year, month, day, hour, minute, second, fraction, offset = 'Z'] = parts;
  const wall =
    dayNumber(Number(year), Number(month), Number(day)) * DAY +
    Number(hour) * HOUR +
    Number(minute) * MINUTE +
    Number(second) * 1000 +
    (fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0')));
  if (offset === 'Z') return wall;
  const ahead = Number(offset.slice(1, 3)) * HOUR + Number(offset.slice(4)) * MINUTE;
  return offset.startsWith('-') ? wall + ahead : wall - ahead;
}

/** `2026-03-04T16:10:00Z`; with milliseconds only where there are any. */
export function formatUtc(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
