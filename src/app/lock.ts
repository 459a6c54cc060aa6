/** The lock while it is on: opening it, and locking again. How it is set and changed is in `lock-change.ts`. */
import { effect, signal } from '@preact/signals';
import { type Secret, SealError, type SealErrorCode, type SealingKeys, fromBase64, unwrap } from '../seal/index.ts';
import { codecOf } from './lock-codec.ts';
import { NUMBER_KEY, countWrong, forgetWrong, msToWait, readRecord } from './lock-record.ts';
import { isLockHeld } from './lock-hold.ts';
import { DEFAULT_TIMING, LEAST_IDLE, type LockTiming, type LockWatch, MOST_IDLE, watchForLock } from './lock-watch.ts';
import { NO_SETTINGS, settings } from './settings.ts';
import { type StorePort, connect, wired } from './wiring.ts';

interface Session {
  /** Cannot be taken out. The passphrase is not kept at all. */
  readonly dataKey: CryptoKey;
  readonly watch: LockWatch;
  readonly stop: () => void;
}
let session: Session | null = null;
const pending = new Set<Promise<unknown>>();
const TIMING_KEY = 'timing';

/** Whether this page is open under a lock. */
export const isUnlocked = signal(false);
export const timing = signal<LockTiming>(DEFAULT_TIMING);

export type LockError = SealErrorCode | 'wait' | 'no-lock' | 'cancelled' | 'unknown';
export type LockResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: LockError; readonly seconds?: number };

export function lockErrorOf(error: unknown): LockResult {
  return { ok: false, error: error instanceof SealError ? error.code : 'unknown' };
}

/** Wrong ones are counted, and after a few there is a wait. `work` is given the opened key. */
export async function withSecret(
  secret: Secret,
  isExtractable: boolean,
  work: (dataKey: CryptoKey) => Promise<void>,
): Promise<LockResult> {
  try {
    const wait = await msToWait();
    if (wait > 0) return { ok: false, error: 'wait', seconds: Math.ceil(wait / 1000) };
    const record = await readRecord();
    if (record === null) return { ok: false, error: 'no-lock' };
    await work(await unwrap(record.wrappers, secret, isExtractable));
    await forgetWrong();
    return { ok: true };
  } catch (error) {
    if (error instanceof SealError && error.code === 'wrong-secret') {
      await countWrong();
      const seconds = Math.ceil((await msToWait()) / 1000);
      return { ok: false, error: 'wrong-secret', ...(seconds > 0 ? { seconds } : {}) };
    }
    return lockErrorOf(error);
  }
}

export function unlock(secret: Secret): Promise<LockResult> {
  return withSecret(secret, false, async (dataKey) => {
    const record = await readRecord();
    if (record === null) throw new SealError('no-wrapper');
    await startSession(dataKey, record.id);
  });
}

/** Asks a passkey, where one was added. */
export async function unlockByPasskey(): Promise<LockResult> {
  const device = await wired().platform.lockDevice();
  const known = (await readRecord())?.wrappers.filter(({ kind }) => kind === 'passkey') ?? [];
  const answer = await device.askPasskey(known.map(({ id, salt }) => ({ id, salt: fromBase64(salt) })));
  if (!answer.ok) return { ok: false, error: answer.error };
  return unlock({ kind: 'passkey', id: answer.id, prf: answer.prf });
}

/** From here on rows are sealed and opened, and the page locks by itself. `dataKey` cannot be taken out. */
export async function startSession(dataKey: CryptoKey, id: string): Promise<void> {
  session?.stop();
  const { platform, store } = wired();
  const device = await platform.lockDevice();
  store.useCodec(codecOf(dataKey, id));
  const { steadyNow: steady, watchPresence: watch, openLockChannel: channel } = device;
  const own = watchForLock(
    { now: () => platform.now(), steady, watch, channel },
    () => (isLockHeld() ? { idleMinutes: Infinity, whenHidden: false } : timing.value),
    () => void leave(),
  );
  const connected = wired();
  connect({ ...connected, store: tracked(store) });
  const unfollow = followNumber();
  session = {
    dataKey,
    watch: own,
    stop() {
      own.stop();
      unfollow();
      connect(connected);
    },
  };
  isUnlocked.value = true;
  await loadTiming();
}

/** The lock was taken off: nothing is watched any more. */
export function endSession(): void {
  session?.stop();
  session = null;
  wired().store.useCodec(null);
  isUnlocked.value = false;
}

/** Another page took the lock off: this one goes on without. A lock that cannot be read is still one. */
export async function isTakenOff(): Promise<boolean> {
  if (session === null) return false;
  const isGone = await readRecord().then(
    (record) => record === null,
    () => false,
  );
  if (isGone) endSession();
  return isGone;
}

/** Locks this page and every other one of the app. */
export async function lockNow(): Promise<void> {
  session?.watch.tell();
  await leave();
}

let isLeaving = false;
const LONGEST_LEAVING = 3_000;

/**
 * Hides everything at once, lets writes that are under way reach the disk, and loads the page anew: whatever any part of
 * the app held in memory is gone with it.
 */
async function leave(): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  const device = await wired().platform.lockDevice();
  device.hidePage();
  session?.stop();
  const until = device.steadyNow() + LONGEST_LEAVING;
  const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));
  // A draft is read and then written: between the two nothing is pending for a moment.
  for (let quiet = 0; quiet < 2 && device.steadyNow() < until; quiet = pending.size > 0 ? 0 : quiet + 1) {
    await Promise.race([Promise.allSettled(pending), pause()]);
    await pause();
  }
  device.reloadPage();
}

function tracked(store: StorePort): StorePort {
  const track = <T>(work: Promise<T>): Promise<T> => {
    pending.add(work);
    return work.finally(() => pending.delete(work));
  };
  return {
    ...store,
    append: (entries, athletes) => track(store.append(entries, athletes)),
    readKv: (key) => track(store.readKv(key)),
    writeKv: (key, value) => track(store.writeKv(key, value)),
    deleteKv: (key) => track(store.deleteKv(key)),
    writeMany: (changes) => track(store.writeMany(changes)),
  };
}

/** Kept readable beside the lock from when it is first known here. */
function followNumber(): () => void {
  let kept: string | null | undefined;
  return effect(() => {
    const { emergencyNumber } = settings.value;
    if (settings.value === NO_SETTINGS || emergencyNumber === kept) return;
    kept = emergencyNumber;
    void wired()
      .store.writeKv(NUMBER_KEY, emergencyNumber)
      .catch(() => undefined);
  });
}

/** What to call while locked; null = the one of the region. */
export async function lockedNumber(): Promise<string | null> {
  const found = await wired().store.readKv(NUMBER_KEY);
  return typeof found === 'string' && /^\+?\d{2,15}$/.test(found) ? found : null;
}

async function loadTiming(): Promise<void> {
  const { idleMinutes, whenHidden } = ((await wired().store.readKv(TIMING_KEY)) ?? {}) as Partial<LockTiming>;
  timing.value = {
    idleMinutes: Math.min(MOST_IDLE, Math.max(LEAST_IDLE, Number(idleMinutes) || DEFAULT_TIMING.idleMinutes)),
    whenHidden: whenHidden ?? DEFAULT_TIMING.whenHidden,
  };
}

/** Holds at once, in this page; in others from when they are opened. */
export async function changeTiming(change: Partial<LockTiming>): Promise<void> {
  timing.value = { ...timing.value, ...change };
  await wired()
    .store.writeKv(TIMING_KEY, timing.value)
    .catch(() => undefined);
}

/** For sealing a copy; null where there is no lock. */
export async function copyKeys(): Promise<SealingKeys | null> {
  const record = session === null ? null : await readRecord();
  return session === null || record === null ? null : { dataKey: session.dataKey, wrappers: record.wrappers };
}
