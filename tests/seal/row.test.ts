import { said } from '../said.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENTRY_TYPES } from '../../src/log/schema.ts';
import { isSealedRow, newDataKey, openRow, type Room, type SealedRow, sealRow } from '../../src/seal/index.ts';
import { flipped, outcome } from './given.ts';

let key: CryptoKey;
const ATHLETES = ['11111111-1111-4111-8111-111111111111', '33333333-3333-4333-8333-333333333333'];

function entry(n: number, athlete: string, type: string) {
  const id = `22222222-2222-4222-8222-${String(n).padStart(12, '0')}`;
  return { id, athlete, type, note: `Sam slept ${n}`, by: { role: 'athlete', name: 'Sam' } };
}
const ALL = ATHLETES.flatMap((athlete, a) => ENTRY_TYPES.map((type, t) => entry(a * 100 + t, athlete, type)));

beforeAll(async () => {
  key = await newDataKey();
});

const sealed = (value: { id: string }, room: Room = 'entries') => sealRow(key, room, value.id, value);
const opened = (id: string, row: unknown, room: Room = 'entries') => outcome(openRow(key, room, id, row));

describe('a sealed row', () => {
  it('opens to what it was', async () => {
    for (const value of ALL) expect(await openRow(key, 'entries', value.id, await sealed(value))).toEqual(value);
    const sam = { id: ATHLETES[0]!, name: 'Sam', student: true };
    expect(await openRow(key, 'athletes', sam.id, await sealed(sam, 'athletes'))).toEqual(sam);
    const draft = { 'check-in:1': { note: 'hé 💙' } };
    expect(await openRow(key, 'kv', 'drafts', await sealRow(key, 'kv', 'drafts', draft))).toEqual(draft);
  });

  it('says nothing but its key, and has an IV of its own each time', async () => {
    const value = ALL[0]!;
    const rows = await Promise.all([sealed(value), sealed(value)]);
    for (const row of rows) {
      expect(Object.keys(row).toSorted()).toEqual(['body', 'head', 'id', 'sealed']);
      const raw = JSON.stringify(row) + Buffer.from(row.body, 'base64').toString('latin1');
      expect(said(raw, ['Sam', 'slept', value.athlete, value.type, 'athlete'])).toEqual([]);
      expect(isSealedRow(row)).toBe(true);
    }
    const ivs = rows.flatMap(({ head, body }) => [head.slice(0, 16), body.slice(0, 16)]);
    expect(new Set(ivs).size).toBe(4);
  });

  it('is as long as others of its size, so that its length does not tell its type', async () => {
    const lengths = await Promise.all(ALL.map(async (value) => (await sealed(value)).head.length));
    expect(new Set(lengths).size).toBe(1);
    const bodies = await Promise.all(['', 'a', 'hé'].map((note) => sealed({ ...ALL[0]!, note } as { id: string })));
    expect(new Set(bodies.map((row) => row.body.length)).size).toBe(1);
  });

  it('does not open in another row’s place: every pair of athletes, entries and types, its parts apart too', async () => {
    const rows = await Promise.all(ALL.map(async (value) => [value.id, await sealed(value)] as const));
    let pairs = 0;
    for (const [id, row] of rows)
      for (const [other, { head, body }] of rows) {
        if (id === other) continue;
        pairs += 1;
        expect(await opened(id, { ...row, head, body })).toBe('altered');
        expect(await opened(id, { ...row, body })).toBe('altered');
        expect(await opened(id, { ...row, head })).toBe('altered');
      }
    expect(pairs).toBe(ALL.length * (ALL.length - 1));
  });

  it('does not open under another athlete or type, though its key is the same', async () => {
    const one = entry(1, ATHLETES[0]!, 'check-in');
    const rows = await Promise.all(
      ATHLETES.flatMap((athlete) => ENTRY_TYPES.map((type) => sealed({ ...one, athlete, type } as { id: string }))),
    );
    for (const [a, row] of rows.entries())
      for (const [b, { head }] of rows.entries())
        expect(await opened(one.id, { ...row, head })).toBe(a === b ? 'ok' : 'altered');
  });

  it('does not open in another room, nor as another version', async () => {
    const one = await sealed(ALL[0]!);
    const rooms: Room[] = ['athletes', 'kv'];
    for (const room of rooms) expect(await opened(ALL[0]!.id, one, room)).toBe('altered');
    expect(await opened(ALL[0]!.id, { ...one, sealed: 2 })).toBe('newer');
    for (const version of [0, -1, '1', null, Number.NaN])
      expect(await opened(ALL[0]!.id, { ...one, sealed: version })).toBe('malformed');
  });

  it('of another version is bound to that: made by version 2 and called 1, it does not open', async () => {
    const { seal } = await import('../../src/seal/cipher.ts');
    const { id, athlete, type } = ALL[0]!;
    const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    const make = async (version: number): Promise<SealedRow> => ({
      id,
      sealed: 1,
      head: await seal(key, ['rejoin-head', version, 'entries', id], bytes([athlete, type])),
      body: await seal(key, ['rejoin-body', version, 'entries', id, athlete, type], bytes(ALL[0])),
    });
    expect(await opened(id, await make(1))).toBe('ok');
    expect(await opened(id, await make(2))).toBe('altered');
  });

  it('whose inside says another id, athlete or type than it is bound to is refused', async () => {
    const { seal } = await import('../../src/seal/cipher.ts');
    const { id, athlete, type } = ALL[0]!;
    const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    const make = async (inside: unknown): Promise<unknown> => ({
      id,
      sealed: 1,
      head: await seal(key, ['rejoin-head', 1, 'entries', id], bytes([athlete, type])),
      body: await seal(key, ['rejoin-body', 1, 'entries', id, athlete, type], bytes(inside)),
    });
    expect(await opened(id, await make(ALL[0]))).toBe('ok');
    for (const change of [{ id: 'x' }, { athlete: ATHLETES[1] }, { type: 'head-impact' }, { type: 3 }])
      expect(await opened(id, await make({ ...ALL[0], ...change }))).toBe('altered');
    expect(await opened(id, await make([ALL[0]]))).toBe('altered');
  });

  it('with any bit changed does not open', async () => {
    const value = { id: 'a', athlete: '', type: '' };
    const row = await sealed(value);
    for (const head of flipped(row.head)) expect(await opened('a', { ...row, head })).toBe('altered');
    for (const body of flipped(row.body)) expect(await opened('a', { ...row, body })).toBe('altered');
  });

  it('of another lock, or of no sense, does not open', async () => {
    const row = await sealed(ALL[0]!);
    const other = await newDataKey();
    expect(await outcome(openRow(other, 'entries', ALL[0]!.id, row))).toBe('altered');
    for (const body of [undefined, null, 3, '', '%%%', 'AAAA', row.body.slice(0, 30)])
      expect(await opened(ALL[0]!.id, { ...row, body })).toBe('malformed');
    for (const one of [null, 3, 'x', [], {}, { sealed: 1 }, ALL[0]])
      expect(await opened(ALL[0]!.id, one)).toBe('malformed');
    expect(await opened(ALL[0]!.id, { ...row, body: `${row.body.slice(0, -8)}AAAAAAA=` })).toBe('altered');
  });
});

// docs/hazards.md: H34
