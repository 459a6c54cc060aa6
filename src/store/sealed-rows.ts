/** Rows of an append under a lock: sealed outside of the transaction; what is there already is opened to be compared. */
import type { Athlete, Entry } from '../log/entry.ts';
import { sameContent } from '../log/same.ts';
import { conflictAt, type Rows } from './append.ts';
import type { RowCodec } from './codec.ts';
import type { Database } from './database.ts';

/** @throws StoreError `conflict` where an id is taken by other content, or by a row that does not open. */
export async function sealedRows(
  database: Database,
  entries: readonly Entry[],
  athletes: readonly Athlete[],
  codec: RowCodec,
): Promise<Rows> {
  const first = new Map<string, Entry>();
  const rows = entries.map(async (entry, index) => {
    const before = first.get(entry.id);
    first.set(entry.id, before ?? entry);
    if (before !== undefined && !sameContent(before, entry)) throw conflictAt(index);
    const known: unknown = await database.get('entries', entry.id);
    if (known === undefined) return { entry, known, row: await codec.encode('entries', entry.id, entry) };
    const opened = await codec.decode('entries', entry.id, known).catch(() => undefined);
    if (!sameContent(opened, entry)) throw conflictAt(index);
    return { entry, known, row: known };
  });
  const people = athletes.map((athlete) => codec.encode('athletes', athlete.id, athlete));
  // The same twice in one call is one.
  const unique = new Map((await Promise.all(rows)).map((row) => [row.entry.id, row]));
  return { entries: [...unique.values()], athletes: await Promise.all(people) };
}
