/** What a log that is there needs now and then: judged when it is read, verified, repaired, gone on with. */
import type { Athlete, Entry } from '../log/entry.ts';
import type { RowCodec } from './codec.ts';
import type { Database } from './database.ts';
import { inTime } from './limit.ts';
import { judge, type KnownLoss, type Loss } from './loss.ts';
import { type Mark, writeMark } from './marks.ts';
import { keysIn, openRows, readRows, type StoredLog, type StoredRows, type Unreadable } from './read.ts';
import { adopt, goOn as goOnWith, removePerson as removeRows } from './rebuild.ts';
import { repair as repairWith } from './repair.ts';
import { rememberAll } from './remember-all.ts';
import { readMarks, resetSpare, restoreSpare, syncSpare } from './spare.ts';
import { verify } from './verify.ts';

export { dropSpare, resetSpare, spareLock, syncSpare } from './spare.ts';

function lossOf(rows: StoredRows, marks: readonly Mark[]): Loss | null {
  return judge({ ...rows, entries: keysIn(rows, 'entries'), athletes: keysIn(rows, 'athletes'), marks });
}

/** A log of an older release is chained as it is found; every other one is compared with what is known of it. */
export async function readJudged(database: Database, codec: RowCodec | null): Promise<StoredLog> {
  let rows = await readRows(database, codec);
  if (rows.isUnchained) {
    writeMark(await adopt(database, codec));
    await resetSpare(database);
    rows = await readRows(database, codec);
  }
  // Read after the rows: a mark is written after the log, so it never knows more than what is read after it. Where
  // another page wrote in between it does, and both are read once more.
  const marks = await readMarks();
  let loss = lossOf(rows, marks);
  if (loss !== null) {
    rows = await readRows(database, codec);
    loss = lossOf(rows, marks);
  }
  let isHealed = false;
  if (loss !== null) {
    // Whoever reads at the same time may have put it back first: what counts is what is there afterwards.
    await restoreSpare(database, marks);
    // Under a lock that came back with it, this ends here and is asked again once it is open.
    rows = await readRows(database, codec);
    loss = lossOf(rows, marks);
    isHealed = loss === null;
  }
  const log = await openRows(rows, codec, loss?.damaged ?? []);
  // A row that does not open under the lock says something else than when it was sealed.
  const shut = shutIn(log.unreadable);
  if (shut.length > 0) {
    const { kind = 'damaged', missing = 0, damaged = [] } = loss ?? {};
    loss = { kind, missing, damaged: [...new Set([...damaged, ...shut])] };
  }
  return { ...log, ...(loss === null ? {} : { loss }), ...(isHealed ? { isHealed } : {}) };
}

function shutIn(unreadable: readonly Unreadable[]): string[] {
  return unreadable.flatMap(({ key, problems }) => (problems.some(({ code }) => code === 'not-opened') ? [key] : []));
}

/** Every row against what was written; true where something was found that was not known. */
export async function verifyAll(database: Database, codec: RowCodec | null): Promise<boolean> {
  const rows = await readRows(database, codec);
  const { damaged, unsure, isSound } = await verify(rows);
  const found = [...damaged, ...(isSound ? [] : unsure)].toSorted();
  const before = rows.known ?? {};
  if (found.length === 0 && isSound && before.reset !== true) {
    // Put right since, to the letter.
    if (rows.known !== undefined) await inTime(database.delete('meta', 'lost'));
    return rows.known !== undefined;
  }
  const isKnown =
    JSON.stringify(before.damaged ?? []) === JSON.stringify(found) && (before.chain ?? false) === !isSound;
  if (isKnown) return false;
  const known: KnownLoss = { ...before, damaged: found, chain: !isSound };
  await inTime(database.put('meta', known, 'lost'));
  return true;
}

/** What is kept outside of the log is made good: another page has written meanwhile, or a place was cleared. */
export async function catchUp(database: Database): Promise<void> {
  await rememberAll(database);
  await syncSpare(database);
}

export async function repair(
  database: Database,
  codec: RowCodec | null,
  entries: readonly Entry[],
  athletes: readonly Athlete[],
): Promise<boolean> {
  const { unreadable } = await readJudged(database, codec);
  const mark = await repairWith(database, codec, entries, athletes, shutIn(unreadable));
  if (mark === null) return false;
  writeMark(mark);
  await resetSpare(database);
  return true;
}

export async function goOn(
  database: Database,
  codec: RowCodec | null,
  entries: readonly Entry[],
  athletes: readonly Athlete[],
): Promise<void> {
  const { loss } = await readJudged(database, codec);
  writeMark(await goOnWith(database, codec, entries, athletes, loss?.damaged ?? []));
  await resetSpare(database);
}

export async function removePerson(database: Database, codec: RowCodec | null, id: string): Promise<void> {
  writeMark(await removeRows(database, codec, id));
  await resetSpare(database);
}
