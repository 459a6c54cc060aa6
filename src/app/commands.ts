/** Every change of the log. A command validates, writes to disk, and only then do the signals change. */
import type { Athlete, Author, Entry, EntryBase } from '../log/entry.ts';
import { checkAthlete, checkEntry } from '../log/check.ts';
import { changedAthlete } from '../log/changed-athlete.ts';
import { formatUtc } from '../time/instant.ts';
import { formatLocal } from '../time/zone.ts';
import { settings } from './settings.ts';
import { athlete, lastSaved, now, readClock, sample, stored } from './state.ts';
import { type StoreErrorCode, wired } from './wiring.ts';

export type SaveError = StoreErrorCode | 'unknown';
/** What did not reach the disk, to be offered again or as a file. */
export interface Unsaved {
  readonly entries: readonly Entry[];
  readonly athletes: readonly Athlete[];
}
export type Result =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: SaveError; readonly unsaved?: Unsaved };

type Base = Exclude<keyof EntryBase, 'note'>;
type WithoutBase<E> = E extends Entry ? Omit<E, Base> : never;
/** An entry without what every entry gets by itself. */
export type NewEntry = WithoutBase<Entry>;

export interface EntryOptions {
  /** When it happened, in milliseconds; default now. */
  readonly at?: number | undefined;
  /** Whose recovery; default the athlete on screen. */
  readonly athlete?: string | undefined;
  readonly by?: Author | undefined;
}

/** Who writes on this device for this athlete: as said at the start, else the athlete. */
export function authorFor(id: string, name: string): Author {
  return settings.value.authors[id] ?? { role: 'athlete', name };
}

/** Gives an entry its id, times, zone and author. The same object can be offered to the disk again after a failure. */
export function makeEntry(fields: NewEntry, options: EntryOptions = {}): Entry {
  const { platform } = wired();
  const person = athlete.value;
  const id = options.athlete ?? person?.id ?? '';
  const recorded = platform.now();
  const zone = platform.deviceZone();
  return {
    id: platform.newId(),
    athlete: id,
    at: formatLocal(zone, options.at ?? recorded),
    zone,
    recordedAt: formatUtc(recorded),
    by: options.by ?? authorFor(id, person?.name ?? ''),
    ...fields,
  };
}

/** Writes entries (and athletes) to disk; only when they are there does anything on screen change. */
export async function append(entries: readonly Entry[], athletes: readonly Athlete[] = []): Promise<Result> {
  const problems = [...entries.flatMap((entry) => checkEntry(entry)), ...athletes.flatMap((one) => checkAthlete(one))];
  if (problems.length > 0) return { ok: false, error: 'invalid' };
  const { store } = wired();
  if (sample.value === null) {
    try {
      await store.append(entries, athletes);
    } catch (error) {
      return { ok: false, error: codeOf(error), unsaved: { entries, athletes } };
    }
  }
  const target = sample.value === null ? stored : sample;
  const before = target.value ?? stored.value;
  const known = new Set(before.entries.map((entry) => entry.id));
  const changed = new Set(athletes.map((one) => one.id));
  target.value = {
    athletes: [...before.athletes.filter((one) => !changed.has(one.id)), ...athletes],
    entries: [...before.entries, ...entries.filter((entry) => !known.has(entry.id))],
    unreadable: before.unreadable,
    ...(before.loss === undefined ? {} : { loss: before.loss }),
  };
  readClock();
  const ids = entries.flatMap((entry) => (entry.type === 'correction' ? [] : [entry.id]));
  if (sample.value === null) lastSaved.value = { at: now.value, count: (lastSaved.value?.count ?? 0) + 1, ids };
  return { ok: true };
}

/** Records one new entry. */
export function record(fields: NewEntry, options: EntryOptions = {}): Promise<Result> {
  return append([makeEntry(fields, options)]);
}

/** Corrects an entry: `change` are the fields that replace its own, null withdraws it. The old one stays visible. */
export function correct(
  target: string,
  change: Readonly<Record<string, unknown>> | null,
  note?: string,
): Promise<Result> {
  return record({ type: 'correction', target, entry: change, ...(note ? { note } : {}) });
}

/** Changes what is known of the athlete (name, birth date, student, cautions). */
export function changeAthlete(change: Partial<Omit<Athlete, 'id'>>): Promise<Result> {
  const person = athlete.value;
  if (person === null) return Promise.resolve({ ok: false, error: 'invalid' });
  return append([], [changedAthlete(person, change, wired().platform.now())]);
}

export function codeOf(error: unknown): SaveError {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: StoreErrorCode };
  return name === 'StoreError' && code !== undefined ? code : 'unknown';
}
