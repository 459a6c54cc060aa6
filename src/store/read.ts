import { checkAthlete, checkEntry } from '../log/check.ts';
import type { Athlete, Entry } from '../log/entry.ts';
import type { Problem } from '../log/problem.ts';
import { checkLock, type Room, type RowCodec } from './codec.ts';
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

interface Row {
  readonly room: Unreadable['room'];
  readonly key: string;
  readonly raw: unknown;
}

/** Everything in the log at one moment. @throws StoreError `locked` where it is not as `codec` leaves it. */
export async function readLog(database: Database, codec: RowCodec | null = null): Promise<StoredLog> {
  const transaction = database.transaction(['entries', 'athletes', 'kv']);
  const entries = transaction.objectStore('entries');
  const athletes = transaction.objectStore('athletes');
  const [entryKeys, entryRows, athleteKeys, athleteRows] = await Promise.all([
    entries.getAllKeys(),
    entries.getAll(),
    athletes.getAllKeys(),
    athletes.getAll(),
    checkLock(transaction, codec),
    transaction.done,
  ]);
  const unreadable: Unreadable[] = [];
  const valid = async (rows: Row[], check: (value: unknown, place: string) => Problem[]): Promise<unknown[]> => {
    const found = await Promise.all(rows.map((row) => openRow(row, codec)));
    return found.filter((value, index) => {
      const row = rows[index] as Row;
      const place = `${row.room}[${row.key}]`;
      const problems = value === SHUT ? [{ place, code: 'not-opened' as const, params: {} }] : check(value, place);
      if (problems.length > 0) unreadable.push({ ...row, problems });
      return problems.length === 0;
    });
  };
  return {
    athletes: (await valid(rowsOf('athletes', athleteKeys, athleteRows), checkAthlete)) as Athlete[],
    entries: (await valid(rowsOf('entries', entryKeys, entryRows), checkEntry)) as Entry[],
    unreadable,
  };
}

/** A row that does not open: changed, moved from another place, or of another lock. */
const SHUT = Symbol('shut');

async function openRow({ room, key, raw }: Row, codec: RowCodec | null): Promise<unknown> {
  if (codec === null) return raw;
  return codec.decode(room satisfies Room, key, raw).catch(() => SHUT);
}

function rowsOf(room: Row['room'], keys: string[], values: unknown[]): Row[] {
  return keys.map((key, index) => ({ room, key, raw: values[index] }));
}
