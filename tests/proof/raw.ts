/**
 * The raw log as the checks read it: from the contract's words and the file alone, nothing of the engine. Where an entry
 * was corrected the checks cannot know what stands, and then take whichever reading leaves the engine more room.
 */
import type { CheckIn, Correction, Entry, EntryOf, EntryType } from '../../src/log/entry.ts';
import { EMERGENCY_SIGN_IDS, SYMPTOM_IDS, type SymptomId } from '../../src/log/vocabulary.ts';

export const HOURS = 3_600_000;
export const DAYS = 24 * HOURS;

interface Times {
  readonly dated: number;
  readonly written: number;
}
/** Millions of logs share their entries: each is read once. */
const read = new WeakMap<Entry, Times>();
function timesOf(entry: Entry): Times {
  let times = read.get(entry);
  if (times === undefined) {
    times = { dated: Date.parse(entry.at), written: Date.parse(entry.recordedAt) };
    read.set(entry, times);
  }
  return times;
}

const CLOCK_SLACK = 10 * 60_000;

/** A clock this far ahead is not believed: the entry counts from when it was written down. */
export function instant(entry: Entry): number {
  const { dated, written: noted } = timesOf(entry);
  return dated - noted > CLOCK_SLACK ? noted : dated;
}
export const written = (entry: Entry): number => timesOf(entry).written;
/** Known, and happened. */
export const effect = (entry: Entry): number => Math.max(instant(entry), written(entry));

/** Written down in time, by a clock that can be believed. */
export function isOnTime(entry: Entry): boolean {
  const { dated, written: noted } = timesOf(entry);
  return noted - dated <= 36 * HOURS && dated - noted <= CLOCK_SLACK;
}

/** The entries of a log that exist at an instant, with those that somebody has corrected. */
export class Raw {
  readonly entries: readonly Entry[];
  readonly corrected: ReadonlySet<string>;
  readonly injury: EntryOf<'injury'> | null;

  readonly #byType = new Map<EntryType, Entry[]>();

  constructor(log: readonly Entry[], now: number) {
    const known = log.filter((entry) => written(entry) <= now && instant(entry) <= now);
    this.entries = known.toSorted((a, b) => instant(a) - instant(b));
    this.corrected = new Set(
      log.filter((entry): entry is Correction => entry.type === 'correction').map((entry) => entry.target),
    );
    this.injury = this.of('injury').at(-1) ?? null;
  }

  of<T extends EntryType>(type: T): readonly EntryOf<T>[] {
    let ofType = this.#byType.get(type);
    if (ofType === undefined) {
      ofType = this.entries.filter((entry) => entry.type === type);
      this.#byType.set(type, ofType);
    }
    return ofType as EntryOf<T>[];
  }

  /** Nobody has said anything about it since. */
  isAsWritten(entry: Entry): boolean {
    return !this.corrected.has(entry.id);
  }

  /** The most that any word of a doctor, a parent or the athlete could make usual; any level where a doctor named it. */
  usual(item: SymptomId): number {
    const named = this.entries.some((entry) => 'unrelated' in entry && entry.unrelated?.includes(item));
    if (named) return 6;
    const typical = this.of('typical').map((entry) => (this.isAsWritten(entry) ? (entry.symptoms[item] ?? 0) : 6));
    return Math.max(0, ...typical);
  }

  /** Is something above all that could be usual, beyond doubt? */
  isAbove(entry: CheckIn): boolean {
    return this.isAsWritten(entry) && SYMPTOM_IDS.some((item) => (entry.symptoms[item] ?? 0) > this.usual(item));
  }

  /** Could it be a full check-in? A correction may have filled it. */
  mayBeFull(entry: CheckIn): boolean {
    const early = this.injury !== null && instant(entry) - instant(this.injury) < DAYS;
    const has = (item: SymptomId): boolean =>
      entry.symptoms[item] !== undefined || (early && item === 'falling-asleep');
    return !this.isAsWritten(entry) || (isOnTime(entry) && SYMPTOM_IDS.every(has));
  }

  /** Could it say that no sign was there? */
  mayBeClean(entry: EntryOf<'warning-signs'>): boolean {
    const { answers } = entry;
    const isComplete = EMERGENCY_SIGN_IDS.every((sign) => answers[sign] !== undefined);
    const isNo = Object.values(answers).every((answer) => answer === 'no');
    return !this.isAsWritten(entry) || (isOnTime(entry) && isComplete && isNo);
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** Whole days since 1970 of the calendar in that zone. */
export function calendarDay(zone: string, at: number): number {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  formats.set(zone, format);
  return Date.parse(`${format.format(at)}T00:00:00Z`) / DAYS;
}
