import { checkAthlete, checkEntry } from '../log/check.ts';
import type { Athlete, Entry } from '../log/entry.ts';
import { sameContent } from '../log/same.ts';
import { checkLock, type RowCodec } from './codec.ts';
import type { Database } from './database.ts';
import { StoreError } from './error.ts';

/** Throws StoreError `invalid` with every problem of every entry and athlete. */
export function validate(entries: readonly Entry[], athletes: readonly Athlete[]): void {
  const problems = [
    ...entries.flatMap((entry, index) => checkEntry(entry, `entries[${index}]`)),
    ...athletes.flatMap((athlete, index) => checkAthlete(athlete, `athletes[${index}]`)),
  ];
  if (problems.length > 0) throw new StoreError('invalid', problems);
}

/** Another page may write the same ids while rows are sealed. */
const MOST_ATTEMPTS = 5;

/**
 * Writes all or nothing. Resolves once the transaction is complete under strict durability: the browser has asked the
 * disk itself, so a battery that dies after the tick on the screen loses nothing.
 * An id that is there with the same content is left alone, with other content it is a StoreError `conflict`.
 */
export async function appendAll(
  database: Database,
  entries: readonly Entry[],
  athletes: readonly Athlete[],
  codec: RowCodec | null = null,
): Promise<void> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const rows = await rowsOf(database, entries, athletes, codec);
    if (await writeRows(database, rows, codec)) return;
  }
  throw new StoreError('lost');
}

export interface Rows {
  readonly entries: readonly { readonly entry: Entry; readonly known?: unknown; readonly row: unknown }[];
  readonly athletes: readonly unknown[];
}

/** What to write, as it lies on the disk. Under a lock it is sealed, by code that only a lock loads. */
async function rowsOf(
  database: Database,
  entries: readonly Entry[],
  athletes: readonly Athlete[],
  codec: RowCodec | null,
): Promise<Rows> {
  if (codec === null) return { entries: entries.map((entry) => ({ entry, row: entry })), athletes };
  return (await import('./sealed-rows.ts')).sealedRows(database, entries, athletes, codec);
}

/** False where another page was faster with one of these ids. */
async function writeRows(database: Database, rows: Rows, codec: RowCodec | null): Promise<boolean> {
  const transaction = database.transaction(['entries', 'athletes', 'kv'], 'readwrite', { durability: 'strict' });
  // Awaited below; were it to fail while another await is pending, nobody would be listening.
  transaction.done.catch(() => undefined);
  try {
    await checkLock(transaction, codec);
    const entryStore = transaction.objectStore('entries');
    // One after the other: an id may come twice in one call.
    for (const [index, { entry, known, row }] of rows.entries.entries()) {
      const stored: unknown = await entryStore.get(entry.id);
      if (stored === undefined) await entryStore.add(row);
      else if (!sameContent(stored, codec === null ? entry : known)) {
        if (codec === null) throw conflictAt(index);
        abort(transaction);
        return false;
      }
    }
    for (const athlete of rows.athletes) await transaction.objectStore('athletes').put(athlete);
  } catch (cause) {
    abort(transaction);
    throw cause;
  }
  await transaction.done;
  return true;
}

export function conflictAt(index: number): StoreError {
  return new StoreError('conflict', [
    { place: `entries[${index}].id`, code: 'duplicate-id', params: { first: 'log' } },
  ]);
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // Already over: the browser ended it.
  }
}
