import { beforeAll, describe, expect, it } from 'vitest';
import { newRecoveryCode, newDataKey, type Secret, unwrap, wrap, type Wrapper } from '../../src/seal/index.ts';
import { open, seal } from '../../src/seal/cipher.ts';
import { flipped, type Lock, newLock, outcome, PASSKEY, PASSPHRASE } from './given.ts';

const CODE: Secret = { kind: 'code', code: newRecoveryCode() };
let lock: Lock;

beforeAll(async () => {
  lock = await newLock(CODE, PASSKEY);
});

const of = (kind: Secret['kind']): Wrapper => lock.wrappers.find((one) => one.kind === kind)!;

describe('the data key', () => {
  it('is the same one behind passphrase, code and passkey', async () => {
    const sealed = await seal(lock.key, ['a'], new Uint8Array([1, 2, 3]));
    for (const secret of [PASSPHRASE, CODE, PASSKEY]) {
      const key = await unwrap(lock.wrappers, secret);
      expect(await open(key, ['a'], sealed)).toEqual(new Uint8Array([1, 2, 3]));
    }
  });

  it('cannot be taken out once it is unwrapped, unless it is to be wrapped anew', async () => {
    const key = await unwrap(lock.wrappers, PASSPHRASE);
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    await expect(wrap(key, PASSKEY)).rejects.toThrow();
    expect((await unwrap(lock.wrappers, PASSPHRASE, true)).extractable).toBe(true);
  });

  it('does not open with another passphrase, code or passkey', async () => {
    const near = { kind: 'passphrase', passphrase: 'een rustige dag op zeE' } as const;
    expect(await outcome(unwrap(lock.wrappers, near))).toBe('wrong-secret');
    expect(await outcome(unwrap(lock.wrappers, { kind: 'passphrase', passphrase: '' }))).toBe('wrong-secret');
    expect(await outcome(unwrap(lock.wrappers, { kind: 'code', code: newRecoveryCode() }))).toBe('wrong-secret');
    expect(await outcome(unwrap(lock.wrappers, { kind: 'code', code: 'abc' }))).toBe('not-a-code');
    expect(await outcome(unwrap(lock.wrappers, { ...PASSKEY, prf: new Uint8Array(32) } as Secret))).toBe(
      'wrong-secret',
    );
    expect(await outcome(unwrap(lock.wrappers, { ...PASSKEY, id: 'other' } as Secret))).toBe('no-wrapper');
    expect(await outcome(unwrap([of('code')], PASSPHRASE))).toBe('no-wrapper');
    expect(await outcome(unwrap([], PASSPHRASE))).toBe('no-wrapper');
  });

  it('opens however the keyboard writes the passphrase', async () => {
    const key = await newDataKey();
    const composed = await wrap(key, { kind: 'passphrase', passphrase: 'caf\u00e9 \ufb01ets' });
    expect(await outcome(unwrap([composed], { kind: 'passphrase', passphrase: 'cafe\u0301 fiets' }))).toBe('ok');
  });

  it('is given no passphrase under eight characters', async () => {
    const key = await newDataKey();
    const attempt = (passphrase: string) => outcome(wrap(key, { kind: 'passphrase', passphrase }));
    expect(await attempt('1234567')).toBe('too-short');
    expect(await attempt('💙💙💙💙')).toBe('too-short');
    expect(await attempt('12345678')).toBe('ok');
    expect(await attempt('a'.repeat(1025))).toBe('too-short');
  });
});

describe('a wrapper', () => {
  it('has 600,000 rounds and 16 bytes of salt, new ones each time', async () => {
    const one = of('passphrase');
    expect(one.iterations).toBe(600_000);
    expect(Buffer.from(one.salt, 'base64')).toHaveLength(16);
    const other = (await newLock()).wrappers[0]!;
    expect(new Set([one.salt, other.salt, one.iv, other.iv]).size).toBe(4);
  });

  it('keeps the rounds it was made with, so that they can grow', async () => {
    const slower = await wrap(await newDataKey(), PASSPHRASE, { iterations: 700_000 });
    expect(slower.iterations).toBe(700_000);
    expect(await outcome(unwrap([slower], PASSPHRASE))).toBe('ok');
  });

  it('is refused below the least rounds, however it came about', async () => {
    expect(await outcome(wrap(await newDataKey(), PASSPHRASE, { iterations: 599_999 }))).toBe('weak');
    for (const iterations of [599_999, 1, 0, -600_000])
      expect(await outcome(unwrap([{ ...of('passphrase'), iterations }], PASSPHRASE))).toBe('weak');
    for (const iterations of [600_000.5, 1e12, Number.NaN, '600000'])
      expect(await outcome(unwrap([{ ...of('passphrase'), iterations }], PASSPHRASE))).toBe('malformed');
  });

  it('that is damaged anywhere says so, and not that the passphrase is wrong', async () => {
    const one = of('passphrase');
    for (const name of ['salt', 'iv', 'key', 'sum'] as const) {
      const { value } = flipped(one[name]).next();
      expect(await outcome(unwrap([{ ...one, [name]: value }], PASSPHRASE)), name).toBe('damaged');
    }
    expect(await outcome(unwrap([{ ...one, iterations: 600_001 }], PASSPHRASE))).toBe('damaged');
    expect(await outcome(unwrap([{ ...one, id: 'x' }], PASSPHRASE))).toBe('damaged');
  });

  it('that was changed on purpose does not open: each bit of each field, with a new sum', async () => {
    const resummed = async (wrapper: Wrapper): Promise<Wrapper> => {
      const { kind, id, iterations, salt, iv, key } = wrapper;
      const all = new TextEncoder().encode(JSON.stringify([1, kind, id, iterations, salt, iv, key]));
      const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', all)).slice(0, 12);
      return { ...wrapper, sum: Buffer.from(sum).toString('base64') };
    };
    // The control: an unchanged one with its sum made here opens.
    expect(await outcome(unwrap([await resummed(of('code'))], CODE))).toBe('ok');
    for (const name of ['salt', 'iv', 'key'] as const)
      for (const value of flipped(of('code')[name]))
        expect(await outcome(unwrap([await resummed({ ...of('code'), [name]: value })], CODE))).toBe('wrong-secret');
    const moved = await resummed({ ...of('code'), id: 'x' });
    expect(await outcome(unwrap([moved], CODE))).toBe('wrong-secret');
    const renamed = await resummed({ ...of('passkey'), id: 'other' });
    expect(await outcome(unwrap([renamed], { ...PASSKEY, id: 'other' } as Secret))).toBe('wrong-secret');
    const faster = await resummed({ ...of('passphrase'), iterations: 600_001 });
    expect(await outcome(unwrap([faster], PASSPHRASE))).toBe('wrong-secret');
  });

  it('that is damaged does not stand in the way of a good one', async () => {
    const bad = { ...of('passphrase'), sum: 'AAAA' };
    expect(await outcome(unwrap([bad, of('passphrase')], PASSPHRASE))).toBe('ok');
    expect(await outcome(unwrap([bad, of('code')], CODE))).toBe('ok');
  });

  it('of a newer version or of no sense is refused by name', async () => {
    expect(await outcome(unwrap([{ ...of('code'), v: 2 }], CODE))).toBe('newer');
    const wrong = [null, 3, {}, { ...of('code'), kind: 'face' }, { ...of('code'), key: {} }, { ...of('code'), v: '1' }];
    for (const one of wrong) expect(await outcome(unwrap([one], CODE))).toBe('malformed');
    for (const one of [null, {}, 'x', Array.from({ length: 13 }, () => of('code'))])
      expect(await outcome(unwrap(one, CODE))).toBe('malformed');
    expect(await outcome(unwrap([{ ...of('code'), key: 'AAAA' }], CODE))).toBe('malformed');
    expect(await outcome(unwrap([{ ...of('code'), salt: '%' }], CODE))).toBe('malformed');
  });
});

it('wrappers that are slow together are refused before any is tried, with one that pretends to take rounds back too', async () => {
  const slow = { ...of('passphrase'), iterations: 6_000_000 };
  expect(await outcome(unwrap([slow, slow], PASSPHRASE))).toBe('malformed');
  expect(await outcome(unwrap([slow, slow, { ...slow, iterations: -6_000_000 }], PASSPHRASE))).toBe('malformed');
});

// docs/hazards.md: H34
