import { said } from '../said.ts';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { MOST_BYTES } from '../../src/log/file.ts';
import {
  keysForCopy,
  looksSealed,
  MOST_OPENED_BYTES,
  MOST_SEALED_BYTES,
  newRecoveryCode,
  openSealedBackup,
  type Secret,
  sealBackup,
} from '../../src/seal/index.ts';
import { seal } from '../../src/seal/cipher.ts';
import { type Lock, newLock, outcome, PASSKEY, PASSPHRASE } from './given.ts';

const CODE: Secret = { kind: 'code', code: newRecoveryCode() };
const TEXT = `{"format":"rejoin-log","note":"Sam slept 💙"}${' '.repeat(5000)}`;
const MADE = '2026-03-05T11:00:00Z';
let lock: Lock;
let file: string;

beforeAll(async () => {
  lock = await newLock(CODE, PASSKEY);
  file = await sealBackup(TEXT, { dataKey: lock.key, wrappers: lock.wrappers }, MADE);
});

type File = Record<string, unknown> & { wrappers: unknown[] };
const changed = (change: (parsed: File) => unknown): string => {
  const parsed = JSON.parse(file) as File;
  return JSON.stringify(change(parsed) ?? parsed);
};

describe('a sealed copy', () => {
  it('opens with the passphrase and with the code, and says nothing before', async () => {
    expect(await openSealedBackup(file, PASSPHRASE)).toBe(TEXT);
    expect(await openSealedBackup(`\uFEFF${file}`, CODE)).toBe(TEXT);
    expect(said(file, ['Sam', 'slept', 'rejoin-log'])).toEqual([]);
    expect(looksSealed(file)).toBe(true);
    expect(looksSealed(TEXT)).toBe(false);
    expect(JSON.parse(file)).toMatchObject({ format: 'rejoin-sealed', version: 1, madeAt: MADE, packing: 'gzip' });
  });

  it('leaves passkeys out, and is not made where nothing else would open it', async () => {
    expect((JSON.parse(file) as File).wrappers).toHaveLength(2);
    expect(await outcome(openSealedBackup(file, PASSKEY))).toBe('no-wrapper');
    const passkey = lock.wrappers.filter(({ kind }) => kind === 'passkey');
    expect(await outcome(sealBackup(TEXT, { dataKey: lock.key, wrappers: passkey }, MADE))).toBe('no-wrapper');
  });

  it('can be made on a device without a lock', async () => {
    const own = await sealBackup('x', await keysForCopy('another one'), MADE);
    expect(await openSealedBackup(own, { kind: 'passphrase', passphrase: 'another one' })).toBe('x');
    expect(await outcome(keysForCopy('short'))).toBe('too-short');
  });

  it('does not open with another passphrase or code', async () => {
    const wrong = { kind: 'passphrase', passphrase: 'een rustige dag op see' } as const;
    expect(await outcome(openSealedBackup(file, wrong))).toBe('wrong-secret');
    expect(await outcome(openSealedBackup(file, { kind: 'code', code: newRecoveryCode() }))).toBe('wrong-secret');
    expect(await outcome(openSealedBackup(file, { kind: 'code', code: 'mistyped' }))).toBe('not-a-code');
  });

  it('does not open when anything of it was changed', async () => {
    const cases: readonly [string, (parsed: File) => unknown, Secret?][] = [
      ['altered', (f) => ({ ...f, madeAt: '2027-03-05T11:00:00Z' })],
      ['altered', (f) => ({ ...f, packing: 'none' })],
      ['altered', (f) => ({ ...f, bytes: 3 })],
      ['altered', (f) => ({ ...f, wrappers: f.wrappers.slice(0, 1) })],
      ['altered', (f) => ({ ...f, wrappers: f.wrappers.toReversed() })],
      ['altered', (f) => ({ ...f, body: `A${String(f['body']).slice(1)}`.replace(/^AA/, 'BA') })],
      ['damaged', (f) => ({ ...f, wrappers: [{ ...(f.wrappers[0] as object), sum: 'AAAA' }] })],
      ['weak', (f) => ({ ...f, wrappers: [{ ...(f.wrappers[0] as object), iterations: 1000 }] })],
      ['newer', (f) => ({ ...f, version: 2 })],
      ['malformed', (f) => ({ ...f, version: '1' })],
      ['malformed', (f) => ({ ...f, cipher: 'none' })],
      ['malformed', (f) => ({ ...f, packing: 'zip' })],
      ['malformed', (f) => ({ ...f, bytes: -1 })],
      ['malformed', (f) => ({ ...f, bytes: 1.5 })],
      ['malformed', (f) => ({ ...f, wrappers: {} })],
      ['malformed', (f) => ({ ...f, wrappers: [[[[]]]] })],
      ['malformed', (f) => ({ ...f, body: 7 })],
      ['malformed', (f) => ({ ...f, format: 'rejoin-log' })],
      ['malformed', () => []],
      ['too-large', (f) => ({ ...f, bytes: MOST_OPENED_BYTES + 1 })],
    ];
    for (const [code, change] of cases)
      expect(await outcome(openSealedBackup(changed(change), PASSPHRASE)), change.toString()).toBe(code);
    expect(await outcome(openSealedBackup(file.slice(0, -20), PASSPHRASE))).toBe('malformed');
    expect(await outcome(openSealedBackup('', PASSPHRASE))).toBe('malformed');
  });

  it('is refused by size before and after unpacking', async () => {
    expect(MOST_OPENED_BYTES).toBe(MOST_BYTES);
    const long = ' '.repeat(MOST_SEALED_BYTES + 1);
    expect(await outcome(openSealedBackup(long, PASSPHRASE))).toBe('too-large');
    const { wrappers } = lock;
    expect(
      await outcome(sealBackup('é'.repeat(MOST_OPENED_BYTES / 2 + 1), { dataKey: lock.key, wrappers }, MADE)),
    ).toBe('too-large');
    // The largest log there may be fits, though nothing of it can be packed.
    expect((Math.ceil((MOST_OPENED_BYTES + 28) / 3) * 4 + 20_000) / MOST_SEALED_BYTES).toBeLessThan(1);
  });

  it('unpacks no further than it says, however small it is', async () => {
    const { wrappers: all, key } = lock;
    const wrappers = all.filter(({ kind }) => kind !== 'passkey');
    const make = async (packed: Uint8Array, bytes: number): Promise<string> => {
      const opening = wrappers.flatMap(({ kind, id, iterations, salt, iv, key }) => [
        kind,
        id,
        iterations,
        salt,
        iv,
        key,
      ]);
      const bound = ['rejoin-sealed', 1, MADE, 'gzip', bytes, 'AES-256-GCM', ...opening];
      const body = await seal(key, bound, new Uint8Array(packed));
      return changed((f) => ({ ...f, bytes, body }));
    };
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    expect(bomb.length).toBeLessThan(300_000);
    expect(await outcome(openSealedBackup(await make(bomb, 100), PASSPHRASE))).toBe('too-large');
    expect(await outcome(openSealedBackup(await make(gzipSync('abc'), 4), PASSPHRASE))).toBe('altered');
    expect(await outcome(openSealedBackup(await make(Buffer.from('abc'), 3), PASSPHRASE))).toBe('malformed');
    expect(await outcome(openSealedBackup(await make(gzipSync('abc'), 3), PASSPHRASE))).toBe('ok');
    expect(gunzipSync(bomb).length).toBe(200_000_000);
  });
});

// docs/hazards.md: H32
