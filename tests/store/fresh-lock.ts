/** A fresh browser, and its database as somebody sees and changes it who has the disk but not the app. */
import { openDB } from 'idb';
import { DATABASE_NAME } from '../../src/store/database.ts';

export { freshBrowser, openTab } from './fresh.ts';

/** `ok`, or the code of the StoreError. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );
}

/** Every row of the rooms that can be sealed, as it lies there. */
export async function rawRows(): Promise<Record<string, [string, unknown][]>> {
  const database = await openDB(DATABASE_NAME);
  const rooms = ['entries', 'athletes', 'kv'].map(async (room) => {
    const [keys, values] = await Promise.all([database.getAllKeys(room), database.getAll(room)]);
    return [room, keys.map((key, index) => [String(key), values[index] as unknown])] as const;
  });
  const found = Object.fromEntries(await Promise.all(rooms));
  database.close();
  return found as Record<string, [string, unknown][]>;
}

export async function putRaw(room: string, row: unknown, key?: string): Promise<void> {
  const database = await openDB(DATABASE_NAME);
  await database.put(room, row, key);
  database.close();
}

export async function deleteRaw(room: string, key: string): Promise<void> {
  const database = await openDB(DATABASE_NAME);
  await database.delete(room, key);
  database.close();
}
