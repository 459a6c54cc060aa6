/** The log on the disk of this device. Knows entries, knows no screen. */
import type { Athlete, Entry } from '../log/entry.ts';
import { appendAll, validate } from './append.ts';
import { openChannel } from './channel.ts';
import { checkLock, isOfLock, type RowCodec } from './codec.ts';
import { Connector } from './connection.ts';
import { type Database, STORE_NAMES } from './database.ts';
import { StoreError } from './error.ts';
import { openRows, readRows, type StoredLog } from './read.ts';

export type { Room, RowCodec } from './codec.ts';
export { StoreError, type StoreErrorCode } from './error.ts';
export type { StoredLog, Unreadable } from './read.ts';

/** Every method rejects with a StoreError, and then nothing of the call was written. */
export interface LogStore {
  /** The browser found the log damaged and threw it away; only a backup can bring it back. */
  readonly wasReset: boolean;
  /** Everything, checked on the way out; rows that cannot be read are kept and given apart. */
  read(): Promise<StoredLog>;
  /** Adds entries (never replaces one) and puts athletes; on disk when resolved. */
  append(entries: readonly Entry[], athletes?: readonly Athlete[]): Promise<void>;
  /** A setting or draft; undefined where there is none. */
  readKv(key: string): Promise<unknown>;
  writeKv(key: string, value: unknown): Promise<void>;
  deleteKv(key: string): Promise<void>;
  /** How rows are sealed and opened from here on; null = not at all. */
  useCodec(codec: RowCodec | null): void;
  /**
   * Rewrites everything under this codec, with the lock that belongs to it, in one transaction, and goes on with it.
   * `onProgress` is called with rows done, of how many.
   */
  reseal(codec: RowCodec | null, lock: unknown, onProgress: (done: number, total: number) => void): Promise<void>;
  /** What the store or a lock keeps beside the rows, never sealed: nothing of a person. */
  readMeta(key: string): Promise<unknown>;
  writeMeta(key: string, value: unknown): Promise<void>;
  /** Empties and deletes the database, and makes sure of it. */
  erase(): Promise<void>;
  /** Calls `listener` when another tab has changed or erased the log, or the browser dropped it. Returns its end. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

/**
 * Opens the log, making an empty one where there is none. `onLocked` is asked for the codec (`useCodec`) when one is
 * needed, and what was begun goes on when it resolves.
 */
export async function openStore(onLocked?: () => Promise<void>): Promise<LogStore> {
  const channel = openChannel();
  const connector = new Connector(channel.notify);
  try {
    await connector.open();
  } catch (error) {
    channel.close();
    throw error;
  }
  let codec: RowCodec | null = null;
  const use = async <T>(work: (database: Database, codec: RowCodec | null) => Promise<T>): Promise<T> => {
    for (;;) {
      const used = codec;
      try {
        return await connector.use((database) => work(database, used));
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'locked' || onLocked === undefined) throw error;
        if (codec === used) await onLocked();
        if (codec === used) throw error;
      }
    }
  };
  return {
    get wasReset() {
      return connector.wasReset;
    },
    read: () => use(async (database, codec) => openRows(await readRows(database, codec), codec, [])),
    async append(entries, athletes = []) {
      validate(entries, athletes);
      await use((database, codec) => appendAll(database, entries, athletes, codec));
      channel.announce();
    },
    readKv: (key) => use((database, codec) => readKv(database, key, codec)),
    writeKv: (key, value) => use((database, codec) => writeKv(database, key, value, codec)),
    deleteKv: (key) => connector.use((database) => database.delete('kv', key)),
    useCodec(next) {
      codec = next;
    },
    async reseal(next, lock, onProgress) {
      const { resealAll } = await import('./reseal.ts');
      await use((database, used) => resealAll(database, used, next, lock, onProgress));
      codec = next;
      channel.announce();
    },
    readMeta: (key) => connector.use((database) => database.get('meta', key)),
    async writeMeta(key, value) {
      await connector.use((database) => database.put('meta', value, key));
    },
    async erase() {
      // Emptied first: were another tab to keep the database from being deleted, nothing would be left in it.
      await connector.use(emptyAll);
      await connector.deleteAll();
      channel.announce();
    },
    onChange: (listener) => channel.onChange(listener),
    async close() {
      channel.close();
      await connector.close();
    },
  };
}

async function readKv(database: Database, key: string, codec: RowCodec | null): Promise<unknown> {
  if (isOfLock(key)) return database.get('kv', key);
  const transaction = database.transaction('kv');
  const [row] = await Promise.all([transaction.store.get(key), checkLock(transaction, codec), transaction.done]);
  if (codec === null || row === undefined) return row;
  // What does not open is as good as not there: nothing of it decides anything.
  return codec.decode('kv', key, row).catch(() => undefined);
}

async function writeKv(database: Database, key: string, value: unknown, codec: RowCodec | null): Promise<void> {
  const row = codec === null ? value : await codec.encode('kv', key, value);
  const transaction = database.transaction('kv', 'readwrite');
  transaction.done.catch(() => undefined);
  if (!isOfLock(key)) await checkLock(transaction, codec);
  await Promise.all([transaction.store.put(row, key), transaction.done]);
}

async function emptyAll(database: Database): Promise<void> {
  const transaction = database.transaction(STORE_NAMES, 'readwrite', { durability: 'strict' });
  await Promise.all([...STORE_NAMES.map((name) => transaction.objectStore(name).clear()), transaction.done]);
}
