/** Setting a lock, changing what opens it, and taking it off. Each change of an old lock asks for a secret once more. */
import {
  type Secret,
  type Wrapper,
  SALT_BYTES,
  newDataKey,
  randomBytes,
  toBase64,
  unwrap,
  wrap,
} from '../seal/index.ts';
import { codecOf } from './lock-codec.ts';
import { type LockRecord, readRecord, writeRecord } from './lock-record.ts';
import { type LockResult, endSession, isUnlocked, lockErrorOf, lockNow, startSession, withSecret } from './lock.ts';
import { wired } from './wiring.ts';

export { cleanCode, isLongEnough, newRecoveryCode, type Secret } from '../seal/index.ts';

/** Called with how many rows are done, of how many. */
export type Progress = (done: number, total: number) => void;

/**
 * Seals everything on this device. Before this resolves well, nothing is locked: the record and the sealed rows go to
 * the disk in one transaction.
 */
export async function setLock(passphrase: string, code: string, onProgress: Progress): Promise<LockResult> {
  if (isUnlocked.peek()) return { ok: false, error: 'unknown' };
  try {
    const made = await newDataKey();
    const secrets: Secret[] = [
      { kind: 'passphrase', passphrase },
      { kind: 'code', code },
    ];
    const wrappers = await Promise.all(secrets.map((secret) => wrap(made, secret)));
    // Opened once by each, before anything rests on it; from here on with a key that cannot be taken out.
    const [dataKey] = await Promise.all(secrets.map((secret) => unwrap(wrappers, secret)));
    if (dataKey === undefined) return { ok: false, error: 'unknown' };
    const record: LockRecord = { v: 1, id: toBase64(randomBytes(12)), wrappers };
    await wired().store.reseal(codecOf(dataKey, record.id), record, onProgress);
    await startSession(dataKey, record.id);
    return { ok: true };
  } catch (error) {
    return lockErrorOf(error);
  }
}

/** Writes everything readable again and takes the lock off. Only while unlocked. */
export function removeLock(secret: Secret, onProgress: Progress): Promise<LockResult> {
  return withSecret(secret, false, async () => {
    await wired().store.reseal(null, undefined, onProgress);
    endSession();
  });
}

/** Puts one wrapper in the place of those of its kind, or beside the other passkeys. */
async function changeWrappers(change: (wrappers: readonly Wrapper[]) => readonly Wrapper[]): Promise<void> {
  const record = await readRecord();
  if (record !== null) await writeRecord({ ...record, wrappers: change(record.wrappers) });
}

function putWrapper(fresh: Wrapper): Promise<void> {
  return changeWrappers((all) => [...all.filter(({ kind }) => kind !== fresh.kind || kind === 'passkey'), fresh]);
}

/** Only whether it opens. */
export function tryLock(secret: Secret): Promise<LockResult> {
  return withSecret(secret, false, () => Promise.resolve());
}

export function changePassphrase(current: Secret, passphrase: string): Promise<LockResult> {
  return withSecret(current, true, async (dataKey) =>
    putWrapper(await wrap(dataKey, { kind: 'passphrase', passphrase })),
  );
}

export function changeCode(current: Secret, code: string): Promise<LockResult> {
  return withSecret(current, true, async (dataKey) => putWrapper(await wrap(dataKey, { kind: 'code', code })));
}

/**
 * Forgotten: the code opens the lock and gives it a new passphrase, in one step, so that nobody goes on with a lock that
 * only paper opens.
 */
export function recover(code: string, passphrase: string): Promise<LockResult> {
  const secret: Secret = { kind: 'code', code };
  return withSecret(secret, true, async (dataKey) => {
    await putWrapper(await wrap(dataKey, { kind: 'passphrase', passphrase }));
    const record = await readRecord();
    if (record !== null) await startSession(await unwrap(record.wrappers, secret), record.id);
  });
}

/** Named for the list of the device; says nothing of the person. */
const PASSKEY_NAME = 'Rejoin';

export async function addPasskey(current: Secret): Promise<LockResult> {
  let failure: LockResult | null = null;
  const done = await withSecret(current, true, async (dataKey) => {
    const salt = randomBytes(SALT_BYTES);
    const answer = await (await wired().platform.lockDevice()).makePasskey(PASSKEY_NAME, salt);
    if (!answer.ok) failure = { ok: false, error: answer.error };
    else await putWrapper(await wrap(dataKey, { kind: 'passkey', id: answer.id, prf: answer.prf }, { salt }));
  });
  return failure ?? done;
}

/** Taking one away needs no secret: it opens nothing. */
export async function removePasskey(id: string): Promise<LockResult> {
  try {
    await changeWrappers((all) => all.filter((one) => one.kind !== 'passkey' || one.id !== id));
    return { ok: true };
  } catch (error) {
    return lockErrorOf(error);
  }
}

/** The passkeys that open this lock, by id. */
export async function passkeys(): Promise<readonly string[]> {
  const record = await readRecord();
  return record?.wrappers.filter(({ kind }) => kind === 'passkey').map(({ id }) => id) ?? [];
}

export { lockNow };
