import { checkAthlete, checkEntry, isFields } from '../log/check.ts';
import type { Athlete, Entry } from '../log/entry.ts';
import type { Problem } from '../log/problem.ts';
import { checkLock, type RowCodec } from './codec.ts';
import type { Database } from './database.ts';
import { onDisk } from './limit.ts';
import { asChain, type Facts, type KnownLoss, type Loss } from './loss.ts';

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
  /** What is missing; then nothing may be decided on the rest. */
  readonly loss?: Loss;
  /** The browser had lost it, and all of it was brought back from the second copy. */
  readonly isHealed?: boolean;
}

export interface Row {
  readonly room: Unreadable['room'];
  readonly key: string;
  readonly raw: unknown;
}

export interface StoredRows extends Omit<Facts, 'marks' | 'entries' | 'athletes'> {
  readonly rows: readonly Row[];
  /** Brought here by an upgrade, and not in a chain yet. */
  readonly isUnchained: boolean;
  /** Rows that were replaced or left behind, as they were. */
  readonly aside: readonly Row[];
}

/** In `meta`, before the room and the key of a row that was set aside. */
export const ASIDE = 'aside ';

/** Everything at one moment, as it lies there. @throws StoreError `locked` where it is not as `codec` leaves it. */
export async function readRows(database: Database, codec: RowCodec | null): Promise<StoredRows> {
  const transaction = database.transaction(['entries', 'athletes', 'kv', 'chain', 'meta']);
  const entries = transaction.objectStore('entries');
  const athletes = transaction.objectStore('athletes');
  const work = Promise.all([
    entries.getAllKeys(),
    entries.getAll(),
    athletes.getAllKeys(),
    athletes.getAll(),
    transaction.objectStore('chain').getAll(),
    transaction.objectStore('meta').get('lost'),
    transaction.objectStore('meta').get('settled'),
    transaction.objectStore('meta').get('unchained'),
    transaction.objectStore('meta').getAllKeys(),
    transaction.objectStore('meta').getAll(),
    checkLock(transaction, codec),
  ]);
  const [entryKeys, entryRows, athleteKeys, athleteRows, chain, known, settled, unchained, metaKeys, meta] =
    await onDisk(transaction, work);
  return {
    rows: [...rowsOf('entries', entryKeys, entryRows), ...rowsOf('athletes', athleteKeys, athleteRows)],
    chain: asChain(chain),
    known: known as KnownLoss | undefined,
    settled: Array.isArray(settled) ? settled : [],
    isUnchained: unchained !== undefined,
    aside: metaKeys.flatMap((key, index) => (key.startsWith(ASIDE) ? [asideRow(key, meta[index])] : [])),
  };
}

function asideRow(name: string, raw: unknown): Row {
  const [, room = '', ...key] = name.split(' ');
  return { room: room === 'athletes' ? room : 'entries', key: key.join(' '), raw };
}

export function keysIn({ rows }: StoredRows, wanted: Row['room']): string[] {
  return rows.filter(({ room }) => room === wanted).map(({ key }) => key);
}

/** Rows opened and checked; what is damaged is no entry any more. */
export async function openRows(
  { rows, aside }: StoredRows,
  codec: RowCodec | null,
  damaged: readonly string[],
): Promise<StoredLog> {
  const log = { athletes: [] as Athlete[], entries: [] as Entry[], unreadable: [] as Unreadable[] };
  const values = await Promise.all(rows.map((row) => openRow(row, codec)));
  for (const [index, row] of rows.entries()) {
    const { room, key } = row;
    const value = values[index];
    const place = `${room}[${key}]`;
    const check = room === 'entries' ? checkEntry : checkAthlete;
    const code = damaged.includes(key) ? 'altered' : value === SHUT ? 'not-opened' : null;
    const problems: Problem[] = code === null ? check(value, place) : [{ place, code, params: {} }];
    if (problems.length > 0) log.unreadable.push({ ...row, problems });
    else log[room].push(value as Athlete & Entry);
  }
  for (const row of aside) {
    const value = await openRow(row, codec);
    const problems = [{ place: `${row.room}[${row.key}]`, code: 'altered' as const, params: {} }];
    log.unreadable.push({ ...row, raw: value === SHUT ? row.raw : value, problems });
  }
  return log;
}

/** A row that does not open: changed, moved from another place, or of another lock. */
const SHUT = Symbol('shut');

async function openRow({ room, key, raw }: Row, codec: RowCodec | null): Promise<unknown> {
  // Sealed, though no lock lies beside it: the lock was lost, and this is no empty log.
  if (codec === null) return isFields(raw) && 'sealed' in raw && 'body' in raw ? SHUT : raw;
  return codec.decode(room, key, raw).catch(() => SHUT);
}

function rowsOf(room: Row['room'], keys: string[], values: unknown[]): Row[] {
  return keys.map((key, index) => ({ room, key, raw: values[index] }));
}
