/** Promise 1: the ways in which one entry can be made worse, or a worse one added, as the contract names them. */
import type { CheckIn, Entry } from '../../src/log/entry.ts';
import type { SignAnswer, SignId, SymptomId } from '../../src/log/vocabulary.ts';
import { formatUtc, HOUR, MINUTE } from '../../src/time/instant.ts';
import { bout, knock, signs } from './logs.ts';

/** The entry made worse; null where this one cannot be. `log` is for what the contract excepts. */
type Worsening = (entry: Entry, log: readonly Entry[]) => Entry | null;

const severity = (entry: CheckIn): number => Object.values(entry.symptoms).reduce((sum, score) => sum + score, 0);

/** A later rise may be measured from this value: of the same item, of the total, or, where that counts, as not new. */
function isMeasuredFrom(entry: CheckIn, item: SymptomId, log: readonly Entry[]): boolean {
  const isNamed = log.some((one) => 'unrelated' in one && one.unrelated?.includes(item));
  return (
    isNamed ||
    log.some(
      (one) =>
        one.type === 'check-in' &&
        one !== entry &&
        Date.parse(one.at) >= Date.parse(entry.at) &&
        ((one.symptoms[item] ?? 0) > 0 || severity(one) >= 10),
    ) ||
    // What a correction makes of a check-in is not read here.
    log.some(
      (one) => one.type === 'correction' && log.some((other) => other.id === one.target && other.type === 'check-in'),
    )
  );
}

const raised =
  (item: SymptomId, by: number): Worsening =>
  (entry, log) => {
    if (entry.type !== 'check-in') return null;
    const score = entry.symptoms[item] ?? 0;
    if (score + by > 6 || isMeasuredFrom(entry, item, log)) return null;
    return { ...entry, symptoms: { ...entry.symptoms, [item]: score + by } };
  };

const peak =
  (by: number): Worsening =>
  (entry) => {
    if (entry.type !== 'activity' || entry.peak + by > 10) return null;
    const settledAfterMinutes = entry.peak > entry.before ? entry.settledAfterMinutes : 5;
    return { ...entry, peak: entry.peak + by, settledAfterMinutes };
  };

const settling =
  (longer: (minutes: number) => number | null, below = Number.POSITIVE_INFINITY): Worsening =>
  (entry) =>
    entry.type === 'activity' && (entry.settledAfterMinutes ?? below) < below && entry.peak > entry.before
      ? { ...entry, settledAfterMinutes: longer(entry.settledAfterMinutes ?? 0) }
      : null;

/** What ended it is worse than any number says. */
const stopped: Worsening = (entry) =>
  entry.type === 'activity' && entry.stopSigns === undefined ? { ...entry, stopSigns: ['sudden-dizziness'] } : null;

/** Unknown instead of nothing: an item that says something is not emptied by this. */
const emptied =
  (item: SymptomId): Worsening =>
  (entry) => {
    if (entry.type !== 'check-in' || entry.symptoms[item] !== 0) return null;
    const { [item]: _, ...symptoms } = entry.symptoms;
    return { ...entry, symptoms };
  };

const answered =
  (sign: SignId, answer: SignAnswer): Worsening =>
  (entry) =>
    entry.type === 'warning-signs' && (entry.answers[sign] ?? 'no') === 'no'
      ? { ...entry, answers: { ...entry.answers, [sign]: answer } }
      : null;

export const WORSENINGS: readonly (readonly [string, Worsening])[] = [
  ['nausea raised by 1', raised('nausea', 1)],
  ['headache raised by 3', raised('headache', 3)],
  ['headache raised to 6', raised('headache', 6)],
  ['a peak raised by 1', peak(1)],
  ['a peak raised by 3', peak(3)],
  ['50 minutes longer to settle', settling((minutes) => minutes + 50)],
  // Only of what was brief: "not known yet" is a question, and says less than a time that was too long.
  ['not known to have settled', settling(() => null, 60)],
  ['stopped by a sign', stopped],
  ['an item emptied', emptied('memory')],
  ['the headache emptied', emptied('headache')],
  ['a sign unsure', answered('vision-change', 'unsure')],
  ['a sign yes', answered('vision-change', 'yes')],
  ['an alarm during exertion', answered('exertion-alarm', 'yes')],
  ['a call-now answer yes', answered('vomited-once', 'yes')],
];

/** One entry of the log, mostly of those that lie in the last days, and what it is when made worse. */
export function worsened(
  worsen: Worsening,
  log: readonly Entry[],
  from: number,
  pick: number,
): { readonly entry: Entry; readonly worse: Entry } | null {
  const able = log.filter((entry) => worsen(entry, log) !== null);
  const lately = able.filter((entry) => Date.parse(entry.at) >= from);
  const list = lately.length > 0 && pick % 4 !== 0 ? lately : able;
  const entry = list[pick % Math.max(1, list.length)];
  const worse = entry === undefined ? null : worsen(entry, log);
  return entry === undefined || worse === null ? null : { entry, worse };
}

/** The fields in which two versions of an entry differ, as a correction says them. */
export function difference(worse: Entry, entry: Entry): Record<string, unknown> {
  const before = entry as unknown as Record<string, unknown>;
  return Object.fromEntries(Object.entries(worse).filter(([field, value]) => value !== before[field]));
}

function isOutOfTime(entry: Entry): boolean {
  const delay = Date.parse(entry.recordedAt) - Date.parse(entry.at);
  return delay > 36 * HOUR || delay < -10 * MINUTE;
}

const NO_DOCUMENT: ReadonlySet<Entry['type']> = new Set(['check-in', 'activity', 'school', 'warning-signs', 'typical']);

/** An entry which, added to any log, may never open anything. */
export function isWorseToAdd(entry: Entry): boolean {
  if (entry.type === 'head-impact') return true;
  if (entry.type === 'warning-signs' && Object.values(entry.answers).some((answer) => answer !== 'no')) return true;
  if (entry.type === 'activity') {
    if ((entry.stopSigns ?? []).length > 0) return true;
    const rise = entry.peak - entry.before;
    if (rise > 2 || (rise > 0 && (entry.settledAfterMinutes ?? 0) > 60)) return true;
  }
  return NO_DOCUMENT.has(entry.type) && isOutOfTime(entry);
}

/** An entry that may never open anything, added to a log: the whole of it, or all but the entry it is made of. */
export interface Added {
  readonly entry: Entry;
  readonly without: readonly Entry[];
}
/** @param at somewhere in the last days; @param stage what is allowed then. */
type Addition = (log: readonly Entry[], pick: number, at: number, stage: string, zone: string) => Added | null;

const beside = (make: (at: number, stage: string, zone: string) => Entry): Addition => {
  return (log, _pick, at, stage, zone) => ({ entry: make(at, stage, zone), without: log });
};
/** What was written in time, as if it had been written at another time: then it never speaks for anything. */
const written =
  (after: number): Addition =>
  (log, pick, at) => {
    const able = log.filter((one) => NO_DOCUMENT.has(one.type) && Math.abs(Date.parse(one.at) - at) < 2 * 24 * HOUR);
    const one = able[pick % Math.max(1, able.length)];
    if (one === undefined) return null;
    const recordedAt = formatUtc(Date.parse(one.at) + after);
    return { entry: { ...one, recordedAt }, without: log.filter((other) => other !== one) };
  };

export const ADDITIONS: readonly (readonly [string, Addition])[] = [
  [
    'a bout that rose by 3',
    beside((at, stage, zone) => bout(at, stage, { peak: 3, settledAfterMinutes: 5 }, { zone })),
  ],
  [
    'a bout that took 90 minutes',
    beside((at, stage, zone) => bout(at, stage, { peak: 1, settledAfterMinutes: 90 }, { zone })),
  ],
  ['a bout that nausea ended', beside((at, stage, zone) => bout(at, stage, { stopSigns: ['nausea'] }, { zone }))],
  ['a knock', beside((at, _stage, zone) => knock(at, { zone }))],
  ['a warning sign', beside((at, _stage, zone) => signs(at, { seizure: 'yes' }, { zone }))],
  ['a sign unsure', beside((at, _stage, zone) => signs(at, { 'unequal-pupils': 'unsure' }, { zone }))],
  ['a call-now answer', beside((at, _stage, zone) => signs(at, { 'vomited-once': 'yes' }, { zone }))],
  ['written 40 hours late', written(40 * HOUR)],
  ['dated 3 hours ahead', written(-3 * HOUR)],
];
