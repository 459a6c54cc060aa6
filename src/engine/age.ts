/** Ages from the least birth date that is known: a year or a month alone is read as the youngest it allows. */
import { dayNumber, daysInMonth } from '../time/instant.ts';
import { dateText, parseDate } from '../time/zone.ts';

/** The latest day a partial date allows, as a day number; NaN where there is none. */
export function latestDay(partial: string): number {
  if (partial.length === 4) return parseDate(`${partial}-12-31`);
  if (partial.length === 7) {
    const days = daysInMonth(Number(partial.slice(0, 4)), Number(partial.slice(5, 7)));
    return parseDate(`${partial}-${days}`);
  }
  return parseDate(partial);
}

/** Whole years on a local day; null where the birth date is unknown. */
export function ageOn(birthDate: string | undefined, day: number): number | null {
  if (birthDate === undefined) return null;
  const born = dateText(latestDay(birthDate));
  const today = dateText(day);
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The local day on which that age is reached, as a day number; born on 29 February: 1 March. NaN where unknown. */
export function birthday(birthDate: string | undefined, years: number): number {
  if (birthDate === undefined) return Number.NaN;
  const [year = 0, month = 1, day = 1] = dateText(latestDay(birthDate)).split('-').map(Number);
  const exact = dayNumber(year + years, month, day);
  return Number.isNaN(exact) ? dayNumber(year + years, month, day - 1) + 1 : exact;
}

/** Unknown is read as under 18. */
export function isUnder18(birthDate: string | undefined, day: number): boolean {
  return !(day >= birthday(birthDate, 18));
}
