import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeCode,
  changePassphrase,
  newRecoveryCode,
  passkeys,
  recover,
  removePasskey,
  setLock,
  tryLock,
} from '../../src/app/lock-change.ts';
import { type LockRecord, msToWait, readRecord, waitAfter } from '../../src/app/lock-record.ts';
import { copyKeys, endSession, lockedNumber, unlock } from '../../src/app/lock.ts';
import { changeSettings } from '../../src/app/settings.ts';
import { connect, type LockDevice, wired } from '../../src/app/wiring.ts';
import { newDataKey, openSealedBackup, sealBackup, type Secret, unwrap, wrap } from '../../src/seal/index.ts';
import { connectMemory, type Memory } from '../ui/connected.ts';

const CODE = newRecoveryCode();
const PASSPHRASE: Secret = { kind: 'passphrase', passphrase: 'seven calm herons' };
const WRONG: Secret = { kind: 'passphrase', passphrase: 'seven calm heron' };

/** A device on which nobody does anything. */
const DEVICE = {
  steadyNow: () => 0,
  watchPresence: () => () => undefined,
  openLockChannel: () => ({ send: () => undefined, close: () => undefined }),
} as unknown as LockDevice;

let memory: Memory;
beforeEach(async () => {
  memory = await connectMemory('2026-03-05T12:00:00+01:00');
  const { platform, store } = wired();
  const device = { ...platform, lockDevice: () => Promise.resolve(DEVICE) };
  // What a store would do with the record; that it does it in one transaction is the store's own test.
  const reseal = (_codec: unknown, record: unknown): Promise<void> =>
    Promise.resolve(void memory.kv.set('lock', record));
  connect({ platform: device, store: { ...store, reseal } });
  expect(await setLock(PASSPHRASE.passphrase, CODE, () => undefined)).toEqual({ ok: true });
  endSession();
});

const record = async (): Promise<LockRecord> => (await readRecord())!;

describe('a lock', () => {
  it('has two wrappers of one key, and holds neither passphrase nor code', async () => {
    const { wrappers, id } = await record();
    expect(wrappers.map(({ kind }) => kind)).toEqual(['passphrase', 'code']);
    expect(id.length).toBeGreaterThanOrEqual(16);
    const all = JSON.stringify([...memory.kv]);
    for (const word of ['heron', CODE, CODE.replaceAll('-', '')]) expect(all).not.toContain(word);
  });

  it('is not set with a short passphrase, nor while there is one', async () => {
    expect(await setLock('short', CODE, () => undefined)).toEqual({ ok: false, error: 'too-short' });
    expect(await unlock(PASSPHRASE)).toEqual({ ok: true });
    const before = await record();
    expect(await setLock('another lock here', CODE, () => undefined)).toMatchObject({ ok: false });
    expect(await record()).toEqual(before);
    endSession();
  });

  it('opens with passphrase and code, and gives keys for copies that open with both', async () => {
    expect(await copyKeys()).toBeNull();
    expect(await unlock(PASSPHRASE)).toEqual({ ok: true });
    const keys = (await copyKeys())!;
    expect(keys.dataKey.extractable).toBe(false);
    const file = await sealBackup('a log', keys, '2026-03-05T11:00:00Z');
    expect(await openSealedBackup(file, PASSPHRASE)).toBe('a log');
    expect(await openSealedBackup(file, { kind: 'code', code: CODE })).toBe('a log');
    endSession();
    expect(await copyKeys()).toBeNull();
  });

  it('keeps the number to call beside it, and no word as one', async () => {
    await unlock(PASSPHRASE);
    await changeSettings({ emergencyNumber: '0900' });
    await Promise.resolve();
    expect(await lockedNumber()).toBe('0900');
    endSession();
    memory.kv.set('lock-number', 'javascript:alert(1)');
    expect(await lockedNumber()).toBeNull();
  });

  it('that is missing, newer or damaged says which', async () => {
    memory.kv.set('lock', { v: 2, id: 'x', wrappers: [] });
    expect(await unlock(PASSPHRASE)).toEqual({ ok: false, error: 'newer' });
    memory.kv.set('lock', { v: 1, id: 'x', wrappers: 'none' });
    expect(await unlock(PASSPHRASE)).toEqual({ ok: false, error: 'malformed' });
    memory.kv.set('lock', { v: 1, id: 'x', wrappers: [] });
    expect(await unlock(PASSPHRASE)).toEqual({ ok: false, error: 'no-wrapper' });
    memory.kv.delete('lock');
    expect(await unlock(PASSPHRASE)).toEqual({ ok: false, error: 'no-lock' });
  });
});

describe('wrong tries', () => {
  it('wait from the third on: 5 seconds, doubled, and never over a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 1000].map(waitAfter)).toEqual([
      0, 0, 0, 5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000,
    ]);
  });

  it('are refused during the wait, also with the right one; a mistyped code does not count', async () => {
    for (let times = 0; times < 5; times += 1)
      expect(await unlock({ kind: 'code', code: 'mistyped' })).toEqual({ ok: false, error: 'not-a-code' });
    expect(await unlock(WRONG)).toEqual({ ok: false, error: 'wrong-secret' });
    expect(await unlock({ kind: 'code', code: newRecoveryCode() })).toEqual({ ok: false, error: 'wrong-secret' });
    expect(await tryLock(WRONG)).toEqual({ ok: false, error: 'wrong-secret', seconds: 5 });
    expect(await unlock(PASSPHRASE)).toEqual({ ok: false, error: 'wait', seconds: 5 });
    memory.clock += 4_999;
    expect(await unlock(PASSPHRASE)).toEqual({ ok: false, error: 'wait', seconds: 1 });
    memory.clock += 1;
    expect(await unlock(PASSPHRASE)).toEqual({ ok: true });
    endSession();
    // Forgotten once it opened.
    expect(await unlock(WRONG)).toEqual({ ok: false, error: 'wrong-secret' });
  });

  it('lock nobody out by a clock that was set back', async () => {
    memory.kv.set('lock-tries', { wrong: 100, at: memory.clock + 400 * 86_400_000 });
    expect(await msToWait()).toBe(60_000);
    memory.kv.set('lock-tries', 'nonsense');
    expect(await msToWait()).toBe(0);
  });
});

describe('a change', () => {
  it('of the passphrase leaves the key and the code as they are', async () => {
    expect(await changePassphrase(WRONG, 'a bench in the sun')).toMatchObject({ error: 'wrong-secret' });
    expect(await changePassphrase(PASSPHRASE, 'short')).toEqual({ ok: false, error: 'too-short' });
    expect(await unlock(PASSPHRASE)).toEqual({ ok: true });
    endSession();
    expect(await changePassphrase(PASSPHRASE, 'a bench in the sun')).toEqual({ ok: true });
    const { wrappers } = await record();
    expect(wrappers.map(({ kind }) => kind).toSorted()).toEqual(['code', 'passphrase']);
    expect(await tryLock(PASSPHRASE)).toMatchObject({ error: 'wrong-secret' });
    expect(await tryLock({ kind: 'code', code: CODE })).toEqual({ ok: true });
    expect(await tryLock({ kind: 'passphrase', passphrase: 'a bench in the sun' })).toEqual({ ok: true });
  });

  it('of the code ends the old one', async () => {
    const fresh = newRecoveryCode();
    expect(await changeCode(PASSPHRASE, fresh)).toEqual({ ok: true });
    expect(await tryLock({ kind: 'code', code: CODE })).toMatchObject({ error: 'wrong-secret' });
    expect(await tryLock({ kind: 'code', code: fresh })).toEqual({ ok: true });
  });

  it('by the code gives a new passphrase, or nothing', async () => {
    expect(await recover(CODE, 'short')).toEqual({ ok: false, error: 'too-short' });
    expect(await tryLock(PASSPHRASE)).toEqual({ ok: true });
    expect(await recover(CODE, 'a bench in the sun')).toEqual({ ok: true });
    expect(await copyKeys()).not.toBeNull();
    endSession();
    expect(await tryLock(PASSPHRASE)).toMatchObject({ error: 'wrong-secret' });
  });

  it('of a passkey touches no other wrapper', async () => {
    const before = await record();
    const dataKey = await unwrap(before.wrappers, PASSPHRASE, true);
    const passkey = await wrap(dataKey, { kind: 'passkey', id: 'one', prf: new Uint8Array(32) });
    memory.kv.set('lock', { ...before, wrappers: [...before.wrappers, passkey] });
    expect(await passkeys()).toEqual(['one']);
    expect(await changePassphrase(PASSPHRASE, 'a bench in the sun')).toEqual({ ok: true });
    expect(await passkeys()).toEqual(['one']);
    expect(await removePasskey('one')).toEqual({ ok: true });
    expect(await passkeys()).toEqual([]);
    expect((await record()).wrappers.map(({ kind }) => kind).toSorted()).toEqual(['code', 'passphrase']);
    // Nor can it take away another kind by its id.
    expect(await removePasskey('')).toEqual({ ok: true });
    expect((await record()).wrappers).toHaveLength(2);
  });
});

it('a key made elsewhere opens nothing here', async () => {
  const foreign = await wrap(await newDataKey(), WRONG);
  const { wrappers } = await record();
  const key = await unwrap([...wrappers, foreign], WRONG);
  expect(key).toBeDefined();
  expect(await unlock(WRONG)).toMatchObject({ error: 'wrong-secret' });
});

// docs/hazards.md: H34, H35
