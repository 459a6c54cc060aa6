/**
 * The raw log, read without the engine: what the check of forbidden moves goes by. Nobody in the cohort has typical
 * symptoms, takes back an entry or reports for another, so that here anything above 0 is a symptom.
 */
import type { Activity, Athlete, CheckIn, Entry, EntryOf, EntryType, Exertion } from '../../src/log/entry.ts';
import { SYMPTOM_IDS, type SymptomId } from '../../src/log/vocabulary.ts';
import type { BoutRule } from '../../src/protocols/index.ts';

export const HOURS = 3_600_000;
export const DAYS = 24 * HOURS;

export const at = (entry: Entry): number => Date.parse(entry.at);

const DOCUMENTS: ReadonlySet<EntryType> = new Set(['examination', 'review', 'clearance', 'prescription']);

/**
 * What speaks for an instant, the newest last: entries take effect when they happened, documents when they were written
 * down; a bout that starts at that instant comes after it. The only corrections of the cohort fill in when a rise had settled.
 * @param told what the log held when the move was told.
 */
export function upTo(instant: number, told: readonly Entry[]): Entry[] {
  const filledIn = new Map(ofType(told, 'correction').map((entry) => [entry.target, entry.entry]));
  return told
    .filter((entry) => at(entry) < instant || (at(entry) === instant && entry.type !== 'activity'))
    .filter((entry) => entry.type !== 'correction')
    .filter((entry) => !DOCUMENTS.has(entry.type) || Date.parse(entry.recordedAt) <= instant)
    .map((entry) => Object.assign({}, entry, filledIn.get(entry.id)))
    .toSorted((a, b) => at(a) - at(b));
}

export function ofType<T extends EntryType>(entries: readonly Entry[], type: T): EntryOf<T>[] {
  return entries.filter((entry): entry is EntryOf<T> => entry.type === type);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whole days since 1970 of the calendar in that zone. */
export function calendarDay(zone: string, instant: number): number {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  formats.set(zone, format);
  return Date.parse(`${format.format(instant)}T00:00:00Z`) / DAYS;
}

/** Younger than 18 at that instant; unknown is read as young. */
export function isYoung(athlete: Athlete, instant: number): boolean {
  const age = (instant - Date.parse(`${athlete.birthDate ?? ''}T00:00:00Z`)) / (365.25 * DAYS);
  return !(age >= 18);
}

export const isAbove = (entry: CheckIn): boolean => SYMPTOM_IDS.some((item) => (entry.symptoms[item] ?? 0) > 0);
/** `falling-asleep` may be missing in the first 24 h, but nobody here leaves it out. */
export const isFull = (entry: CheckIn): boolean => SYMPTOM_IDS.every((item) => entry.symptoms[item] !== undefined);
export const isWorse = (entry: CheckIn): boolean =>
  entry.worseWithPhysical === true || entry.worseWithMental === true || entry.sinceLast === 'some' || isAbove(entry);

export const rise = (exertion: Exertion): number => exertion.peak - exertion.before;

/** A rise whose end nobody knows is not fine. */
export function isFine(rule: BoutRule, exertion: Exertion): boolean {
  if (rule.rule === 'strict') return rise(exertion) === 0 && exertion.before === 0;
  if (rule.rule === 'no-new-symptoms') return rise(exertion) === 0 && (!rule.startsFree || exertion.before === 0);
  if (rise(exertion) === 0) return true;
  const minutes = exertion.settledAfterMinutes ?? Number.POSITIVE_INFINITY;
  const isBrief = rule.settledInclusive ? minutes <= rule.settledWithinMinutes : minutes < rule.settledWithinMinutes;
  return rise(exertion) <= rule.maxRise && isBrief;
}

export const endOf = (bout: Activity): number => at(bout) + bout.minutes * 60_000;

/** Items higher than in every check-in of the 24 h up to an instant. */
export function newItems(entry: CheckIn, checkIns: readonly CheckIn[], since: number): SymptomId[] {
  const before = checkIns.filter((other) => at(other) <= since && at(other) > since - DAYS);
  return SYMPTOM_IDS.filter((item) => {
    const score = entry.symptoms[item] ?? 0;
    return score > 0 && before.every((other) => score > (other.symptoms[item] ?? 0));
  });
}

const severity = (entry: CheckIn): number => SYMPTOM_IDS.reduce((sum, item) => sum + (entry.symptoms[item] ?? 0), 0);

/** One of four items at 5 or more, or 3 above the last time; or the total 10 above the worst of the day before. */
export function isAlarming(entry: CheckIn, checkIns: readonly CheckIn[]): boolean {
  const earlier = checkIns.filter((other) => at(other) < at(entry));
  const day = calendarDay(entry.zone, at(entry));
  const worst = Math.max(
    ...earlier.filter((other) => calendarDay(other.zone, at(other)) === day - 1).map((other) => severity(other)),
  );
  if (Number.isFinite(worst) && severity(entry) - worst >= 10) return true;
  return (['headache', 'neck-pain', 'confusion', 'drowsiness'] as const).some((item) => {
    const score = entry.symptoms[item] ?? 0;
    const last = earlier.at(-1);
    return score >= 5 || (last !== undefined && score - (last.symptoms[item] ?? 0) >= 3);
  });
}
