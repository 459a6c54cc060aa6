/** The one database of the app, and its rooms. */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { openError, StoreError } from './error.ts';

export const DATABASE_NAME = 'rejoin';
export const DATABASE_VERSION = 2;
export const STORE_NAMES = ['entries', 'athletes', 'kv', 'chain', 'meta'] as const;

/** Rows are typed `unknown`: what comes from a disk is checked before it is believed. */
export interface RejoinSchema extends DBSchema {
  entries: { key: string; value: unknown };
  athletes: { key: string; value: unknown };
  /** Settings and drafts of forms; nothing that a decision rests on. */
  kv: { key: string; value: unknown };
  /** One row for each transaction that appended: what was written, and what was before. Never sealed. */
  chain: { key: number; value: unknown };
  /** What the store has to know of itself: how rows are sealed, what is known to be lost. Never sealed. */
  meta: { key: string; value: unknown };
}
export type Database = IDBPDatabase<RejoinSchema>;

export interface Connection {
  readonly database: Database;
  /** The browser found its files damaged and began an empty database in their place (told by Chromium only). */
  readonly wasReset: boolean;
  /** There was none, so this one is new and empty. */
  readonly wasCreated: boolean;
}

/** How long to wait for another tab to let go before saying so. */
const BLOCKED_AFTER = 5_000;

/** Opens the database, making it where there is none. `onLost` is called when the connection ends by itself. */
export async function openDatabase(onLost: () => void): Promise<Connection> {
  let wasReset = false;
  let wasCreated = false;
  try {
    const database = await openDB<RejoinSchema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade(fresh, from, _to, _transaction, event) {
        for (const name of STORE_NAMES) {
          const keyPath = { entries: 'id', athletes: 'id', chain: 'n', kv: null, meta: null }[name];
          if (!fresh.objectStoreNames.contains(name)) fresh.createObjectStore(name, { keyPath });
        }
        wasCreated = from === 0;
        wasReset = 'dataLoss' in event && event.dataLoss === 'total';
      },
      // Another tab erases, or brings a newer version: let it, and open again when next needed.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    });
    return { database, wasReset, wasCreated };
  } catch (cause) {
    throw openError(cause);
  }
}

/** Deletes the database and makes sure that it is gone. Throws StoreError `unavailable` when a tab does not let go. */
export async function deleteDatabase(): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StoreError('unavailable')), BLOCKED_AFTER);
  });
  try {
    await Promise.race([deleteDB(DATABASE_NAME), tooLong]);
    await verifyGone();
  } catch (cause) {
    throw openError(cause);
  } finally {
    clearTimeout(timer);
  }
}

/** Another tab may have begun a new, empty one at once; only one with something in it is a failure. */
async function verifyGone(): Promise<void> {
  const names = (await indexedDB.databases()).map((info) => info.name);
  if (!names.includes(DATABASE_NAME)) return;
  const { database } = await openDatabase(() => undefined);
  try {
    const counts = await Promise.all(STORE_NAMES.map((name) => database.count(name)));
    if (counts.some((count) => count > 0)) throw new StoreError('unavailable');
  } finally {
    database.close();
  }
}
