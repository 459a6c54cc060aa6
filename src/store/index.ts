/** The log on the disk of this device. Knows entries, knows no screen. */
import type { Athlete, Entry } from '../log/entry.ts';
import { type Appended, appendAll, validate } from './append.ts';
import { openChannel } from './channel.ts';
import { checkLock, isOfLock, LOCK_KEY, type RowCodec } from './codec.ts';
import { Connector } from './connection.ts';
import type { Database } from './database.ts';
import { StoreError } from './error.ts';
import { inTime, onDisk } from './limit.ts';
import { hasSpare, readLocalMark, spareLink } from './marks.ts';
import type { StoredLog } from './read.ts';
import type { KvRow } from './many.ts';
import { remember } from './remember.ts';
import type { Inside } from './seldom.ts';

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
  /** Rows whose keys begin with this, by key; null for one that does not open under the lock. */
  readMany(prefix: string): Promise<readonly KvRow[]>;
  /** All of these or none, durable, other tabs told; undefined for a row that goes. */
  writeMany(changes: readonly KvRow[]): Promise<void>;
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
  /** The browser threw the database away, and what can be brought back is not there yet. */
  let isBare = false;
  const connector = new Connector(() => {
    inside.isWhole = false;
    isBare = true;
    channel.notify();
  });
  const inside: Inside = {
    channel,
    connector,
    isWhole: false,
    codec: null,
    async use(work) {
      for (;;) {
        const used = inside.codec;
        try {
          return await connector.use((database) => work(database, used));
        } catch (error) {
          if (!(error instanceof StoreError) || error.code !== 'locked' || onLocked === undefined) throw error;
          if (inside.codec === used) await onLocked();
          if (inside.codec === used) throw error;
        }
      }
    },
  };
  const { use } = inside;
  try {
    await connector.open();
  } catch (error) {
    channel.close();
    throw error;
  }
  const mend = () => import('./mend.ts');
  const read = async (): Promise<StoredLog> => {
    const [blank, spare] = await Promise.all([connector.use(isBlank), hasSpare()]);
    if (blank && !spare && readLocalMark() === null) {
      inside.isWhole = true;
      return { athletes: [], entries: [], unreadable: [] };
    }
    const { readJudged } = await mend();
    const log = await use((database, codec) => readJudged(database, codec));
    isBare = false;
    inside.isWhole = log.loss === undefined;
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
      if (inside.isWhole) await inTime(keep(done), LONGEST_KEEPING).catch(() => undefined);
      channel.announce();
    },
    readKv: (key) => use((database, codec) => readKv(database, key, codec)),
    async writeKv(key, value) {
      await use((database, codec) => writeKv(database, key, value, codec));
      if (key === LOCK_KEY) await (await mend()).spareLock(value);
    },
    deleteKv: (key) => connector.use((database) => inTime(database.delete('kv', key))),
    useCodec(next) {
      inside.codec = next;
    },
    ...seldom(inside, 'verify', 'repair', 'goOn', 'removePerson', 'reseal', 'erase', 'readMany', 'writeMany'),
    onChange: (listener) => channel.onChange(listener),
    async close() {
      channel.close();
      await connector.close();
    },
  };
}

type Seldom = typeof import('./seldom.ts');

/** Methods whose code loads when one of them is first called. */
function seldom<Name extends keyof Seldom & keyof LogStore>(
  inside: Inside,
  ...names: readonly Name[]
): Pick<LogStore, Name> {
  const method =
    (name: Name) =>
    async (...given: unknown[]) =>
      ((await import('./seldom.ts'))[name] as (...all: unknown[]) => unknown)(inside, ...given);
  return Object.fromEntries(names.map((name) => [name, method(name)])) as unknown as Pick<LogStore, Name>;
}

/** The second copy and the mark are not waited for longer than this, in milliseconds. */
const LONGEST_KEEPING = 3_000;

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
