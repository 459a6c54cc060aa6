/** The first start as a form, and what is wrong with it. */
import { ageOn } from '../../../app/age.ts';
import { NO_WHEN, type WhenValue, whenAt, whenError } from '../../../app/when.ts';
import { DAY } from '../../../time/instant.ts';
import { localDay } from '../../../time/zone.ts';

export interface StartForm {
  readonly step: 'who' | 'about' | 'when';
  readonly who: 'me' | 'child' | null;
  readonly name: string;
  readonly yourName: string;
  readonly year: string;
  /** `01`–`12`, or empty. */
  readonly month: string;
  readonly student: boolean | null;
  readonly when: WhenValue;
  /** Another plan than the usual one for the age, with the words that tell it; null = the usual one. */
  readonly plan: { readonly id: string; readonly version: string; readonly told: string } | null;
}

export const EMPTY_START: StartForm = {
  step: 'who',
  who: null,
  name: '',
  yourName: '',
  year: '',
  month: '',
  student: null,
  when: NO_WHEN,
  plan: null,
};

export function birthDateOf(form: StartForm): string | undefined {
  const year = form.year.trim();
  if (year === '') return undefined;
  return form.month === '' ? year : `${year}-${form.month}`;
}

export interface AboutErrors {
  readonly name: boolean;
  readonly year: boolean;
  readonly school: boolean;
}

/** @param today local day, days since 1970-01-01 */
export function aboutErrors(form: StartForm, today: number): AboutErrors {
  const name = form.name.trim();
  const year = form.year.trim();
  const thisYear = new Date(today * DAY).getUTCFullYear();
  const born = birthDateOf(form);
  const fits = /^\d{4}$/.test(year) && Number(year) >= thisYear - 120 && Number(year) <= thisYear;
  const inFuture = born !== undefined && fits && (ageOn(born, today, true) ?? 0) < 0;
  return {
    name: name.length < 1 || name.length > 80,
    year: year !== '' && (!fits || inFuture),
    school: form.student === null,
  };
}

/** Younger than five by the youngest the birth date allows: no step plan. */
export function isUnderFive(form: StartForm, today: number): boolean {
  const age = ageOn(birthDateOf(form), today);
  return age !== null && age < 5;
}

export type StartWhenError = 'missing' | 'future' | 'noDate' | 'beforeBirth';

export function startWhenError(form: StartForm, zone: string, now: number): StartWhenError | null {
  const error = whenError(form.when, zone, now);
  if (error !== null) return error;
  const oldest = ageOn(birthDateOf(form), localDay(zone, whenAt(form.when, zone, now)), true);
  return oldest !== null && oldest < 0 ? 'beforeBirth' : null;
}
