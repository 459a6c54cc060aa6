/** Codes, links and files from anywhere: never an error, always a word, and the word is in both languages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREAS } from '../../src/i18n/areas.ts';
import { randomBytes, utf8 } from '../../src/seal/bytes.ts';
import { pack } from '../../src/seal/packing.ts';
import { toBase45 } from '../../src/sharing/base45.ts';
import { fromFile, fromLinkEnd, looksLikeMessage, toFile, toLinkEnd } from '../../src/sharing/carriers.ts';
import { newCollector, toCodes } from '../../src/sharing/codes.ts';
import { closeMessage, openMessage } from '../../src/sharing/envelope.ts';
import { newDeviceKey, sign } from '../../src/sharing/key.ts';
import type { Message } from '../../src/sharing/message.ts';

const en = (await AREAS.share.en()).default;
const nl = (await AREAS.share.nl()).default;
const PROBLEMS = Object.keys(en.taken.problems);
const { key } = await newDeviceKey();
const AT = Date.parse('2026-03-04T09:00:00Z');
const STATUS: Message = {
  kind: 'status',
  at: AT,
  until: AT + 86_400_000,
  status: {
    athlete: '00000000-0000-4000-8000-000000000001',
    name: 'Sam',
    protocol: 'cisg-2022',
    version: '1.0.0',
    stage: '2A',
    verdict: 'hold',
    next: null,
    isCleared: false,
    impactRiskFrom: '3',
  },
};
const good = await closeMessage(STATUS, key);
const RUNS = { numRuns: 300 };

async function isRefused(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const opened = await openMessage(bytes);
  if (opened.ok) throw new Error('taken');
  expect(PROBLEMS).toContain(opened.problem);
}

/** Contents of anybody's making, properly signed: a device may be anybody's. */
async function signed(kind: number, body: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array([1, kind, ...key.publicKey]);
  const signature = await sign(key, new Uint8Array([...utf8('rejoin message\n'), ...head, ...body]));
  return new Uint8Array([...head, ...signature, ...body]);
}

describe('what comes from anywhere is refused by a word:', () => {
  it('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => isRefused(new Uint8Array(bytes))),
      RUNS,
    );
  });

  it('a good one with bytes changed', async () => {
    const change = fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = good.slice();
        for (const [at, by] of new Map(changes)) bytes[at] = (bytes[at] ?? 0) ^ by;
        await isRefused(bytes);
      }),
      RUNS,
    );
  });

  it('anything signed: any JSON, any bytes, what is packed without end, and depth without end', async () => {
    const kinds = fc.integer({ min: 0, max: 8 });
    await fc.assert(
      fc.asyncProperty(kinds, fc.json(), async (kind, json) =>
        isRefused(await signed(kind, await pack(utf8(json), 'deflate-raw'))),
      ),
      RUNS,
    );
    await fc.assert(
      fc.asyncProperty(kinds, fc.uint8Array({ minLength: 1, maxLength: 100 }), async (kind, bytes) =>
        isRefused(await signed(kind, new Uint8Array(bytes))),
      ),
      RUNS,
    );
    const bomb = await pack(new Uint8Array(12 * 1024 * 1024), 'deflate-raw');
    expect(bomb.length).toBeLessThan(20_000);
    expect(await openMessage(await signed(1, bomb))).toEqual({ ok: false, problem: 'too-large' });
    await isRefused(await signed(1, await pack(utf8('['.repeat(50_000)), 'deflate-raw')));
    await isRefused(await signed(1, await pack(utf8('{"__proto__":{"a":1},"constructor":1}'), 'deflate-raw')));
  }, 30_000);

  it('a status with a field more, whatever it is', async () => {
    const fields = {
      a: STATUS.kind === 'status' ? STATUS.status.athlete : '',
      n: 'Sam',
      t: AT / 1000,
      u: AT / 1000 + 60,
      p: 'cisg-2022',
      v: '1.0.0',
      s: '2A',
      d: 2,
      x: null,
      c: 0,
      r: '3',
    };
    const close = async (value: object) => signed(1, await pack(utf8(JSON.stringify(value)), 'deflate-raw'));
    expect((await openMessage(await close(fields))).ok).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 8 }), fc.jsonValue(), async (name, value) => {
        if (name in fields || name === '__proto__') return;
        await isRefused(await close({ ...fields, [name]: value }));
      }),
      { numRuns: 100 },
    );
    for (const name of Object.keys(fields)) {
      const { [name as 'a']: _left, ...rest } = fields;
      await isRefused(await close(rest));
    }
  });

  it('any end of a link, any file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: 'binary' })), (text) => {
        const read = fromLinkEnd(text);
        expect('problem' in read ? PROBLEMS.includes(read.problem) : read.bytes.length >= 0).toBe(true);
      }),
      RUNS,
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((body) => `{"format":"rejoin-message","version":1,"body":${body}}`),
        ),
        (text) => {
          looksLikeMessage(text);
          const read = fromFile(text);
          expect('problem' in read ? PROBLEMS.includes(read.problem) : read.bytes.length >= 0).toBe(true);
        },
      ),
      RUNS,
    );
    const file = toFile(good);
    for (let length = 0; length < file.length; length += 7)
      expect('problem' in fromFile(file.slice(0, length))).toBe(true);
    expect(fromLinkEnd('x'.repeat(9_000))).toEqual({ problem: 'too-large' });
    expect(toLinkEnd(randomBytes(7_000))).toBeNull();
  });

  it('any texts before a camera; and a good one behind them is still read', async () => {
    const [text = ''] = (await toCodes(good)) ?? [];
    const hexes = fc.constantFrom('00', '01', '02', 'FF', 'fF', '0G');
    const ours = fc
      .tuple(
        fc.constantFrom('R1', 'R2', 'R0', 'r1'),
        hexes,
        hexes,
        hexes,
        hexes,
        hexes,
        fc.uint8Array({ maxLength: 20 }),
      )
      .map(([mark, a, b, c, index, total, bytes]) => mark + a + b + c + index + total + toBase45(bytes));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.string({ maxLength: 700 }), ours), { maxLength: 20 }), async (texts) => {
        const collector = newCollector();
        for (const one of texts) {
          const taken = await collector.take(one);
          if (taken.state === 'refused') expect(PROBLEMS).toContain(taken.problem);
          if (taken.state === 'part') expect(taken.have).toBeLessThan(taken.total);
        }
        expect(await collector.take(text)).toEqual({ state: 'whole', bytes: good });
      }),
      RUNS,
    );
  });
});

describe('every refusal has words', () => {
  it('in both languages, each of its own', () => {
    expect(Object.keys(nl.taken.problems)).toEqual(PROBLEMS);
    for (const words of [en, nl]) {
      const texts = Object.values(words.taken.problems);
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) expect(text.length).toBeGreaterThan(20);
    }
    for (const [problem, text] of Object.entries(en.taken.problems))
      expect(nl.taken.problems[problem as keyof typeof nl.taken.problems]).not.toBe(text);
  });
});

// docs/hazards.md: H39
