import { checkAthlete, checkEntry } from '../log/check.ts';
import type { Athlete, Entry } from '../log/entry.ts';
import type { Problem } from '../log/problem.ts';
import type { Database } from './database.ts';

/** A row that is no valid entry or athlete: kept as it is, shown, never deleted, never decided on. */
export interface Unreadable {
  readonly room: 'entries' | 'athletes';
  readonly key: string;
  readonly raw: unknown;
  readonly problems: readonly Problem[];
}

export interface StoredLog {
  readonly athletes: Athlete[];
  readonly entries: Entry[];
  readonly unreadable: Unreadable[];
}

type Row = { readonly key: string; readonly raw: unknown };

/** Everything in the log at one moment. */
export async function readLog(database: Database): Promise<StoredLog> {
  const transaction = database.transaction(['entries', 'athletes']);
  const entries = transaction.objectStore('entries');
  const athletes = transaction.objectStore('athletes');
  const [entryKeys, entryRows, athleteKeys, athleteRows] = await Promise.all([
    entries.getAllKeys(),
    entries.getAll(),
    athletes.getAllKeys(),
    athletes.getAll(),
    transaction.done,
  ]);
  const unreadable: Unreadable[] = [];
  const valid = (
    room: Unreadable['room'],
    rows: Row[],
    check: (value: unknown, place: string) => Problem[],
  ): unknown[] =>
    rows
      .filter(({ key, raw }) => {
        const problems = check(raw, `${room}[${key}]`);
        if (problems.length > 0) unreadable.push({ room, key, raw, problems });
        return problems.length === 0;
      })
      .map(({ raw }) => raw);
  return {
    athletes: valid('athletes', rowsOf(athleteKeys, athleteRows), checkAthlete) as Athlete[],
    entries: valid('entries', rowsOf(entryKeys, entryRows), checkEntry) as Entry[],
    unreadable,
  };
}

function rowsOf(keys: string[], values: unknown[]): Row[] {
  return keys.map((key, index) => ({ key, raw: values[index] }));
}
