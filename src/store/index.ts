/** The log on the disk of this device. Knows entries, knows no screen. */
import type { Athlete, Entry } from '../log/entry.ts';
import { type Appended, appendAll, validate } from './append.ts';
import { openChannel } from './channel.ts';
import { checkLock, isOfLock, LOCK_KEY, type RowCodec } from './codec.ts';
import { Connector } from './connection.ts';
import type { Database } from './database.ts';
import { StoreError } from './error.ts';
import { inTime, onDisk } from './limit.ts';
import { eraseMarks, hasSpare, readLocalMark, spareLink, writeMark } from './marks.ts';
import type { StoredLog } from './read.ts';
import { remember } from './remember.ts';

export type { Room, RowCodec } from './codec.ts';
export { StoreError, type StoreErrorCode } from './error.ts';
export type { Loss } from './loss.ts';
export type { StoredLog, Unreadable } from './read.ts';

/** Every method rejects with a StoreError, and then nothing of the call was written. */
export interface LogStore {
  /** Everything, checked on the way out; rows that cannot be read are kept and given apart, and a loss is told. */
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
  /** Looks at every row, which takes a while; what it finds is written down. True where it found something new. */
  verify(): Promise<boolean>;
  /** Adds what is missing from a copy and replaces what is damaged; true once the log is whole. */
  repair(entries: readonly Entry[], athletes: readonly Athlete[]): Promise<boolean>;
  /** Goes on knowingly with what is left and these: what is missing is not missed any more. */
  goOn(entries: readonly Entry[], athletes: readonly Athlete[]): Promise<void>;
  /** Everything of one person, for ever. */
  removePerson(id: string): Promise<void>;
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
  /** Nothing is known to be missing: only then is the log what is to be remembered. */
  let isWhole = false;
  /** The browser threw the database away, and what can be brought back is not there yet. */
  let isBare = false;
  const connector = new Connector(() => {
    isWhole = false;
    isBare = true;
    channel.notify();
  });
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
  /** The few things that are done seldom: their code loads with them. */
  const mend = () => import('./mend.ts');
  const read = async (): Promise<StoredLog> => {
    const [blank, spare] = await Promise.all([connector.use(isBlank), hasSpare()]);
    if (blank && !spare && readLocalMark() === null) {
      isWhole = true;
      return { athletes: [], entries: [], unreadable: [] };
    }
    const { readJudged } = await mend();
    const log = await use((database, codec) => readJudged(database, codec));
    isBare = false;
    isWhole = log.loss === undefined;
    return log;
  };
  const keep = async (done: Appended): Promise<void> => {
    if (!(await spareLink(done)) || !remember(done)) await connector.use((await mend()).catchUp);
  };
  return {
    read,
    async append(entries, athletes = []) {
      validate(entries, athletes);
      await connector.open();
      // What can be brought back comes first, so that nothing is written past it.
      if (isBare) await read();
      const done = await use((database, codec) => appendAll(database, entries, athletes, codec));
      // On disk is on disk, whether or not it could be kept and remembered elsewhere too.
      if (isWhole) await inTime(keep(done), LONGEST_KEEPING).catch(() => undefined);
      channel.announce();
    },
    async verify() {
      const { syncSpare, verifyAll } = await mend();
      const found = await use(verifyAll);
      if (found) channel.announce();
      else if (isWhole) await connector.use(syncSpare);
      return found;
    },
    async repair(entries, athletes) {
      validate(entries, athletes);
      const { repair } = await mend();
      isWhole = await use((database, codec) => repair(database, codec, entries, athletes));
      channel.announce();
      return isWhole;
    },
    async goOn(entries, athletes) {
      validate(entries, athletes);
      const { goOn } = await mend();
      await use((database, codec) => goOn(database, codec, entries, athletes));
      isWhole = true;
      channel.announce();
    },
    async removePerson(id) {
      // The chain is made anew by it: what is missing of others would not be missed any more.
      if (!isWhole) throw new StoreError('broken');
      const { removePerson } = await mend();
      await use((database, codec) => removePerson(database, codec, id));
      channel.announce();
    },
    readKv: (key) => use((database, codec) => readKv(database, key, codec)),
    async writeKv(key, value) {
      await use((database, codec) => writeKv(database, key, value, codec));
      if (key === LOCK_KEY) await (await mend()).spareLock(value);
    },
    deleteKv: (key) => connector.use((database) => inTime(database.delete('kv', key))),
    useCodec(next) {
      codec = next;
    },
    async reseal(next, lock, onProgress) {
      // The chain is made anew by it: what is missing would not be missed any more.
      if (!isWhole) throw new StoreError('broken');
      const { resealAll } = await import('./reseal.ts');
      const { dropSpare, resetSpare } = await mend();
      // Nothing readable may stay there, whatever happens in between.
      await dropSpare();
      writeMark(await use((database, used) => resealAll(database, used, next, lock, onProgress)));
      codec = next;
      await connector.use(resetSpare);
      channel.announce();
    },
    async erase() {
      // What was erased on purpose is not missed afterwards.
      isWhole = false;
      await eraseMarks();
      const { deleteDatabase, emptyAll } = await erasing();
      await connector.use(emptyAll);
      await connector.forget();
      await deleteDatabase();
      channel.announce();
    },
    onChange: (listener) => channel.onChange(listener),
    async close() {
      channel.close();
      await connector.close();
    },
  };
}

/** The second copy and the mark are not waited for longer than this, in milliseconds. */
const LONGEST_KEEPING = 3_000;

const erasing = () => import('./erase.ts');

/** Nothing is here, and nothing is known to have been. */
async function isBlank(database: Database): Promise<boolean> {
  const rooms = ['entries', 'athletes', 'chain', 'meta'] as const;
  const transaction = database.transaction(rooms);
  const counts = await onDisk(transaction, Promise.all(rooms.map((room) => transaction.objectStore(room).count())));
  return counts.every((count) => count === 0);
}

async function readKv(database: Database, key: string, codec: RowCodec | null): Promise<unknown> {
  if (isOfLock(key)) return inTime(database.get('kv', key));
  const transaction = database.transaction('kv');
  const work = Promise.all([transaction.store.get(key), checkLock(transaction, codec)]);
  const [row] = await onDisk(transaction, work);
  if (codec === null || row === undefined) return row;
  // What does not open is as good as not there: nothing of it decides anything.
  return codec.decode('kv', key, row).catch(() => undefined);
}

async function writeKv(database: Database, key: string, value: unknown, codec: RowCodec | null): Promise<void> {
  const row = codec === null ? value : await codec.encode('kv', key, value);
  const transaction = database.transaction('kv', 'readwrite');
  const work = async (): Promise<void> => {
    if (!isOfLock(key)) await checkLock(transaction, codec);
    await transaction.store.put(row, key);
  };
  await onDisk(transaction, work());
}
