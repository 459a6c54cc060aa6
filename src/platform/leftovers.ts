/** What is left of anybody in any storage of this browser; the files that the app is made of are nobody's. */
interface Leftover {
  readonly place: 'log' | 'choices' | 'marks';
  readonly count: number;
}

/** The worker's cache of files of versions before. */
const PARTS = 'rejoin-before';

function rowsOf(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    const fail = (): void => reject(opening.error ?? new Error(name));
    opening.addEventListener('error', fail);
    opening.addEventListener('success', () => {
      const database = opening.result;
      const rooms = Array.from(database.objectStoreNames);
      if (rooms.length === 0) {
        database.close();
        resolve(0);
        return;
      }
      const transaction = database.transaction(rooms);
      const counts = rooms.map((room) => transaction.objectStore(room).count());
      transaction.addEventListener('complete', () => {
        database.close();
        resolve(counts.reduce((sum, { result }) => sum + result, 0));
      });
      transaction.addEventListener('error', fail);
    });
  });
}

const isOurs = (name: string): boolean => name.startsWith('rejoin');

function keysIn(storage: () => Storage): number {
  try {
    return Object.keys(storage()).filter(isOurs).length;
  } catch {
    // Denied: nothing was ever put there.
    return 0;
  }
}

async function cachesOfPeople(): Promise<number> {
  try {
    return (await caches.keys()).filter((name) => isOurs(name) && name !== PARTS).length;
  } catch {
    // None here, e.g. over plain http.
    return 0;
  }
}

/** Rows of the database, keys of both storages, and caches that are not of the app. What another app keeps is its own. */
export async function leftovers(): Promise<Leftover[]> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []).filter(isOurs);
  const rows = await Promise.all(names.map(rowsOf));
  return [
    { place: 'log', count: rows.reduce((sum, count) => sum + count, 0) },
    { place: 'choices', count: keysIn(() => localStorage) + keysIn(() => sessionStorage) },
    { place: 'marks', count: await cachesOfPeople() },
  ];
}
