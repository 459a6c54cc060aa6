/** Builders of logs for tests of the engine; arbitrary ones are in recoveries.ts. */
import type { Activity, Athlete, Author, CheckIn, Entry } from '../../src/log/entry.ts';
import { EMERGENCY_SIGN_IDS, SYMPTOM_IDS, type SignAnswer, type SignId } from '../../src/log/vocabulary.ts';
import { DAY, formatUtc, HOUR, MINUTE } from '../../src/time/instant.ts';

export const ATHLETE: Athlete = {
  id: '7f9f6f0e-2c55-4d0b-9a51-0d6a35a4c001',
  name: 'Sam',
  birthDate: '1996-05-04',
  student: false,
};
/** 10:00 in Amsterdam on the day of the injury. */
export const INJURY_AT = Date.parse('2026-03-01T09:00:00Z');
export const SELF: Author = { role: 'athlete', name: 'Sam' };
export const PARENT: Author = { role: 'parent', name: 'Kim' };
export const STAFF: Author = { role: 'staff', name: 'Bo' };
export const DOCTOR = { name: 'Dr. Vos', profession: 'doctor' } as const;

let counter = 0;
/** Fields of an entry by its type, without the ones that every entry has. */
type Fields<T extends Entry['type']> = Omit<
  Extract<Entry, { type: T }>,
  'id' | 'athlete' | 'type' | 'at' | 'zone' | 'recordedAt' | 'by'
>;
export interface Given {
  readonly id?: string;
  readonly recordedAt?: number;
  readonly by?: Author;
  readonly zone?: string;
}

export function idOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export function entry<T extends Entry['type']>(type: T, at: number, fields: Fields<T>, given: Given = {}): Entry {
  counter += 1;
  return {
    id: given.id ?? idOf(counter),
    athlete: ATHLETE.id,
    type,
    at: formatUtc(at),
    zone: given.zone ?? 'Europe/Amsterdam',
    recordedAt: formatUtc(given.recordedAt ?? at),
    by: given.by ?? SELF,
    ...fields,
  } as unknown as Entry;
}

export const ZEROS = Object.fromEntries(SYMPTOM_IDS.map((id) => [id, 0])) as CheckIn['symptoms'];
export const ALL_NO = Object.fromEntries(EMERGENCY_SIGN_IDS.map((id) => [id, 'no'])) as Record<SignId, SignAnswer>;

export const injury = (fields: Partial<Fields<'injury'>> = {}, at = INJURY_AT, given: Given = {}): Entry =>
  entry('injury', at, { protocol: 'cisg-2022', impactRiskFrom: '5', ...fields }, given);
export const checkIn = (
  at: number,
  symptoms: CheckIn['symptoms'] = {},
  more: Partial<CheckIn> = {},
  given: Given = {},
): Entry => entry('check-in', at, { symptoms: { ...ZEROS, ...symptoms }, ...more }, given);
export const signs = (at: number, answers: Partial<Record<SignId, SignAnswer>> = {}, given: Given = {}): Entry =>
  entry('warning-signs', at, { answers: { ...ALL_NO, ...answers } }, given);
export const bout = (at: number, stage: string, fields: Partial<Activity> = {}, given: Given = {}): Entry =>
  entry('activity', at, { stage, minutes: 20, before: 0, peak: 0, settledAfterMinutes: 0, ...fields }, given);
export const knock = (at: number, given: Given = {}): Entry => entry('head-impact', at, {}, given);
export const examination = (
  at: number,
  finding: 'concussion' | 'no-concussion' | 'unclear' = 'concussion',
  given: Given = {},
): Entry => entry('examination', at, { clinician: DOCTOR, finding }, given);
export const review = (at: number, outcome: 'continue' | 'stay-stopped' = 'continue', given: Given = {}): Entry =>
  entry('review', at, { clinician: DOCTOR, outcome }, given);
export const clearance = (at: number, scope: string, given: Given = {}): Entry =>
  entry('clearance', at, { clinician: DOCTOR, scope, document: 'blue folder' }, given);
export const correction = (
  at: number,
  target: string,
  fields: Record<string, unknown> | null,
  given: Given = {},
): Entry => entry('correction', at, { target, entry: fields }, given);

/** Complete signs, all no, and a minute later a check-in of zeros. */
export const cleanPair = (at: number): Entry[] => [signs(at - MINUTE), checkIn(at)];

/** From 20:00 on the day of the injury, at 08:00 and 20:00 local (UTC+1), up to and including `until`. */
export function routine(until: number): Entry[] {
  const pairs: Entry[] = [];
  for (let at = INJURY_AT + 10 * HOUR; at <= until; at += 12 * HOUR) pairs.push(...cleanPair(at));
  return pairs;
}

/** Injury, examination and the daily routine up to `until`. */
export const cleanStart = (until: number, fields: Partial<Fields<'injury'>> = {}): Entry[] => [
  injury(fields),
  examination(INJURY_AT + 2 * HOUR),
  ...routine(until),
];

/** A clean bout of each of these stages at 10:00 on the days after the injury. */
export const cleanBouts = (...stages: string[]): Entry[] =>
  stages.map((stage, index) => bout(INJURY_AT + (index + 1) * DAY, stage));
