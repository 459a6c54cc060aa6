import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase45, toBase45 } from '../../src/sharing/base45.ts';
import { fromFile, fromLinkEnd, toFile, toLinkEnd } from '../../src/sharing/carriers.ts';
import { MOST_LETTERS, newCollector, toCodes } from '../../src/sharing/codes.ts';
import { closeMessage, openMessage } from '../../src/sharing/envelope.ts';
import { newDeviceKey, pairKey, senderOf } from '../../src/sharing/key.ts';
import type { Message } from '../../src/sharing/message.ts';
import { randomBytes } from '../../src/seal/index.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const AT = Date.parse('2026-03-04T09:00:00Z');
const STATUS: Message = {
  kind: 'status',
  at: AT,
  until: AT + 86_400_000,
  status: {
    athlete: ID,
    name: 'Sam de Vries',
    protocol: 'cisg-2022',
    version: '1.0.0',
    stage: '2A',
    verdict: 'hold',
    next: { stage: '2B', opensAt: AT + 3_600_000 },
    isCleared: false,
    impactRiskFrom: '3',
  },
};
const { key } = await newDeviceKey();

describe('a message', () => {
  it('comes back as it was, with who sent it', async () => {
    const opened = await openMessage(await closeMessage(STATUS, key));
    expect(opened).toEqual({ ok: true, message: STATUS, sender: await senderOf(key.publicKey) });
  });

  it('is refused with any bit changed, cut off anywhere, and with anything behind it', async () => {
    const bytes = await closeMessage(STATUS, key);
    for (let bit = 0; bit < bytes.length * 8; bit += 3) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect((await openMessage(changed)).ok, `bit ${bit}`).toBe(false);
    }
    for (let length = 0; length < bytes.length; length += 1)
      expect((await openMessage(bytes.slice(0, length))).ok, `${length} bytes`).toBe(false);
    expect((await openMessage(new Uint8Array([...bytes, 0]))).ok).toBe(false);
  });

  it('between paired phones opens with their secret only', async () => {
    const pair = await pairKey(randomBytes(32));
    const other = await pairKey(randomBytes(32));
    const log = {
      format: 'rejoin-log' as const,
      version: 1 as const,
      exportedAt: '2026-03-04T09:00:00Z',
      athletes: [{ id: ID, name: 'Sam', student: true }],
      entries: [],
    };
    const message: Message = { kind: 'log', at: AT, until: AT + 1000, by: { role: 'parent', name: 'Kim' }, log };
    const bytes = await closeMessage(message, key, pair);
    expect(await openMessage(bytes, (tag) => Promise.resolve(tag === pair.tag ? pair : null))).toMatchObject({
      ok: true,
      message,
      tag: pair.tag,
    });
    expect(await openMessage(bytes)).toEqual({ ok: false, problem: 'no-pair' });
    expect(await openMessage(bytes, () => Promise.resolve(other))).toEqual({ ok: false, problem: 'tampered' });
    await expect(closeMessage(message, key)).rejects.toThrow();
    await expect(closeMessage(STATUS, key, pair)).rejects.toThrow();
  });

  it('goes through one code, a loop of them in any order, a link and a file', async () => {
    const bytes = await closeMessage(STATUS, key);
    const [only = '', ...more] = (await toCodes(bytes)) ?? [];
    expect(more).toEqual([]);
    expect(only).toMatch(/^[0-9A-Z $%*+./:-]+$/);
    expect(await newCollector().take(only)).toEqual({ state: 'whole', bytes });
    expect(fromLinkEnd(toLinkEnd(bytes) ?? '')).toEqual({ bytes });
    expect(fromFile(toFile(bytes))).toEqual({ bytes });

    const long = randomBytes(5_000);
    const parts = (await toCodes(long)) ?? [];
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.every((part) => part.length <= MOST_LETTERS)).toBe(true);
    const collector = newCollector();
    for (const part of parts.toReversed().slice(0, -1)) {
      expect((await collector.take(part)).state).toBe('part');
      expect((await collector.take(part)).state).toBe('part');
    }
    expect(await collector.take(parts[0] ?? '')).toEqual({ state: 'whole', bytes: long });
  });

  it('of another kind, a newer version or none is told apart', async () => {
    const collector = newCollector();
    for (const [text, problem] of [
      ['https://example.org', 'not-ours'],
      ['R2ABCDEF0101AAA', 'newer'],
      ['R1ABCDEF0101aaa', 'damaged'],
      ['R1ABCDEF0201AAA', 'damaged'],
      ['R1ABCDEF0101AAA', 'damaged'],
    ])
      expect(await collector.take(text ?? ''), text).toEqual({ state: 'refused', problem });
    const bytes = await closeMessage(STATUS, key);
    expect(await openMessage(new Uint8Array([2, ...bytes.slice(1)]))).toEqual({ ok: false, problem: 'newer' });
    expect(fromLinkEnd('../../')).toEqual({ problem: 'not-ours' });
    expect(fromFile('{"format":"rejoin-message","version":1,"bo')).toEqual({ problem: 'damaged' });
    expect(fromFile('hello')).toEqual({ problem: 'not-ours' });
  });

  it('that a device signed is still not taken where it is not what its kind says', async () => {
    const good = STATUS;
    for (const bad of [
      { ...good, status: { ...good.status, name: '' } },
      { ...good, status: { ...good.status, athlete: 'x' } },
      { ...good, until: AT - 1000 },
      { kind: 'decision', at: AT, until: AT, athlete: { id: ID, name: 'Sam' }, document: { type: 'check-in' } },
      {
        kind: 'pair',
        at: AT,
        until: AT,
        athlete: { id: ID, name: 'S' },
        by: { role: 'staff', name: '' },
        secret: 'AA',
      },
      {
        kind: 'hand-back',
        at: AT,
        until: AT,
        athlete: { id: ID, name: 'S' },
        by: { role: 'staff', name: '' },
        entries: [],
      },
    ])
      expect(await openMessage(await closeMessage(bad as Message, key))).toEqual({ ok: false, problem: 'malformed' });
  });

  it('that a device signed is held to the limits of a file, also in what no schema knows', async () => {
    const clinician = { name: 'V', profession: 'doctor' };
    const times = { at: AT, until: AT + 1000, athlete: { id: ID, name: 'Sam' } };
    const review = { type: 'review', outcome: 'continue', clinician };
    const taken = async (document: object) =>
      (await openMessage(await closeMessage({ kind: 'decision', ...times, document } as Message, key))).ok;
    expect(await taken(review)).toBe(true);
    expect(await taken({ ...review, later: 'a field of a later version' })).toBe(true);
    expect(await taken({ ...review, later: 'x'.repeat(20_000) })).toBe(false);
    expect(await taken({ ...review, later: Array.from({ length: 2000 }, () => 1) })).toBe(false);
    expect(await taken(JSON.parse('{"__proto__":1}') as object)).toBe(false);
  });

  it('of a status is at most 300 bytes, and one code', async () => {
    const name = 'Wilhelmina van den Boogaard-Oosterhuis';
    const status = { ...STATUS.status, name };
    const bytes = await closeMessage({ ...STATUS, status }, key);
    expect(bytes.length).toBeLessThanOrEqual(310);
  });
});

describe('base45', () => {
  it('is that of RFC 9285', () => {
    for (const [text, letters] of [
      ['AB', 'BB8'],
      ['Hello!!', '%69 VD92EX0'],
      ['base-45', 'UJCLQE7W581'],
      ['ietf!', 'QED8WEX0'],
    ])
      expect(toBase45(new TextEncoder().encode(text))).toBe(letters);
  });

  it('gives back every series of bytes, and takes nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(fromBase45(toBase45(new Uint8Array(bytes)))).toEqual(new Uint8Array(bytes));
      }),
    );
    for (const wrong of ['A', 'AAAA', 'a1', ':::', '::', 'ÄB']) expect(fromBase45(wrong), wrong).toBeNull();
  });
});

// docs/hazards.md: H41
