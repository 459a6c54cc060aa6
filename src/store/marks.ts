/**
 * What is remembered of the log outside of it, in two places that a browser clears apart, a mark and a second copy: so a
 * log that vanished, or came back shorter, is not taken for a new one. A mark holds the newest hash of the chain and a tag of 32 bits for each entry,
 * made of its id alone: enough to count what is missing, also against a file that holds more besides, and nothing to read.
 * A single fingerprint over the whole set would be shorter, but could not be compared with a set that has grown.
 *
 * Written after the log and never before, so the log always knows at least as much, unless it lost something.
 */
import type { Appended } from './append.ts';
import { type ChainRow, type Head, tagOf } from './chain.ts';

export interface Mark {
  readonly head: string;
  /** Eight letters for each entry. */
  readonly tags: string;
}

export const MARK_KEY = 'rejoin.log';
/** Not one of the worker's caches, which it clears with each version. */
export const MARK_CACHE = 'rejoin-marks';

const TAG = 8;

export function tagsOf(ids: readonly string[]): string {
  return ids.map(tagOf).join('');
}

/** How many of the entries that the mark knows are not among these. */
export function missingOf(mark: Mark, ids: readonly string[]): number {
  const here = new Map<string, number>();
  for (const tag of ids.map(tagOf)) here.set(tag, (here.get(tag) ?? 0) + 1);
  let missing = 0;
  for (let at = 0; at < mark.tags.length; at += TAG) {
    const tag = mark.tags.slice(at, at + TAG);
    const left = here.get(tag) ?? 0;
    if (left === 0) missing += 1;
    else here.set(tag, left - 1);
  }
  return missing;
}

/** One that is no longer a mark is none. */
export function readLocalMark(): Mark | null {
  try {
    const [head, tags = ''] = localStorage.getItem(MARK_KEY)?.split(' ') ?? [];
    if (head && tags.length % TAG === 0) return { head, tags };
  } catch {
    // Denied.
  }
  return null;
}

/** The second copy knows of a log too. */
export async function hasSpare(): Promise<boolean> {
  try {
    return await caches.has(MARK_CACHE);
  } catch {
    // There are none over plain http, and they may be denied.
    return false;
  }
}

/** It may not keep a write of the log from being told. */
export function writeMark({ head, tags }: Mark): void {
  try {
    localStorage.setItem(MARK_KEY, `${head} ${tags}`);
  } catch {
    // Denied or full: the second copy has to do.
  }
}

/** What a link of the chain wrote, as it lies on the disk: a second copy, beside the mark (`spare.ts`). */
export interface Spare {
  readonly chain: readonly ChainRow[];
  readonly entries: readonly unknown[];
  readonly athletes: readonly unknown[];
}

export const SPARE = '/spare/';

/** By the newest link in it; one that holds all of them before has `?all` behind it. */
export function spareName({ n, hash }: Head): string {
  return `${SPARE}${n}-${hash}`;
}

/** False where the link before it is not there, so that all of it has to be made anew. True where there is no place for it. */
export async function spareLink({ before, link, rows }: Appended): Promise<boolean> {
  try {
    const cache = await caches.open(MARK_CACHE);
    if (before.n > 0 && !(await cache.match(spareName(before), { ignoreSearch: true }))) return false;
    const { entries, athletes } = rows;
    const spare: Spare = { chain: [link], entries: entries.map(({ row }) => row), athletes };
    await cache.put(spareName(link), new Response(JSON.stringify(spare)));
  } catch {
    // No caches, or no space: the database has to do.
  }
  return true;
}

/** Before the log is erased: what was erased on purpose is not missed afterwards. */
export async function eraseMarks(): Promise<void> {
  try {
    localStorage.removeItem(MARK_KEY);
    await caches.delete(MARK_CACHE);
  } catch {
    // Denied: then there is nothing in it either.
  }
}
