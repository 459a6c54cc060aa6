/** Many rows of `kv` under one prefix: the staff board, pairs, photos. Loaded with the first of them. */
import { checkLock, type RowCodec } from './codec.ts';
import type { Database } from './database.ts';
import { onDisk } from './limit.ts';

export type KvRow = readonly [key: string, value: unknown];
/** So many rows are taken out of the database in one turn. */
const AT_ONCE = 250;
/** In place of a row that does not open under the lock: it is there, and says nothing. */
export const SHUT_ROW = null;

/**
 * Every row whose key begins with this, ordered by key, at one moment; one that does not open is null, and stays.
 * @throws StoreError `locked`, `stuck` and the like.
 */
export async function readMany(database: Database, prefix: string, codec: RowCodec | null): Promise<KvRow[]> {
  const transaction = database.transaction('kv');
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const readAll = async (): Promise<[string[], unknown[]]> => {
    await checkLock(transaction, codec);
    const keys = await transaction.store.getAllKeys(range);
    const rows: unknown[] = [];
    // Many at once would keep the page from its next frame.
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const last = keys[Math.min(from + AT_ONCE, keys.length) - 1];
      rows.push(...(await transaction.store.getAll(IDBKeyRange.bound(keys[from], last))));
    }
    return [keys, rows];
  };
  const [keys, rows] = await onDisk(transaction, readAll());
  const open = async (key: string, row: unknown): Promise<unknown> =>
    codec === null ? row : codec.decode('kv', key, row).catch(() => SHUT_ROW);
  const values = await Promise.all(keys.map((key, index) => open(key, rows[index])));
  return keys.map((key, index) => [key, values[index]] as const);
}

/**
 * Writes all of these or none, undefined for a row that goes; on the disk itself when it resolves.
 * @throws StoreError `locked`, `quota`, `stuck` and the like; then nothing was written.
 */
export async function writeMany(database: Database, changes: readonly KvRow[], codec: RowCodec | null): Promise<void> {
  const encode = async ([key, value]: KvRow): Promise<KvRow> =>
    codec === null || value === undefined ? [key, value] : [key, await codec.encode('kv', key, value)];
  const rows = await Promise.all(changes.map(encode));
  const transaction = database.transaction('kv', 'readwrite', { durability: 'strict' });
  const work = async (): Promise<void> => {
    await checkLock(transaction, codec);
    for (const [key, row] of rows) {
      if (row === undefined) await transaction.store.delete(key);
      else await transaction.store.put(row, key);
    }
  };
  await onDisk(transaction, work());
}
