/** The log on the disk of this device. Knows entries, knows no screen. */
import type { Athlete, Entry } from '../log/entry.ts';
import { appendAll, validate } from './append.ts';
import { openChannel } from './channel.ts';
import { Connector } from './connection.ts';
import { type Database, STORE_NAMES } from './database.ts';
import { readLog, type StoredLog } from './read.ts';

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
  /** Empties and deletes the database, and makes sure of it. */
  erase(): Promise<void>;
  /** Calls `listener` when another tab has changed or erased the log, or the browser dropped it. Returns its end. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

/** Opens the log, making an empty one where there is none. */
export async function openStore(): Promise<LogStore> {
  const channel = openChannel();
  const connector = new Connector(channel.notify);
  try {
    await connector.open();
  } catch (error) {
    channel.close();
    throw error;
  }
  return {
    get wasReset() {
      return connector.wasReset;
    },
    read: () => connector.use(readLog),
    async append(entries, athletes = []) {
      validate(entries, athletes);
      await connector.use((database) => appendAll(database, entries, athletes));
      channel.announce();
    },
    readKv: (key) => connector.use((database) => database.get('kv', key)),
    async writeKv(key, value) {
      await connector.use((database) => database.put('kv', value, key));
    },
    deleteKv: (key) => connector.use((database) => database.delete('kv', key)),
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

async function emptyAll(database: Database): Promise<void> {
  const transaction = database.transaction(STORE_NAMES, 'readwrite', { durability: 'strict' });
  await Promise.all([...STORE_NAMES.map((name) => transaction.objectStore(name).clear()), transaction.done]);
}
