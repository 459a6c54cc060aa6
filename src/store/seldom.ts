/** What a store does seldom: the code of it loads with the first of these. Each is a method of `LogStore`, told there. */
import type { Athlete, Entry } from '../log/entry.ts';
import { validate } from './append.ts';
import type { ChangeChannel } from './channel.ts';
import type { RowCodec } from './codec.ts';
import type { Connector } from './connection.ts';
import type { Database } from './database.ts';
import { deleteDatabase, emptyAll } from './erase.ts';
import { StoreError } from './error.ts';
import { type KvRow, readMany as readRows, writeMany as writeRows } from './many.ts';
import { eraseMarks, writeMark } from './marks.ts';
import {
  dropSpare,
  goOn as goOnWith,
  removePerson as removeRows,
  repair as repairWith,
  resetSpare,
  syncSpare,
  verifyAll,
} from './mend.ts';
import { resealAll } from './reseal.ts';

/** What the open store has, and what it knows of itself. */
export interface Inside {
  readonly channel: ChangeChannel;
  readonly connector: Connector;
  /** Under the lock that the rows are sealed under, asked for where it is not open. */
  readonly use: <T>(work: (database: Database, codec: RowCodec | null) => Promise<T>) => Promise<T>;
  /** Nothing is known to be missing: only then is the log what is to be remembered. */
  isWhole: boolean;
  codec: RowCodec | null;
}

/** The chain is made anew by what follows: what is missing would not be missed any more. */
function refuseWhereNotWhole({ isWhole }: Inside): void {
  if (!isWhole) throw new StoreError('broken');
}

export async function verify(inside: Inside): Promise<boolean> {
  const found = await inside.use(verifyAll);
  if (found) inside.channel.announce();
  else if (inside.isWhole) await inside.connector.use(syncSpare);
  return found;
}

export async function repair(
  inside: Inside,
  entries: readonly Entry[],
  athletes: readonly Athlete[],
): Promise<boolean> {
  validate(entries, athletes);
  inside.isWhole = await inside.use((database, codec) => repairWith(database, codec, entries, athletes));
  inside.channel.announce();
  return inside.isWhole;
}

export async function goOn(inside: Inside, entries: readonly Entry[], athletes: readonly Athlete[]): Promise<void> {
  validate(entries, athletes);
  await inside.use((database, codec) => goOnWith(database, codec, entries, athletes));
  inside.isWhole = true;
  inside.channel.announce();
}

export async function removePerson(inside: Inside, id: string): Promise<void> {
  refuseWhereNotWhole(inside);
  await inside.use((database, codec) => removeRows(database, codec, id));
  inside.channel.announce();
}

export async function reseal(
  inside: Inside,
  next: RowCodec | null,
  lock: unknown,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  refuseWhereNotWhole(inside);
  // Nothing readable may stay there, whatever happens in between.
  await dropSpare();
  writeMark(await inside.use((database, used) => resealAll(database, used, next, lock, onProgress)));
  inside.codec = next;
  await inside.connector.use(resetSpare);
  inside.channel.announce();
}

export async function erase(inside: Inside): Promise<void> {
  // What was erased on purpose is not missed afterwards.
  inside.isWhole = false;
  await eraseMarks();
  await inside.connector.use(emptyAll);
  await inside.connector.forget();
  await deleteDatabase();
  inside.channel.announce();
}

export function readMany({ use }: Inside, prefix: string): Promise<KvRow[]> {
  return use((database, codec) => readRows(database, prefix, codec));
}

export async function writeMany({ use, channel }: Inside, changes: readonly KvRow[]): Promise<void> {
  await use((database, codec) => writeRows(database, changes, codec));
  channel.announce();
}
