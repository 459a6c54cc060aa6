/**
 * How rows lie on the disk: as they are, or sealed by a codec that the lock hands to the store. Encoding and decoding
 * take time and hence come before and after a transaction, never inside; inside, the rows' lock is compared.
 */
import type { IDBPObjectStore } from 'idb';
import type { RejoinSchema } from './database.ts';
import { StoreError } from './error.ts';

export type Room = 'entries' | 'athletes' | 'kv';

export interface RowCodec {
  /** Of the lock that it is for. */
  readonly id: string;
  encode(room: Room, key: string, value: unknown): Promise<unknown>;
  /** Rejects where a row does not open. */
  decode(room: Room, key: string, row: unknown): Promise<unknown>;
}

/** In `kv`: the lock that the rows are sealed under; none = they are not. */
export const LOCK_KEY = 'lock';

/** Rows of the lock itself, which are needed before it is open. */
export function isOfLock(key: string): boolean {
  return key.startsWith(LOCK_KEY);
}

interface WithKv {
  objectStore(name: 'kv'): Pick<IDBPObjectStore<RejoinSchema, ('entries' | 'kv')[], 'kv', IDBTransactionMode>, 'get'>;
}

/** @throws StoreError `locked` where the rows are not as this codec leaves them. */
export async function checkLock(transaction: WithKv, codec: RowCodec | null): Promise<void> {
  const record = (await transaction.objectStore('kv').get(LOCK_KEY)) as { id?: unknown } | undefined;
  if (record?.id !== codec?.id) throw new StoreError('locked');
}
