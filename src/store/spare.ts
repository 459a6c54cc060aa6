/**
 * A second copy of the log within the browser, in the Cache Storage, which lies in files of its own: browsers throw a
 * whole database away when one of its files is torn, as a process that is killed while it writes can leave it. Each link
 * of the chain lies there with the rows that it wrote, as they lie on the disk, sealed or not, from before the entry is
 * shown as saved. It is believed no further than the chain and the marks vouch for it, row by row. Read and mended here;
 * written by `marks.ts`, which is loaded at once.
 */
import { type ChainedRoom, type ChainRow, digestOf, linkAfter } from './chain.ts';
import { LOCK_KEY } from './codec.ts';
import type { Database } from './database.ts';
import { onDisk } from './limit.ts';
import { asChain } from './loss.ts';
import { type Mark, MARK_CACHE, readLocalMark, SPARE, type Spare, spareName, tagsOf } from './marks.ts';

const LOCK = `${SPARE}lock`;
/** Behind the name of one that holds every link up to its own. */
const ALL = '?all';

async function namesIn(cache: Cache): Promise<string[]> {
  return (await cache.keys())
    .map(({ url }) => new URL(url))
    .filter(({ pathname }) => pathname.startsWith(SPARE))
    .map(({ pathname, search }) => pathname + search);
}

/** None of it is left. */
export async function dropSpare(): Promise<void> {
  try {
    const cache = await caches.open(MARK_CACHE);
    for (const name of await namesIn(cache)) await cache.delete(name);
  } catch {
    // No caches here.
  }
}

/** Made anew, of what is on the disk. */
export async function resetSpare(database: Database): Promise<void> {
  await dropSpare();
  const transaction = database.transaction(['entries', 'athletes', 'chain', 'kv']);
  const work = Promise.all([
    transaction.objectStore('chain').getAll(),
    transaction.objectStore('entries').getAll(),
    transaction.objectStore('athletes').getAll(),
    transaction.objectStore('kv').get(LOCK_KEY),
  ]);
  const [links, entries, athletes, lock] = await onDisk(transaction, work);
  const chain = asChain(links);
  const head = chain.at(-1);
  if (head === undefined) return;
  try {
    const cache = await caches.open(MARK_CACHE);
    await spareLock(lock);
    await cache.put(
      `${spareName(head)}${ALL}`,
      new Response(JSON.stringify({ chain, entries, athletes } satisfies Spare)),
    );
  } catch {
    // No caches here, or no space: the database has to do.
  }
}

/** What opens the rows has to be there with them. */
export async function spareLock(lock: unknown): Promise<void> {
  try {
    const cache = await caches.open(MARK_CACHE);
    if (lock === undefined) await cache.delete(LOCK);
    else await cache.put(LOCK, new Response(JSON.stringify(lock)));
  } catch {
    // No caches here.
  }
}

/** Every link of the chain is in it, up to this one; told by the names alone. */
async function isComplete(cache: Cache, head: ChainRow): Promise<boolean> {
  const names = await namesIn(cache);
  const ends = names.flatMap((name) => {
    const [, n] = /\/(\d+)-/.exec(name) ?? [];
    return n === undefined ? [] : [{ n: Number(n), isAll: name.endsWith(ALL) }];
  });
  let at = 0;
  for (const { n, isAll } of ends.toSorted((a, b) => a.n - b.n)) if (isAll || n === at + 1) at = Math.max(at, n);
  return at === head.n && names.some((name) => name.replace(ALL, '') === spareName(head));
}

/** After the start: one that is of a log before, or has a gap, is made anew. Only for a log that lacks nothing. */
export async function syncSpare(database: Database): Promise<void> {
  try {
    const head = asChain(await database.getAll('chain')).at(-1);
    if (head !== undefined && !(await isComplete(await caches.open(MARK_CACHE), head))) await resetSpare(database);
  } catch {
    // No caches here.
  }
}

interface Found extends Spare {
  readonly lock: unknown;
}

async function readSpare(): Promise<Found | null> {
  try {
    const cache = await caches.open(MARK_CACHE);
    const files: Spare[] = [];
    let lock: unknown;
    for (const name of await namesIn(cache)) {
      const content: unknown = await (await cache.match(name))?.json();
      if (name === LOCK) lock = content;
      else files.push(content as Spare);
    }
    const byEnd = files.toSorted((a, b) => (a.chain.at(-1)?.n ?? 0) - (b.chain.at(-1)?.n ?? 0));
    const links = new Map(asChain(byEnd.flatMap((file) => file.chain)).map((link) => [link.n, link]));
    const chain = [...links.values()].toSorted((a, b) => a.n - b.n);
    return {
      chain,
      entries: byEnd.flatMap(({ entries }) => entries),
      athletes: byEnd.flatMap(({ athletes }) => athletes),
      lock,
    };
  } catch {
    return null;
  }
}

/** What is remembered of the log outside of it: the mark, and where that place was cleared what the second copy knows. */
export async function readMarks(): Promise<Mark[]> {
  const local = readLocalMark();
  if (local !== null) return [local];
  const found = await readSpare();
  const head = found?.chain.at(-1)?.hash;
  if (found === null || head === undefined) return [];
  return [{ head, tags: tagsOf([...new Set(found.entries.map((raw) => (raw as { id: string }).id))]) }];
}

/** Each link is as it was written, and follows the one before. */
async function isSound(chain: readonly ChainRow[]): Promise<boolean> {
  for (const [index, { n, prev, hash, rows }] of chain.entries()) {
    if (n !== index + 1 || (index > 0 && prev !== chain[index - 1]?.hash)) return false;
    if ((await linkAfter({ n: n - 1, hash: prev }, rows)).hash !== hash) return false;
  }
  return chain.length > 0;
}

/**
 * Brings back what the database has lost, where all of it can be vouched for: the spare chain is sound, goes on from what
 * is left of the one here, and a mark is of it; each row is what its link says. Done twice it is the same as once.
 */
export async function restoreSpare(database: Database, marks: readonly Mark[]): Promise<void> {
  const found = await readSpare();
  if (found === null || !(await isSound(found.chain))) return;
  const { chain, lock } = found;
  if (!marks.some(({ head }) => chain.some(({ hash }) => hash === head))) return;
  const told = new Map(chain.flatMap(({ rows }) => rows.map(([room, id, digest]) => [`${room} ${id}`, digest])));
  // The newest digest of a row counts, and only a row that has it.
  const rows: { room: ChainedRoom; id: string; raw: unknown }[] = [];
  for (const room of ['entries', 'athletes'] as const)
    for (const raw of found[room]) {
      const { id } = raw as { id: string };
      if ((await digestOf(raw)) === told.get(`${room} ${id}`)) rows.push({ room, id, raw });
    }
  const transaction = database.transaction(['entries', 'athletes', 'chain', 'kv', 'meta'], 'readwrite', {
    durability: 'strict',
  });
  const work = async (): Promise<void> => {
    const links = transaction.objectStore('chain');
    const here = asChain(await links.getAll());
    // Another chain is another log: nothing of it is mixed in.
    if (here.some(({ n, hash }) => chain[n - 1]?.hash !== hash)) return;
    for (const link of chain.slice(here.length)) await links.put(link);
    for (const { room, id, raw } of rows) {
      const store = transaction.objectStore(room);
      if ((await store.getKey(id)) === undefined) await store.put(raw);
    }
    const kv = transaction.objectStore('kv');
    if (lock !== undefined && (await kv.getKey(LOCK_KEY)) === undefined) await kv.put(lock, LOCK_KEY);
    const meta = transaction.objectStore('meta');
    const known = (await meta.get('lost')) as { readonly reset?: boolean } | undefined;
    // That it began anew is settled by this; what else is known is looked at again.
    if (known?.reset === true && Object.keys(known).length === 1) await meta.delete('lost');
  };
  await onDisk(transaction, work());
}
