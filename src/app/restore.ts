/** What a backup file would add to the log of this device, worked out before anything is written. Pure. */
import type { Athlete, Author, Entry, LogFile } from '../log/entry.ts';
import { mergeAthlete } from '../log/merge-athlete.ts';
import { sameContent } from '../log/same.ts';
import { parseInstant } from '../time/instant.ts';
import type { LogRead } from './wiring.ts';

export interface PersonPreview {
  /** As in the file. */
  readonly athlete: Athlete;
  /** Entries of this person in the file … */
  readonly entries: number;
  /** … of them not yet on this device. */
  readonly fresh: number;
  /** Milliseconds of the oldest and newest entry; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
  /** `new` here, `same` here, or here with `other` details (`here` says which). */
  readonly known: 'new' | 'same' | 'other';
  readonly here: Athlete | null;
  /** Somebody else on this device has the same name: a mix-up is possible. */
  readonly namesake: boolean;
  /** Who wrote in the file, for "who writes on this device?". */
  readonly authors: readonly Author[];
}

export interface RestorePreview {
  readonly exportedAt: number;
  readonly people: readonly PersonPreview[];
  /** All that is in the file: what is damaged here is replaced from it, what is in doubt confirmed. */
  readonly file: LogFile;
  /** Entries that are not on this device yet. */
  readonly fresh: readonly Entry[];
  /** People as they would be written. */
  readonly athletes: readonly Athlete[];
  /** Ids that are here with other content: then nothing is restored. */
  readonly conflicts: readonly string[];
  readonly total: number;
}

const sameName = (one: Athlete, other: Athlete): boolean =>
  one.name.trim().toLowerCase() === other.name.trim().toLowerCase();

function authorsOf(entries: readonly Entry[]): Author[] {
  const authors = new Map<string, Author>();
  for (const { by } of entries) authors.set(`${by.role} ${by.name}`, by);
  return [...authors.values()];
}

function previewPerson(
  athlete: Athlete,
  file: LogFile,
  here: LogRead,
  isFresh: (entry: Entry) => boolean,
): PersonPreview {
  const own = file.entries.filter((entry) => entry.athlete === athlete.id);
  const times = own.map((entry) => parseInstant(entry.at));
  const known = here.athletes.find((one) => one.id === athlete.id) ?? null;
  return {
    athlete,
    entries: own.length,
    fresh: own.filter(isFresh).length,
    from: times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b)),
    to: times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b)),
    known: known === null ? 'new' : sameContent(known, athlete) ? 'same' : 'other',
    here: known,
    namesake: here.athletes.some((one) => one.id !== athlete.id && sameName(one, athlete)),
    authors: authorsOf(own),
  };
}

/** @param file as read and checked; @param here what is on this device. */
export function previewRestore(file: LogFile, here: LogRead): RestorePreview {
  const byId = new Map(here.entries.map((entry) => [entry.id, entry]));
  const isFresh = (entry: Entry): boolean => !byId.has(entry.id);
  const conflicts = file.entries.filter((entry) => byId.has(entry.id) && !sameContent(byId.get(entry.id), entry));
  return {
    file,
    exportedAt: parseInstant(file.exportedAt),
    people: file.athletes.map((athlete) => previewPerson(athlete, file, here, isFresh)),
    fresh: file.entries.filter(isFresh),
    athletes: file.athletes.flatMap((athlete) => {
      const known = here.athletes.find((one) => one.id === athlete.id);
      if (known === undefined) return [athlete];
      const merged = mergeAthlete(known, athlete);
      return sameContent(merged, known) ? [] : [merged];
    }),
    conflicts: conflicts.map((entry) => entry.id),
    total: file.entries.length,
  };
}
