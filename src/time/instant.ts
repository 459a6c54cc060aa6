/** Instants are milliseconds since 1970-01-01T00:00:00Z. Elapsed time is elapsed time: a day of 24 h is always 24 h. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month of the proleptic Gregorian calendar; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Days since 1970-01-01 of a date; NaN where it does not exist. */
export function dayNumber(year: number, month: number, day: number): number {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return Number.NaN;
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

/** The figure at a place of a text; NaN where there is none. */
function figure(text: string, index: number): number {
  const value = text.charCodeAt(index) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

function twoFigures(text: string, index: number): number {
  return figure(text, index) * 10 + figure(text, index + 1);
}

const MARK = { dash: 45, plus: 43, dot: 46, colon: 58, T: 84, Z: 90 } as const;

/** `+01:00` or `-05:30` at a place that ends the text, in milliseconds ahead of UTC; NaN where it is anything else. */
function offsetIn(text: string, index: number): number {
  const mark = text.charCodeAt(index);
  if (mark === MARK.Z) return text.length === index + 1 ? 0 : Number.NaN;
  if (text.length !== index + 6 || text.charCodeAt(index + 3) !== MARK.colon) return Number.NaN;
  const hours = twoFigures(text, index + 1);
  const minutes = twoFigures(text, index + 4);
  if (!(hours <= 23 && minutes <= 59)) return Number.NaN;
  const ahead = hours * HOUR + minutes * MINUTE;
  return mark === MARK.plus ? ahead : mark === MARK.dash ? -ahead : Number.NaN;
}

/** Where the separators of `2026-03-01T15:30:00` stand. */
function hasForm(text: string): boolean {
  return (
    text.charCodeAt(4) === MARK.dash &&
    text.charCodeAt(7) === MARK.dash &&
    text.charCodeAt(10) === MARK.T &&
    text.charCodeAt(13) === MARK.colon &&
    text.charCodeAt(16) === MARK.colon
  );
}

/**
 * Reads an RFC 3339 instant with offset; fractions beyond milliseconds are cut off. Every entry has two of these, so it
 * goes figure by figure: a pattern took longer than all the rest of an assessment.
 * @returns milliseconds, or NaN when the text has another form or names a date that does not exist.
 */
export function parseInstant(text: string): number {
  if (!hasForm(text)) return Number.NaN;
  const day = dayNumber(twoFigures(text, 0) * 100 + twoFigures(text, 2), twoFigures(text, 5), twoFigures(text, 8));
  const hours = twoFigures(text, 11);
  const minutes = twoFigures(text, 14);
  const seconds = twoFigures(text, 17);
  if (!(hours <= 23 && minutes <= 59 && seconds <= 59)) return Number.NaN;
  let index = 19;
  let milliseconds = 0;
  if (text.charCodeAt(index) === MARK.dot) {
    const start = index + 1;
    index = start;
    for (let value = figure(text, index); value >= 0; value = figure(text, index)) {
      milliseconds += value * (FRACTION[index - start] ?? 0);
      index += 1;
    }
    if (index === start || index > start + 9) return Number.NaN;
  }
  return day * DAY + hours * HOUR + minutes * MINUTE + seconds * 1000 + milliseconds - offsetIn(text, index);
}

/** What the first figures of a fraction are worth, in milliseconds. */
const FRACTION = [100, 10, 1];

/** `2026-03-04T16:10:00Z`; with milliseconds only where there are any. */
export function formatUtc(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
