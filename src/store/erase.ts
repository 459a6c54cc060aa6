/** Everything gone, and made sure of. Loaded when somebody asks for it. */
import { deleteDB } from 'idb';
import { BLOCKED_AFTER, DATABASE_NAME, type Database, openDatabase, STORE_NAMES } from './database.ts';
import { openError, StoreError } from './error.ts';
import { onDisk } from './limit.ts';

/** Emptied first: were another tab to keep the database from being deleted, nothing would be left in it. */
export async function emptyAll(database: Database): Promise<void> {
  const transaction = database.transaction(STORE_NAMES, 'readwrite', { durability: 'strict' });
  await onDisk(transaction, Promise.all(STORE_NAMES.map((name) => transaction.objectStore(name).clear())));
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
