/** The one database of the app, and its rooms. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { openError, StoreError } from './error.ts';
import { inTime } from './limit.ts';

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
  /** There was none, so this one is new and empty. */
  readonly wasCreated: boolean;
}

/** How long to wait for another tab to let go before saying so, in milliseconds. */
export const BLOCKED_AFTER = 5_000;

/**
 * Opens the database, making it where there is none. `onLost` is called when the connection ends by itself.
 * @throws StoreError `newer`, `blocked`, `stuck`, `broken`, `quota`, `unavailable`.
 */
export async function openDatabase(onLost: () => void): Promise<Connection> {
  let wasCreated = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    let refuse: (reason: unknown) => void;
    const blockedForLong = new Promise<never>((_resolve, reject) => (refuse = reject));
    blockedForLong.catch(() => undefined);
    const opening = openDB<RejoinSchema>(DATABASE_NAME, DATABASE_VERSION, {
      // Done as a whole or not at all, also where the device dies in the middle.
      upgrade(fresh, from, _to, transaction, event) {
        // What fails here fails the opening; nobody else listens.
        transaction.done.catch(() => undefined);
        for (const name of STORE_NAMES) {
          const keyPath = { entries: 'id', athletes: 'id', chain: 'n', kv: null, meta: null }[name];
          if (!fresh.objectStoreNames.contains(name)) fresh.createObjectStore(name, { keyPath });
        }
        wasCreated = from === 0;
        const meta = transaction.objectStore('meta');
        // Rows of version 1 are in no chain yet.
        if (from === 1) void meta.put(true, 'unchained');
        // The browser found its files damaged and began an empty database in their place (told by Chromium only).
        if ('dataLoss' in event && event.dataLoss === 'total') void meta.put({ reset: true }, 'lost');
      },
      blocked() {
        timer = setTimeout(() => refuse(new StoreError('blocked')), BLOCKED_AFTER);
      },
      // Another tab erases, or brings a newer version: let it, and open again when next needed.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    });
    // One that opens after all, later, is let go.
    let isOver = false;
    opening.then(
      (database) => isOver && database.close(),
      () => undefined,
    );
    try {
      const database = await inTime(Promise.race([opening, blockedForLong]));
      if (STORE_NAMES.some((name) => !database.objectStoreNames.contains(name))) {
        database.close();
        throw new StoreError('broken');
      }
      return { database, wasCreated };
    } catch (cause) {
      isOver = true;
      throw cause;
    }
  } catch (cause) {
    throw openError(cause);
  } finally {
    clearTimeout(timer);
  }
}
