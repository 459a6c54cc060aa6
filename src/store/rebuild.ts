/**
 * The few things that make the chain anew: a log of an older release, one that was put right, one that somebody goes on
 * with knowingly, and one that a person was erased from. All or nothing, in one transaction.
 */
import type { Athlete, Entry } from '../log/entry.ts';
import { linkAfter, markRow } from './chain.ts';
import { checkLock, type RowCodec } from './codec.ts';
import type { Database } from './database.ts';
import { StoreError } from './error.ts';
import { onDisk } from './limit.ts';
import { type Mark, tagsOf } from './marks.ts';
import { ASIDE, type Row, readRows, type StoredRows } from './read.ts';
import { readMarks } from './spare.ts';

interface Change {
  readonly put?: readonly Row[];
  /** Never to be had again. */
  readonly remove?: readonly Row[];
  /** Rows that are replaced, kept as they were. */
  readonly aside?: readonly Row[];
  /** Rows that were set aside, never to be had again either. */
  readonly forget?: readonly Row[];
}

/** Each attempt that fails is one that another page has won. */
const MOST_ATTEMPTS = 20;
const keyOf = ({ room, key }: Row): string => `${room} ${key}`;

/** Changes rows, makes the chain anew over all that is then there, and says what a mark of it is. */
export async function rebuild(
  database: Database,
  codec: RowCodec | null,
  plan: (rows: StoredRows) => Change,
): Promise<Mark> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const marks = await readMarks();
    const before = await readRows(database, codec);
    const change = plan(before);
    const after = new Map(before.rows.map((row) => [keyOf(row), row]));
    for (const row of change.remove ?? []) after.delete(keyOf(row));
    for (const row of change.put ?? []) after.set(keyOf(row), row);
    const rows = [...after.values()];
    const head = { n: 0, hash: before.chain.at(-1)?.hash ?? '' };
    const link = await linkAfter(head, await Promise.all(rows.map(({ room, key, raw }) => markRow(room, key, raw))));
    const settled = marks.map(({ head }) => head);
    const transaction = database.transaction(['entries', 'athletes', 'chain', 'meta', 'kv'], 'readwrite', {
      durability: 'strict',
    });
    const work = async (): Promise<boolean> => {
      await checkLock(transaction, codec);
      const chain = transaction.objectStore('chain');
      const now = (await chain.getAll()) as readonly { hash?: unknown }[];
      if (now.length !== before.chain.length || (now.at(-1)?.hash ?? '') !== head.hash) return false;
      const meta = transaction.objectStore('meta');
      await Promise.all([
        ...(change.aside ?? []).map((row) => meta.put(row.raw, ASIDE + keyOf(row))),
        ...(change.forget ?? []).map((row) => meta.delete(ASIDE + keyOf(row))),
        ...(change.remove ?? []).map(({ room, key }) => transaction.objectStore(room).delete(key)),
        ...(change.put ?? []).map(({ room, raw }) => transaction.objectStore(room).put(raw)),
        chain.clear(),
        chain.put(link),
        meta.put(settled, 'settled'),
        meta.delete('lost'),
        meta.delete('unchained'),
      ]);
      return true;
    };
    if (await onDisk(transaction, work())) {
      const ids = rows.filter(({ room }) => room === 'entries').map(({ key }) => key);
      return { head: link.hash, tags: tagsOf(ids) };
    }
  }
  throw new StoreError('lost');
}

/** Entries and athletes as rows. */
export function rowsToWrite(
  entries: readonly Entry[],
  athletes: readonly Athlete[],
  codec: RowCodec | null,
): Promise<Row[]> {
  const row = async (room: Row['room'], value: Entry | Athlete): Promise<Row> => ({
    room,
    key: value.id,
    raw: codec === null ? value : await codec.encode(room, value.id, value),
  });
  return Promise.all([
    ...entries.map((entry) => row('entries', entry)),
    ...athletes.map((athlete) => row('athletes', athlete)),
  ]);
}

/** A log of an older release is taken as it is found. */
export function adopt(database: Database, codec: RowCodec | null): Promise<Mark> {
  return rebuild(database, codec, () => ({}));
}

/** Goes on with what is left and these; what is missing is not missed any more, and what is damaged is set aside. */
export async function goOn(
  database: Database,
  codec: RowCodec | null,
  entries: readonly Entry[],
  athletes: readonly Athlete[],
  damaged: readonly string[],
): Promise<Mark> {
  const put = await rowsToWrite(entries, athletes, codec);
  return rebuild(database, codec, ({ rows }) => {
    const left = rows.filter(({ key }) => damaged.includes(key));
    return { put, aside: left, remove: left };
  });
}

/** The one deletion that the app knows, beside erasing everything: of one person, for ever. */
export async function removePerson(database: Database, codec: RowCodec | null, id: string): Promise<Mark> {
  // Written by another page meanwhile: looked once more, until there is nothing.
  for (let round = 1; ; round += 1) {
    const own = await rowsOf(database, codec, id);
    const isOwn = (row: Row): boolean => own.has(keyOf(row));
    const mark = await rebuild(database, codec, (now) => ({
      remove: now.rows.filter(isOwn),
      forget: now.aside.filter(isOwn),
    }));
    if ((await rowsOf(database, codec, id)).size === 0) return mark;
    if (round === MOST_ATTEMPTS) throw new StoreError('lost');
  }
}

async function rowsOf(database: Database, codec: RowCodec | null, id: string): Promise<Set<string>> {
  // Under a lock only an opened row tells whose it is.
  const { rows, aside } = await readRows(database, codec);
  const own = new Set<string>();
  for (const row of [...rows, ...aside]) {
    const { room, key, raw } = row;
    const value = codec === null ? raw : await codec.decode(room, key, raw).catch(() => null);
    const owner = room === 'athletes' ? key : (value as { athlete?: unknown } | null)?.athlete;
    if (owner === id) own.add(keyOf(row));
  }
  return own;
}
