/** Everything rewritten under another lock, or none: all of it or nothing of it. */
import { headIn, linkAfter, markRow } from './chain.ts';
import { checkLock, isOfLock, LOCK_KEY, type Room, type RowCodec } from './codec.ts';
import type { Database } from './database.ts';
import { StoreError } from './error.ts';
import { inTime, onDisk } from './limit.ts';
import { type Mark, tagsOf } from './marks.ts';
import { ASIDE } from './read.ts';

const ROOMS: readonly Room[] = ['entries', 'athletes', 'kv'];
/** Another page may write while rows are sealed; then it is done once more, with its rows. */
const MOST_ATTEMPTS = 10;

interface Row {
  readonly room: Room;
  readonly key: string;
  readonly raw: unknown;
  /** Set aside: it lies in `meta`, under this key. */
  readonly aside?: string;
}

/** What is read of a room inside a transaction. */
interface Opened {
  readonly objectStore: (name: Room | 'meta') => {
    getAllKeys(): Promise<string[]>;
    getAll(): Promise<unknown[]>;
  };
}

async function rowsIn(transaction: Opened): Promise<Row[]> {
  const rooms = ROOMS.map(async (room) => {
    const store = transaction.objectStore(room);
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return keys.map((key, index): Row => ({ room, key, raw: values[index] }));
  });
  const meta = transaction.objectStore('meta');
  const [keys, values, ...rows] = await Promise.all([meta.getAllKeys(), meta.getAll(), ...rooms]);
  const aside = keys.flatMap((name, index): Row[] => {
    if (!name.startsWith(ASIDE)) return [];
    const [, room = '', ...key] = name.split(' ');
    return [{ room: room as Room, key: key.join(' '), raw: values[index], aside: name }];
  });
  return [...rows.flat(), ...aside];
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
  JSON.stringify(
    rows.map(({ room, key, raw, aside }) => (room === 'entries' ? [key, aside] : [room, key, raw, aside])),
  );

/**
 * Rewrites every row from one codec to another and puts down `record`, the lock that goes with it (undefined = none), in
 * one transaction under strict durability; the sealing itself is done before. A row that another page wrote meanwhile is
 * taken along. `onProgress` is called with rows done, of how many.
 * @returns what a mark of the log is then.
 * @throws StoreError `locked` where another page changed the lock.
 */
export async function resealAll(
  database: Database,
  from: RowCodec | null,
  to: RowCodec | null,
  record: unknown,
  onProgress: (done: number, total: number) => void,
): Promise<Mark> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const mark = await attemptOnce(database, from, to, record, onProgress);
    if (mark !== null) return mark;
  }
  throw new StoreError('lost');
}

/** Sealed in handfuls, so that the page can show how far it is. */
const HANDFUL = 200;
/** Another page was faster. */
const OTHER_PAGE = new Error();

async function attemptOnce(
  database: Database,
  from: RowCodec | null,
  to: RowCodec | null,
  record: unknown,
  onProgress: (done: number, total: number) => void,
): Promise<Mark | null> {
  const reading = database.transaction(['entries', 'athletes', 'kv', 'meta']);
  const [rows] = await onDisk(reading, Promise.all([rowsIn(reading), checkLock(reading, from)]));
  const recoded: unknown[] = [];
  for (let start = 0; start < rows.length; start += HANDFUL) {
    onProgress(start, rows.length);
    const handful = rows.slice(start, start + HANDFUL).map((row) => recode(row, from, to));
    recoded.push(...(await Promise.all(handful)));
  }
  onProgress(rows.length, rows.length);
  const { hash } = await inTime(headIn(database.transaction('chain').store));
  const chained = rows.flatMap(({ room, key, aside }, index) =>
    room === 'kv' || aside !== undefined ? [] : [markRow(room, key, recoded[index])],
  );
  // The chain is made over rows as they lie there, so it begins anew, from where the old one ended.
  const link = await linkAfter({ n: 0, hash }, await Promise.all(chained));
  const transaction = database.transaction(['entries', 'athletes', 'kv', 'chain', 'meta'], 'readwrite', {
    durability: 'strict',
  });
  const work = async (): Promise<void> => {
    await checkLock(transaction, from);
    const chain = transaction.objectStore('chain');
    if ((await headIn(chain)).hash !== hash) throw OTHER_PAGE;
    if (stampOf(await rowsIn(transaction)) !== stampOf(rows)) throw OTHER_PAGE;
    const written = rows.map(({ room, key, aside }, index) => {
      if (aside !== undefined) return transaction.objectStore('meta').put(recoded[index], aside);
      return transaction.objectStore(room).put(recoded[index], ...(room === 'kv' ? [key] : []));
    });
    const kv = transaction.objectStore('kv');
    await Promise.all([chain.clear(), chain.add(link)]);
    await Promise.all([...written, record === undefined ? kv.delete(LOCK_KEY) : kv.put(record, LOCK_KEY)]);
  };
  try {
    await onDisk(transaction, work());
  } catch (cause) {
    if (cause === OTHER_PAGE) return null;
    throw cause;
  }
  const ids = rows.flatMap(({ room, key, aside }) => (room === 'entries' && aside === undefined ? [key] : []));
  return { head: link.hash, tags: tagsOf(ids) };
}
