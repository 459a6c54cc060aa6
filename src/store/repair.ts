/** A log that lost something, and a file that may have it: what is missing is added, what is damaged is replaced. */
import type { Athlete, Entry } from '../log/entry.ts';
import { sameContent } from '../log/same.ts';
import { appendAll } from './append.ts';
import { digestOf } from './chain.ts';
import type { RowCodec } from './codec.ts';
import type { Database } from './database.ts';
import { StoreError } from './error.ts';
import { onDisk } from './limit.ts';
import { judge } from './loss.ts';
import type { Mark } from './marks.ts';
import { ASIDE, keysIn, readRows, type Row } from './read.ts';
import { rebuild, rowsToWrite } from './rebuild.ts';
import { readMarks } from './spare.ts';
import { verify } from './verify.ts';

/**
 * The log is whole again when everything that the chain and the marks know of is there, and each row is either as it was
 * written or confirmed by the file. Then the chain is made anew, and the new mark is returned; null while something is
 * still missing. A row that is replaced is kept aside.
 * @param shut rows that do not open: sealed under a lock that is gone, or put there past it.
 */
export async function repair(
  database: Database,
  codec: RowCodec | null,
  entries: readonly Entry[],
  athletes: readonly Athlete[],
  shut: readonly string[],
): Promise<Mark | null> {
  const marks = await readMarks();
  const stored = await readRows(database, codec);
  const { damaged, unsure } = await verify(stored);
  const offered = await rowsToWrite(entries, athletes, codec);
  const inFile = new Set(offered.map(({ key }) => key));
  if (codec === null) await refuseForeign(stored, offered, damaged);
  const here = new Set(stored.rows.map(({ key }) => key));
  const inDoubt = new Set([...damaged, ...unsure, ...shut]);
  const replaced = offered.filter(({ key }) => here.has(key) && inDoubt.has(key));
  const fresh = offered.filter(({ key }) => !here.has(key));
  const put = [...replaced, ...fresh];
  const aside = stored.rows.filter(({ key, raw }) => {
    const next = replaced.find((row) => row.key === key);
    return next !== undefined && !sameContent(next.raw, raw);
  });

  const chained = stored.chain.flatMap(({ rows }) => rows.map(([, id]) => id));
  const isThere = (id: string): boolean => here.has(id) || inFile.has(id);
  const keys = [...new Set([...keysIn(stored, 'entries'), ...entries.map(({ id }) => id)])];
  // Links are made anew: only what a mark misses counts here.
  const missed = judge({ ...stored, chain: [], entries: keys, athletes: [], known: undefined, marks })?.missing ?? 0;
  const isWhole = missed === 0 && chained.every(isThere) && [...inDoubt].every((key) => inFile.has(key));
  if (isWhole) return rebuild(database, codec, () => ({ put, aside }));

  await appendAll(
    database,
    entries.filter(({ id }) => !here.has(id)),
    athletes.filter(({ id }) => !here.has(id)),
    codec,
  );
  await replace(database, replaced, aside, damaged);
  return null;
}

/** Without a lock the chain knows what a damaged entry said: a file that says something else is not its copy. */
async function refuseForeign(
  stored: Awaited<ReturnType<typeof readRows>>,
  offered: readonly Row[],
  damaged: readonly string[],
): Promise<void> {
  const told = new Map(stored.chain.flatMap(({ rows }) => rows.map(([, id, digest]) => [id, digest] as const)));
  for (const { room, key, raw } of offered) {
    if (room !== 'entries' || !damaged.includes(key) || (await digestOf(raw)) === told.get(key)) continue;
    throw new StoreError('conflict', [{ place: `entries[${key}]`, code: 'altered', params: {} }]);
  }
}

async function replace(
  database: Database,
  rows: readonly Row[],
  aside: readonly Row[],
  damaged: readonly string[],
): Promise<void> {
  const transaction = database.transaction(['entries', 'athletes', 'meta'], 'readwrite', { durability: 'strict' });
  const meta = transaction.objectStore('meta');
  const left = damaged.filter((key) => !rows.some((row) => row.key === key));
  const work = async (): Promise<void> => {
    for (const row of aside) await meta.put(row.raw, `${ASIDE}${row.room} ${row.key}`);
    for (const { room, raw } of rows) await transaction.objectStore(room).put(raw);
    const known = (await meta.get('lost')) as object | undefined;
    if (known !== undefined || left.length > 0) await meta.put({ ...known, damaged: left }, 'lost');
  };
  await onDisk(transaction, work());
}
