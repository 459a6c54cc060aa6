/** What lies readable beside a locked log: the wrappers of its key, and how often a wrong secret was tried. */
import { SealError, type Wrapper, shapedWrappers } from '../seal/index.ts';
import { wired } from './wiring.ts';

/** Also looked at by the store inside each transaction: its `id` says which lock the rows are sealed under. */
export interface LockRecord {
  readonly v: 1;
  /** Random; a new one with each lock. */
  readonly id: string;
  readonly wrappers: readonly Wrapper[];
}

export const LOCK_KEY = 'lock';
const TRIES_KEY = 'lock-tries';
/** The number to call, chosen by the person: whoever stands at the locked app may need it. */
export const NUMBER_KEY = 'lock-number';

/** Null where there is no lock. @throws SealError `newer` or `malformed`. */
export async function readRecord(): Promise<LockRecord | null> {
  const found = await wired().store.readKv(LOCK_KEY);
  if (found === undefined) return null;
  const { v, id, wrappers } = found as Partial<LockRecord>;
  if (typeof v === 'number' && v > 1) throw new SealError('newer');
  if (v !== 1 || typeof id !== 'string') throw new SealError('malformed');
  return { v, id, wrappers: shapedWrappers(wrappers) };
}

export function writeRecord(record: LockRecord): Promise<void> {
  return wired().store.writeKv(LOCK_KEY, record);
}

const FREE_TRIES = 3;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 60_000;

/** Milliseconds to wait after this many wrong ones in a row: a little longer each time, and never for ever. */
export function waitAfter(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE_TRIES));
}

interface Tries {
  readonly wrong: number;
  /** Milliseconds. */
  readonly at: number;
}

async function readTries(): Promise<Tries> {
  const { wrong, at } = ((await wired().store.readKv(TRIES_KEY)) ?? {}) as Partial<Tries>;
  return { wrong: typeof wrong === 'number' ? wrong : 0, at: typeof at === 'number' ? at : 0 };
}

/** Milliseconds until the next try; kept over a reload. A clock that was set back makes it no longer than it was. */
export async function msToWait(): Promise<number> {
  const { wrong, at } = await readTries();
  const wait = waitAfter(wrong);
  return Math.max(0, Math.min(wait, at + wait - wired().platform.now()));
}

export async function countWrong(): Promise<void> {
  const { wrong } = await readTries();
  await wired().store.writeKv(TRIES_KEY, { wrong: wrong + 1, at: wired().platform.now() });
}

export function forgetWrong(): Promise<void> {
  return wired().store.deleteKv(TRIES_KEY);
}
