/** Age from a partial birth date: the youngest it allows. */
import { DAY, daysInMonth } from '../time/instant.ts';

/**
 * Whole years on a local day (days since 1970-01-01), or null where the birth date is unknown. `oldest` reads a year or
 * month alone as the oldest it allows instead.
 */
export function ageOn(birthDate: string | undefined, day: number, oldest = false): number | null {
  if (birthDate === undefined) return null;
  const [year = 0, month, date] = birthDate.split('-').map(Number);
  const birthMonth = month ?? (oldest ? 1 : 12);
  const birthDay = date ?? (oldest ? 1 : daysInMonth(year, birthMonth));
  const today = new Date(day * DAY);
  const years = today.getUTCFullYear() - year;
  const before = (today.getUTCMonth() + 1) * 100 + today.getUTCDate() < birthMonth * 100 + birthDay;
  return before ? years - 1 : years;
}
