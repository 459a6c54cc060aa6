import { said } from '../said.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { codecOf, type RowCodec } from '../../src/app/lock-codec.ts';
import { newDataKey } from '../../src/seal/index.ts';
import { openStore } from '../../src/store/index.ts';
import { codeOf, deleteRaw, freshBrowser, openTab, rawRows, putRaw } from './fresh-lock.ts';
import { checkIn, idOf, knock, SAM } from './samples.ts';

freshBrowser();

let codec: RowCodec;
const RECORD = { v: 1, id: 'first', wrappers: [] };
const nothing = (): void => undefined;

beforeEach(async () => {
  codec = codecOf(await newDataKey(), 'first');
});

/** Two entries, a person, settings and drafts, sealed. */
async function sealedTab() {
  const tab = await openTab();
  await tab.append([{ ...checkIn(1, 2), note: 'slept badly' }, knock(2)], [SAM]);
  await tab.writeKv('settings', { authors: { x: { role: 'parent', name: 'Kim' } } });
  await tab.writeKv('drafts', { note: 'half a thought' });
  await tab.reseal(codec, RECORD, nothing);
  return tab;
}

describe('sealing', () => {
  it('leaves no word of a person on the disk, and everything is read as before', async () => {
    const tab = await sealedTab();
    const raw = JSON.stringify(await rawRows());
    const words = ['Sam', 'Kim', 'slept', 'half a thought', 'check-in', 'symptoms', 'zone'];
    expect(said(raw, words)).toEqual([]);
    const { entries, athletes, unreadable } = await tab.read();
    expect(entries.map((entry) => entry.id)).toEqual([idOf(1), idOf(2)]);
    expect(entries[0]).toEqual({ ...checkIn(1, 2), note: 'slept badly' });
    expect(athletes).toEqual([SAM]);
    expect(unreadable).toEqual([]);
    expect(await tab.readKv('drafts')).toEqual({ note: 'half a thought' });
  });

  it('is undone the same way', async () => {
    const tab = await sealedTab();
    await tab.reseal(null, undefined, nothing);
    const { entries, athletes } = await (await openTab()).read();
    expect(entries).toEqual([{ ...checkIn(1, 2), note: 'slept badly' }, knock(2)]);
    expect(athletes).toEqual([SAM]);
    const rows = await rawRows();
    expect(rows['kv']).toEqual([
      ['drafts', { note: 'half a thought' }],
      ['settings', { authors: { x: { role: 'parent', name: 'Kim' } } }],
    ]);
  });

  it('tells how far it is', async () => {
    const tab = await openTab();
    await tab.append(Array.from({ length: 450 }, (_, n) => checkIn(n + 1, 1)));
    const told: [number, number][] = [];
    await tab.reseal(codec, RECORD, (done, total) => void told.push([done, total]));
    expect(told).toEqual([
      [0, 450],
      [200, 450],
      [400, 450],
      [450, 450],
    ]);
  });

  it('takes along what another tab writes meanwhile, and drafts as well', async () => {
    const tab = await openTab();
    const other = await openTab();
    await tab.append([checkIn(1, 2)], [SAM]);
    let writes = 0;
    await tab.reseal(
      {
        ...codec,
        encode: async (room, key, value) => {
          if (writes < 2) {
            writes += 1;
            await other.append([knock(writes + 10)]);
            await other.writeKv('drafts', { writes });
          }
          return codec.encode(room, key, value);
        },
      },
      RECORD,
      nothing,
    );
    expect((await tab.read()).entries.map((entry) => entry.id).toSorted()).toEqual([idOf(1), idOf(11), idOf(12)]);
    expect(await tab.readKv('drafts')).toEqual({ writes: 2 });
  });

  it('by two tabs at once is done by one of them, and no row is of the other', async () => {
    const tab = await openTab();
    const other = await openTab();
    await tab.append([checkIn(1, 2), knock(2)], [SAM]);
    const second = codecOf(await newDataKey(), 'second');
    const done = await Promise.all([
      codeOf(tab.reseal(codec, RECORD, nothing)),
      codeOf(other.reseal(second, { ...RECORD, id: 'second' }, nothing)),
    ]);
    expect(done.toSorted()).toEqual(['locked', 'ok']);
    const winner = done[0] === 'ok' ? tab : other;
    const { entries, unreadable } = await winner.read();
    expect(entries).toHaveLength(2);
    expect(unreadable).toEqual([]);
  });

  it('that fails at the very end changes nothing', async () => {
    const tab = await openTab();
    await tab.append([checkIn(1, 2), knock(2)], [SAM]);
    const before = await rawRows();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await codeOf(tab.reseal(codec, RECORD, nothing))).toBe('quota');
    put.mockRestore();
    expect(await rawRows()).toEqual(before);
    expect((await tab.read()).entries).toHaveLength(2);
  });

  it('is one transaction under strict durability', async () => {
    const tab = await openTab();
    await tab.append([checkIn(1, 2)], [SAM]);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await tab.reseal(codec, RECORD, nothing);
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
  });
});

describe('a page that does not have the lock', () => {
  it('reads and writes nothing', async () => {
    await sealedTab();
    const other = await openTab();
    expect(await codeOf(other.read())).toBe('locked');
    expect(await codeOf(other.append([knock(3)]))).toBe('locked');
    expect(await codeOf(other.readKv('settings'))).toBe('locked');
    expect(await codeOf(other.writeKv('drafts', { plain: 'text' }))).toBe('locked');
    expect(JSON.stringify(await rawRows())).not.toContain('plain');
  });

  it('asks for it, and what was begun goes on', async () => {
    const asked = vi.fn(() => Promise.resolve(other.useCodec(codec)));
    await sealedTab();
    const other = await openStore(asked);
    await other.append([knock(3)]);
    expect((await other.read()).entries).toHaveLength(3);
    expect(asked).toHaveBeenCalledTimes(1);
    await other.close();
  });

  it('with another lock gets none of it, and does not ask for ever', async () => {
    await sealedTab();
    const asked = vi.fn(() => Promise.resolve());
    const other = await openStore(asked);
    other.useCodec(codecOf(await newDataKey(), 'second'));
    expect(await codeOf(other.read())).toBe('locked');
    expect(asked).toHaveBeenCalledTimes(1);
    await other.close();
  });

  it('that had it open when it was taken off does not seal any more', async () => {
    const tab = await sealedTab();
    const other = await openTab();
    other.useCodec(codec);
    await other.read();
    await tab.reseal(null, undefined, nothing);
    expect(await codeOf(other.append([knock(3)]))).toBe('locked');
    expect(await codeOf(other.read())).toBe('locked');
  });
});

describe('rows without the lock that sealed them', () => {
  it('are no empty log: they are there, and cannot be read', async () => {
    await sealedTab();
    await deleteRaw('kv', 'lock');
    const { entries, athletes, unreadable, loss } = await (await openTab()).read();
    expect([entries, athletes]).toEqual([[], []]);
    expect(unreadable.map(({ key }) => key).toSorted()).toEqual([SAM.id, idOf(1), idOf(2)].toSorted());
    expect(loss).toMatchObject({ kind: 'damaged', missing: 0 });
  });

  it('are put right by a copy, and kept as they were', async () => {
    await sealedTab();
    await deleteRaw('kv', 'lock');
    const tab = await openTab();
    expect(await tab.repair([{ ...checkIn(1, 2), note: 'slept badly' }, knock(2)], [SAM])).toBe(true);
    const { entries, athletes, unreadable, loss } = await (await openTab()).read();
    expect([entries.length, athletes, loss]).toEqual([2, [SAM], undefined]);
    expect(unreadable).toHaveLength(3);
  });

  it('are a loss as well where the others can be read', async () => {
    const tab = await sealedTab();
    const foreign = (await rawRows())['entries']![0]![1];
    await tab.reseal(null, undefined, nothing);
    await putRaw('entries', foreign);
    const { entries, unreadable, loss } = await tab.read();
    expect(entries.map((entry) => entry.id)).toEqual([idOf(2)]);
    expect(unreadable).toHaveLength(1);
    expect(loss).toMatchObject({ kind: 'damaged', damaged: [idOf(1)] });
  });
});

describe('an append under a lock', () => {
  it('leaves the same entry alone, and refuses other content under its id', async () => {
    const tab = await sealedTab();
    const before = await rawRows();
    await tab.append([knock(2)]);
    expect(await rawRows()).toEqual(before);
    expect(await codeOf(tab.append([checkIn(2, 5)]))).toBe('conflict');
    expect(await codeOf(tab.append([knock(7), checkIn(7, 1)]))).toBe('conflict');
    await tab.append([knock(8), knock(8)]);
    expect((await tab.read()).entries).toHaveLength(3);
  });

  it('keeps each of the ids that two tabs write at once', async () => {
    const tab = await sealedTab();
    const other = await openTab();
    other.useCodec(codec);
    await other.read();
    await Promise.all([tab.append([knock(3), knock(4)]), other.append([knock(4), knock(5)])]);
    expect((await tab.read()).entries.map((entry) => entry.id)).toEqual([1, 2, 3, 4, 5].map(idOf));
  });
});

describe('a row that was put in another place', () => {
  const rowOf = async (n: number): Promise<Record<string, unknown>> =>
    (await rawRows())['entries']!.find(([key]) => key === idOf(n))![1] as Record<string, unknown>;

  it.each([
    ['of another entry', async () => ({ ...(await rowOf(2)), id: idOf(1) })],
    ['with another’s body', async () => ({ ...(await rowOf(1)), body: (await rowOf(2))['body'] })],
    ['with another’s head', async () => ({ ...(await rowOf(1)), head: (await rowOf(2))['head'] })],
    ['of another version', async () => ({ ...(await rowOf(1)), sealed: 2 })],
    ['in the clear', () => Promise.resolve(checkIn(1, 0))],
  ])('%s is kept, shown as unreadable, and no entry', async (_what, make) => {
    const tab = await sealedTab();
    const row = await make();
    await putRaw('entries', row);
    const { entries, unreadable } = await tab.read();
    expect(entries.map((entry) => entry.id)).toEqual([idOf(2)]);
    expect(unreadable).toEqual([
      {
        room: 'entries',
        key: idOf(1),
        raw: row,
        problems: [{ place: `entries[${idOf(1)}]`, code: 'not-opened', params: {} }],
      },
    ]);
    // No lock is changed meanwhile: the chain is made anew by that, and would take it for written here.
    expect(await codeOf(tab.reseal(codecOf(await newDataKey(), 'second'), { ...RECORD, id: 'second' }, nothing))).toBe(
      'broken',
    );
    // Left behind knowingly it stays, through a change of lock as well.
    await tab.goOn([], []);
    await tab.reseal(codecOf(await newDataKey(), 'second'), { ...RECORD, id: 'second' }, nothing);
    expect(await tab.read()).toMatchObject({ unreadable: [{ key: idOf(1) }], entries: [{ id: idOf(2) }] });
    expect((await tab.read()).loss).toBeUndefined();
  });

  it('a setting in the clear, or of another key, is as good as none', async () => {
    const tab = await sealedTab();
    const drafts = (await rawRows())['kv']!.find(([key]) => key === 'drafts')![1];
    await putRaw('kv', drafts, 'settings');
    expect(await tab.readKv('settings')).toBeUndefined();
    await putRaw('kv', { authors: {} }, 'settings');
    expect(await tab.readKv('settings')).toBeUndefined();
  });
});

// docs/hazards.md: H34
