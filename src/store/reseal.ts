/** Everything rewritten under another lock, or none: all of it or nothing of it. */
import { headIn, linkAfter, markRow } from './chain.ts';
import { checkLock, isOfLock, LOCK_KEY, type Room, type RowCodec } from './codec.ts';
import type { Database } from './database.ts';
import { StoreError } from './error.ts';

const ROOMS: readonly Room[] = ['entries', 'athletes', 'kv'];
/** Another page may write while rows are sealed; then it is done once more, with its rows. */
const MOST_ATTEMPTS = 10;

interface Row {
  readonly room: Room;
  readonly key: string;
  readonly raw: unknown;
}

async function readRows(database: Database, codec: RowCodec | null): Promise<Row[]> {
  const transaction = database.transaction(ROOMS);
  const [, ...rooms] = await Promise.all([
    checkLock(transaction, codec),
    ...ROOMS.map(async (room) => {
      const store = transaction.objectStore(room);
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return keys.map((key, index): Row => ({ room, key, raw: values[index] }));
    }),
  ]);
  return rooms.flat();
}

async function recode({ room, key, raw }: Row, from: RowCodec | null, to: RowCodec | null): Promise<unknown> {
  if (room === 'kv' && isOfLock(key)) return raw;
  let value: unknown;
  try {
    value = from === null ? raw : await from.decode(room, key, raw);
  } catch {
    // Of another lock, or altered: kept as it is, for whoever may still open it.
    return raw;
  }
  return to === null ? value : to.encode(room, key, value);
}

/** Entries never change, so their keys tell; of the other rooms the rows themselves are compared. */
const stampOf = (rows: readonly Row[]): string =>
  JSON.stringify(rows.map(({ room, key, raw }) => (room === 'entries' ? key : [room, key, raw])));

/**
 * Rewrites every row from one codec to another and puts down `record`, the lock that goes with it (undefined = none), in
 * one transaction under strict durability; the sealing itself is done before. A row that another page wrote meanwhile is
 * taken along. `onProgress` is called with rows done, of how many.
 * @throws StoreError `locked` where another page changed the lock.
 */
export async function resealAll(
  database: Database,
  from: RowCodec | null,
  to: RowCodec | null,
  record: unknown,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    if (await attemptOnce(database, from, to, record, onProgress)) return;
  }
  throw new StoreError('lost');
}

/** Sealed in handfuls, so that the page can show how far it is. */
const HANDFUL = 200;

async function attemptOnce(
  database: Database,
  from: RowCodec | null,
  to: RowCodec | null,
  record: unknown,
  onProgress: (done: number, total: number) => void,
): Promise<boolean> {
  const rows = await readRows(database, from);
  const recoded: unknown[] = [];
  for (let start = 0; start < rows.length; start += HANDFUL) {
    onProgress(start, rows.length);
    const handful = rows.slice(start, start + HANDFUL).map((row) => recode(row, from, to));
    recoded.push(...(await Promise.all(handful)));
  }
  onProgress(rows.length, rows.length);
  const { hash } = await headIn(database.transaction('chain').store);
  const chained = rows.flatMap(({ room, key }, index) =>
    room === 'kv' ? [] : [markRow(room, key, recoded[index])],
  );
  // The chain is made over rows as they lie there, so it begins anew, from where the old one ended.
  const link = await linkAfter({ n: 0, hash }, await Promise.all(chained));
  const transaction = database.transaction(['entries', 'athletes', 'kv', 'chain'], 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => undefined);
  try {
    await checkLock(transaction, from);
    const chain = transaction.objectStore('chain');
    if ((await headIn(chain)).hash !== hash) {
      transaction.abort();
      return false;
    }
    const now = await Promise.all(
      ROOMS.map(async (room) => {
        const store = transaction.objectStore(room);
        const [keys, values] = await Promise.all([store.getAllKeys(), room === 'entries' ? [] : store.getAll()]);
        return keys.map((key, index): Row => ({ room, key, raw: values[index] }));
      }),
    );
    if (stampOf(now.flat()) !== stampOf(rows)) {
      transaction.abort();
      return false;
    }
    const written = rows.map(({ room, key }, index) =>
      transaction.objectStore(room).put(recoded[index], ...(room === 'kv' ? [key] : [])),
    );
    const kv = transaction.objectStore('kv');
    await Promise.all([chain.clear(), chain.add(link)]);
    await Promise.all([...written, record === undefined ? kv.delete(LOCK_KEY) : kv.put(record, LOCK_KEY)]);
  } catch (cause) {
    try {
      transaction.abort();
    } catch {
      // Already over: the browser ended it.
    }
    throw cause;
  }
  await transaction.done;
  return true;
}
