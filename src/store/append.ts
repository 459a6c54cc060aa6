import { checkAthlete, checkEntry } from '../log/check.ts';
import type { Athlete, Entry } from '../log/entry.ts';
import { sameContent } from '../log/same.ts';
import { type ChainRow, type Head, headIn, linkAfter, markRow } from './chain.ts';
import { checkLock, type RowCodec } from './codec.ts';
import type { Database } from './database.ts';
import { StoreError } from './error.ts';
import { inTime, onDisk } from './limit.ts';

/** Throws StoreError `invalid` with every problem of every entry and athlete. */
export function validate(entries: readonly Entry[], athletes: readonly Athlete[]): void {
  const problems = [
    ...entries.flatMap((entry, index) => checkEntry(entry, `entries[${index}]`)),
    ...athletes.flatMap((athlete, index) => checkAthlete(athlete, `athletes[${index}]`)),
  ];
  if (problems.length > 0) throw new StoreError('invalid', problems);
}

/** Another page may write while rows are sealed and linked; each attempt that fails is one that it has won. */
const MOST_ATTEMPTS = 20;

/** What one append has added to the chain, and after what. */
export interface Appended {
  readonly before: Head;
  readonly link: ChainRow;
  /** Entries that were not there before. */
  readonly ids: readonly string[];
  /** As they lie on the disk. */
  readonly rows: Rows;
}

/**
 * Writes all or nothing, with one row of the chain. Resolves once the transaction is complete under strict durability:
 * the browser has asked the disk itself, so a battery that dies after the tick on the screen loses nothing.
 * An id that is there with the same content is left alone, with other content it is a StoreError `conflict`.
 */
export async function appendAll(
  database: Database,
  entries: readonly Entry[],
  athletes: readonly Athlete[],
  codec: RowCodec | null = null,
): Promise<Appended> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const rows = await rowsOf(database, entries, athletes, codec);
    const before = await inTime(headIn(database.transaction('chain').store));
    const marks = [
      ...rows.entries.map(({ entry, row }) => markRow('entries', entry.id, row)),
      ...rows.athletes.map((row, index) => markRow('athletes', athletes[index]?.id ?? '', row)),
    ];
    const link = await linkAfter(before, await Promise.all(marks));
    const ids = await writeRows(database, rows, link, codec);
    if (ids !== null) return { before, link, ids, rows };
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

/** The ids that are new; null where another page was faster, and nothing was written. */
async function writeRows(
  database: Database,
  rows: Rows,
  link: ChainRow,
  codec: RowCodec | null,
): Promise<string[] | null> {
  const transaction = database.transaction(['entries', 'athletes', 'kv', 'chain'], 'readwrite', {
    durability: 'strict',
  });
  const work = async (): Promise<string[]> => {
    await checkLock(transaction, codec);
    const chain = transaction.objectStore('chain');
    if ((await headIn(chain)).hash !== link.prev) throw OTHER_PAGE;
    const entryStore = transaction.objectStore('entries');
    const ids: string[] = [];
    // One after the other: an id may come twice in one call.
    for (const [index, { entry, known, row }] of rows.entries.entries()) {
      const stored: unknown = await entryStore.get(entry.id);
      if (stored === undefined) {
        await entryStore.add(row);
        ids.push(entry.id);
      } else if (!sameContent(stored, codec === null ? entry : known)) {
        throw codec === null ? conflictAt(index) : OTHER_PAGE;
      }
    }
    for (const athlete of rows.athletes) await transaction.objectStore('athletes').put(athlete);
    await chain.add(link);
    return ids;
  };
  try {
    return await onDisk(transaction, work());
  } catch (cause) {
    if (cause === OTHER_PAGE) return null;
    throw cause;
  }
}

/** Another page was faster. */
const OTHER_PAGE = new Error();

export function conflictAt(index: number): StoreError {
  return new StoreError('conflict', [
    { place: `entries[${index}].id`, code: 'duplicate-id', params: { first: 'log' } },
  ]);
}
