/**
 * What is remembered of the log outside of it, in two places that a browser clears apart: so a log that vanished, or came
 * back shorter, is not taken for a new one. A mark holds the newest hash of the chain and a tag of 32 bits for each entry,
 * made of its id alone: enough to count what is missing, also against a file that holds more besides, and nothing to read.
 * A single fingerprint over the whole set would be shorter, but could not be compared with a set that has grown.
 *
 * Written after the log and never before, so the log always knows at least as much, unless it lost something.
 */
import { tagOf } from './chain.ts';

export interface Mark {
  readonly head: string;
  /** Eight letters for each entry. */
  readonly tags: string;
}

export const MARK_KEY = 'rejoin.log';
/** Not one of the worker's caches, which it clears with each version. */
export const MARK_CACHE = 'rejoin-marks';
const MARK_PATH = '/mark';

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

/** A mark that is no longer one is none. */
function parsed(text: string | null | undefined): Mark | null {
  const [head, tags = ''] = text?.split(' ') ?? [];
  return head && tags.length % TAG === 0 ? { head, tags } : null;
}

export function readLocalMark(): Mark | null {
  try {
    return parsed(localStorage.getItem(MARK_KEY));
  } catch {
    return null;
  }
}

/** Those that are there: two in health, fewer where one place was cleared or does not exist. */
export async function readMarks(): Promise<{ readonly local: Mark | null; readonly cached: Mark | null }> {
  let cached: Mark | null = null;
  try {
    // Opening one would make it.
    cached = parsed(await (await caches.match(MARK_PATH, { cacheName: MARK_CACHE }))?.text());
  } catch {
    // No caches here, e.g. over plain http.
  }
  return { local: readLocalMark(), cached };
}

/** What waits to be put into the cache; null = nothing is under way. */
let waiting: string | null = null;
let writing: Promise<void> = Promise.resolve();

async function cacheMark(): Promise<void> {
  try {
    const cache = await caches.open(MARK_CACHE);
    const text = waiting;
    waiting = null;
    if (text !== null) await cache.put(MARK_PATH, new Response(text));
  } catch {
    // No caches here, or no space: the other mark has to do.
  }
}

/** Neither place may keep a write of the log from being told: where one fails, the other has to do. */
export function writeMark({ head, tags }: Mark): void {
  const text = `${head} ${tags}`;
  try {
    localStorage.setItem(MARK_KEY, text);
  } catch {
    // Denied or full.
  }
  waiting = text;
  writing = writing.then(cacheMark);
}

/** Before the log is erased: what was erased on purpose is not missed afterwards. */
export async function eraseMarks(): Promise<void> {
  waiting = null;
  await writing;
  try {
    localStorage.removeItem(MARK_KEY);
    await caches.delete(MARK_CACHE);
  } catch {
    // Denied: then there is nothing in it either.
  }
}
