/** What is done to a log behind the app's back, and what the app says of it. */
import { said } from '../said.ts';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import type { LogStore } from '../../src/store/index.ts';
import { DATABASE_NAME } from '../../src/store/database.ts';
import { MARK_KEY } from '../../src/store/marks.ts';
import { codeOf, deleteRaw, putRaw } from './fresh-lock.ts';
import { freshBrowser, openTab } from './fresh.ts';
import { checkIn, idOf, knock, SAM } from './samples.ts';

freshBrowser();

const LOG = [checkIn(1, 2), knock(2), checkIn(3, 1)];

async function written(): Promise<LogStore> {
  const tab = await openTab();
  await tab.append([checkIn(1, 2)], [SAM]);
  await tab.append([knock(2)]);
  await tab.append([checkIn(3, 1)]);
  expect((await tab.read()).loss).toBeUndefined();
  return tab;
}

/** The database as it lies there. */
async function onDisk(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>): Promise<void> {
  const database = await openDB(DATABASE_NAME);
  await work(database);
  database.close();
}

const changeLink = (change: object): Promise<void> =>
  onDisk(async (database) => database.put('chain', { ...((await database.get('chain', 2)) as object), ...change }));
const lossAnew = async (): Promise<unknown> => (await (await openTab()).read()).loss;

describe('at the next start', () => {
  it.each<[string, () => Promise<unknown>, unknown]>([
    ['an entry is gone', () => deleteRaw('entries', idOf(2)), { kind: 'short', missing: 1, damaged: [] }],
    ['the last entry is gone', () => deleteRaw('entries', idOf(3)), { kind: 'short', missing: 1, damaged: [] }],
    ['the person is gone', () => deleteRaw('athletes', SAM.id), { kind: 'damaged', missing: 0, damaged: [] }],
    [
      'an entry and its link are gone',
      () => Promise.all([deleteRaw('entries', idOf(2)), onDisk((database) => database.delete('chain', 2))]),
      { kind: 'short', missing: 1 },
    ],
    [
      'the newest entry and its link are gone',
      () => Promise.all([deleteRaw('entries', idOf(3)), onDisk((database) => database.delete('chain', 3))]),
      { kind: 'short', missing: 1, damaged: [] },
    ],
    [
      'a link is gone',
      () => onDisk((database) => database.delete('chain', 2)),
      { kind: 'damaged', damaged: [idOf(2)] },
    ],
    ['the chain is gone', () => onDisk((database) => database.clear('chain')), { kind: 'damaged', missing: 0 }],
    ['a link was moved', () => changeLink({ n: 9 }), { kind: 'damaged', missing: 0 }],
    ['a link hangs on another one', () => changeLink({ prev: 'x' }), { kind: 'damaged', missing: 0 }],
    ['a row was put there', () => putRaw('entries', knock(7)), { kind: 'damaged', missing: 0, damaged: [idOf(7)] }],
    [
      'all rows are gone',
      () => onDisk((database) => Promise.all([database.clear('entries'), database.clear('athletes')])),
      { kind: 'gone', missing: 3, damaged: [] },
    ],
    [
      'every room is empty',
      () =>
        onDisk((database) =>
          Promise.all(['entries', 'athletes', 'chain', 'meta', 'kv'].map((room) => database.clear(room))),
        ),
      { kind: 'gone', missing: 3, damaged: [] },
    ],
    [
      'an older state of the disk came back',
      () =>
        onDisk(async (database) => {
          await database.delete('entries', idOf(3));
          await database.delete('chain', 3);
        }),
      { kind: 'short', missing: 1, damaged: [] },
    ],
  ])('%s: it is said', async (_what, harm, told) => {
    const tab = await written();
    await tab.close();
    await harm();
    expect(await lossAnew()).toMatchObject(told as object);
  });

  it('the whole database is gone: no first day', async () => {
    await (await written()).close();
    await deleteDB(DATABASE_NAME);
    const log = await (await openTab()).read();
    expect(log).toEqual({ athletes: [], entries: [], unreadable: [], loss: { kind: 'gone', missing: 3, damaged: [] } });
  });

  it('the browser began a new database in the place of a damaged one', async () => {
    await (await written()).close();
    await deleteDB(DATABASE_NAME);
    localStorage.clear();
    // As Chromium tells it in the event; nothing else of it can be made here.
    Object.defineProperty(IDBVersionChangeEvent.prototype, 'dataLoss', { configurable: true, value: 'total' });
    const tab = await openTab();
    Reflect.deleteProperty(IDBVersionChangeEvent.prototype, 'dataLoss');
    expect((await tab.read()).loss).toEqual({ kind: 'gone', missing: 0, damaged: [] });
    expect(await lossAnew()).toEqual({ kind: 'gone', missing: 0, damaged: [] });
  });

  it('what is remembered outside was cleared: no false alarm, and it is remembered again', async () => {
    const tab = await written();
    localStorage.clear();
    expect(await lossAnew()).toBeUndefined();
    await tab.append([knock(4)]);
    expect(localStorage.getItem(MARK_KEY)?.split(' ')[1]).toHaveLength(8 * 4);
    await deleteDB(DATABASE_NAME);
    expect(await lossAnew()).toMatchObject({ missing: 4 });
  });

  it('what is remembered is older, as after a crash between the two: no false alarm', async () => {
    const tab = await written();
    const before = localStorage.getItem(MARK_KEY) ?? '';
    await tab.append([knock(4)]);
    localStorage.setItem(MARK_KEY, before);
    expect(await lossAnew()).toBeUndefined();
    await tab.append([knock(5)]);
    expect(localStorage.getItem(MARK_KEY)?.split(' ')[1]).toHaveLength(8 * 5);
  });

  it('a mark that is none is none', async () => {
    await written();
    for (const text of ['', 'x', 'x y', 'x 1234567'])
      expect([text, (localStorage.setItem(MARK_KEY, text), await lossAnew())]).toEqual([text, undefined]);
  });

  it('two pages that wrote at once have lost nothing', async () => {
    const [one, two] = [await written(), await openTab()];
    const all = Array.from({ length: 12 }, (_, n) => (n % 2 === 0 ? one : two).append([knock(10 + n), knock(50)]));
    await Promise.all(all);
    const { entries, loss } = await (await openTab()).read();
    expect([entries.length, loss]).toEqual([3 + 12 + 1, undefined]);
    expect(localStorage.getItem(MARK_KEY)?.split(' ')[1]?.length).toBeLessThanOrEqual(8 * 16);
  });
});

describe('while the page is open', () => {
  it('the database is cleared: what is remembered is not overwritten by the next entry', async () => {
    const tab = await written();
    await deleteDB(DATABASE_NAME);
    await tab.append([knock(4)]);
    expect((await tab.read()).loss).toEqual({ kind: 'short', missing: 3, damaged: [] });
    expect(await lossAnew()).toEqual({ kind: 'short', missing: 3, damaged: [] });
  });
  it('a loss stays one, however much is written', async () => {
    await (await written()).close();
    await deleteRaw('entries', idOf(2));
    const tab = await openTab();
    for (let n = 4; n < 8; n += 1) await tab.append([knock(n)]);
    expect(await lossAnew()).toEqual({ kind: 'short', missing: 1, damaged: [] });
  });
});

describe('looking at every row', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await (await written()).verify()).toBe(false);
  });
  it.each<[string, () => Promise<void>, readonly string[]]>([
    ['an entry says something else', () => putRaw('entries', checkIn(1, 0)), [idOf(1)]],
    ['the person has another birth date', () => putRaw('athletes', { ...SAM, birthDate: '1990' }), [SAM.id]],
    ['a link says something else', () => changeLink({ rows: [['entries', idOf(2), 'x']] }), [idOf(2)]],
    ['a link has another hash, and the next one with it', () => changeLink({ hash: 'x' }), [idOf(2)]],
  ])('%s: it is found once, kept, and stays known', async (_what, harm, damaged) => {
    const tab = await written();
    await harm();
    expect(await tab.verify()).toBe(true);
    expect(await tab.verify()).toBe(false);
    const { loss, unreadable } = await (await openTab()).read();
    expect(loss).toMatchObject({ kind: 'damaged', damaged });
    expect(unreadable.map(({ key, problems }) => [key, problems[0]?.code])).toEqual(
      damaged.map((id) => [id, 'altered']),
    );
  });
  it('a row that was put back to the letter is right again', async () => {
    const tab = await written();
    await putRaw('entries', checkIn(1, 0));
    await tab.verify();
    await putRaw('entries', checkIn(1, 2));
    expect(await tab.verify()).toBe(true);
    expect(await lossAnew()).toBeUndefined();
  });
});

describe('a copy', () => {
  it('brings back what is missing, and the log is whole', async () => {
    await (await written()).close();
    await deleteRaw('entries', idOf(2));
    const tab = await openTab();
    expect(await tab.repair(LOG, [SAM])).toBe(true);
    const { entries, loss } = await (await openTab()).read();
    expect([entries, loss]).toEqual([LOG, undefined]);
    expect(await tab.verify()).toBe(false);
    await tab.append([knock(4)]);
    expect(await lossAnew()).toBeUndefined();
  });
  it('that is older brings back a part, and the rest is still missed', async () => {
    await (await written()).close();
    await deleteDB(DATABASE_NAME);
    const tab = await openTab();
    expect(await tab.repair(LOG.slice(0, 2), [SAM])).toBe(false);
    expect(await lossAnew()).toEqual({ kind: 'short', missing: 1, damaged: [] });
    expect(await tab.repair(LOG, [])).toBe(true);
    expect(await lossAnew()).toBeUndefined();
  });
  it('replaces what was changed, and keeps that', async () => {
    const tab = await written();
    await putRaw('entries', checkIn(1, 0));
    await tab.verify();
    expect(await tab.repair(LOG, [SAM])).toBe(true);
    const { entries, unreadable, loss } = await (await openTab()).read();
    expect([entries, loss]).toEqual([LOG, undefined]);
    expect(unreadable).toMatchObject([{ key: idOf(1), raw: checkIn(1, 0) }]);
  });
  it('that says the same as the changed row is not its copy', async () => {
    const tab = await written();
    await putRaw('entries', checkIn(1, 0));
    await tab.verify();
    expect(await codeOf(tab.repair([checkIn(1, 0), ...LOG.slice(1)], [SAM]))).toBe('conflict');
    expect(await lossAnew()).toMatchObject({ kind: 'damaged', damaged: [idOf(1)] });
  });
  it('replaces what nobody can vouch for, where the chain itself is broken', async () => {
    const tab = await written();
    await Promise.all([changeLink({ hash: 'x' }), putRaw('entries', checkIn(2, 0))]);
    await tab.verify();
    expect(await tab.repair(LOG, [SAM])).toBe(true);
    expect((await (await openTab()).read()).entries).toEqual(LOG);
  });
});

describe('going on knowingly', () => {
  it('keeps what is left, sets aside what was changed, and misses nothing any more', async () => {
    const tab = await written();
    await Promise.all([deleteRaw('entries', idOf(2)), putRaw('entries', checkIn(1, 0))]);
    await tab.verify();
    await tab.goOn([knock(9)], []);
    const { entries, unreadable, loss } = await (await openTab()).read();
    expect([entries.map(({ id }) => id), loss]).toEqual([[idOf(3), idOf(9)], undefined]);
    expect(unreadable).toMatchObject([{ key: idOf(1), raw: checkIn(1, 0), problems: [{ code: 'altered' }] }]);
    expect(await tab.verify()).toBe(false);
  });
  it('from nothing is a first day', async () => {
    await (await written()).close();
    await deleteDB(DATABASE_NAME);
    const tab = await openTab();
    await tab.goOn([], []);
    expect(await tab.read()).toEqual({ athletes: [], entries: [], unreadable: [] });
    await tab.append([knock(4)], [SAM]);
    expect(await lossAnew()).toBeUndefined();
  });
  it('misses again what is lost after it', async () => {
    const tab = await written();
    await deleteRaw('entries', idOf(2));
    await tab.read();
    await tab.goOn([knock(9)], []);
    await deleteRaw('entries', idOf(9));
    expect(await lossAnew()).toMatchObject({ kind: 'short', missing: 1 });
  });
});

describe('one person', () => {
  const KIM = { ...SAM, id: '33333333-3333-4333-8333-333333333333', name: 'Kim' };
  const kims = { ...knock(20), athlete: KIM.id, by: { role: 'athlete', name: 'Kim' } } as const;
  it('is erased with all that is theirs, set aside or not, and nobody else', async () => {
    const tab = await written();
    await tab.append([kims], [KIM]);
    await putRaw('entries', checkIn(1, 0));
    await tab.verify();
    await tab.repair(LOG, [SAM]);
    await tab.removePerson(SAM.id);
    expect(await tab.read()).toEqual({ athletes: [KIM], entries: [kims], unreadable: [] });
    expect(await lossAnew()).toBeUndefined();
    const left: unknown[] = [];
    await onDisk(async (database) => {
      for (const room of database.objectStoreNames)
        left.push(await database.getAllKeys(room), await database.getAll(room));
    });
    const text = JSON.stringify([left, localStorage.getItem(MARK_KEY)]);
    expect(said(text, [SAM.id, SAM.name, ...LOG.map(({ id }) => id)])).toEqual([]);
  });
  it('is not erased while something is missing: it would not be missed any more', async () => {
    await (await written()).close();
    await deleteRaw('entries', idOf(2));
    const tab = await openTab();
    expect(await codeOf(tab.removePerson(SAM.id))).toBe('broken');
    expect(await lossAnew()).toMatchObject({ missing: 1 });
  });
});

describe('a log of version 1', () => {
  async function versionOne(): Promise<void> {
    const database = await openDB(DATABASE_NAME, 1, {
      upgrade(fresh) {
        for (const name of ['entries', 'athletes']) fresh.createObjectStore(name, { keyPath: 'id' });
        fresh.createObjectStore('kv');
      },
    });
    for (const entry of LOG) await database.put('entries', entry);
    await database.put('athletes', SAM);
    await database.put('kv', { athleteId: SAM.id }, 'settings');
    database.close();
  }
  it('is taken over as it is, once, and watched from then on', async () => {
    await versionOne();
    const tab = await openTab();
    expect(await tab.read()).toEqual({ athletes: [SAM], entries: LOG, unreadable: [] });
    expect(await tab.readKv('settings')).toEqual({ athleteId: SAM.id });
    await tab.close();
    await deleteRaw('entries', idOf(1));
    expect(await lossAnew()).toMatchObject({ kind: 'short', missing: 1 });
  });
  it('whose upgrade was cut off is of version 1, and upgraded the next time', async () => {
    await versionOne();
    const create = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
      throw new DOMException('cut off', 'UnknownError');
    });
    await expect(openTab()).rejects.toMatchObject({ name: 'StoreError' });
    create.mockRestore();
    const seen = await openDB(DATABASE_NAME);
    expect([seen.version, [...seen.objectStoreNames]]).toEqual([1, ['athletes', 'entries', 'kv']]);
    seen.close();
    expect((await (await openTab()).read()).entries).toEqual(LOG);
  });
  it('that an older page keeps open is said to be', async () => {
    await versionOne();
    const older = await openDB(DATABASE_NAME, 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opened = expect(openTab()).rejects.toMatchObject({ code: 'blocked' });
    for (let turn = 0; turn < 60; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      vi.advanceTimersByTime(100);
    }
    await opened;
    vi.useRealTimers();
    older.close();
    expect((await (await openTab()).read()).entries).toEqual(LOG);
  });
});

/** A request that is never answered. */
function silent(): never {
  const nothing = (): void => undefined;
  return Object.assign(Object.create(IDBRequest.prototype) as object, {
    addEventListener: nothing,
    removeEventListener: nothing,
  }) as never;
}

describe('a database', () => {
  it('of which a room is missing is said to be broken, and kept', async () => {
    const partial = await openDB(DATABASE_NAME, 2, {
      upgrade(fresh) {
        fresh.createObjectStore('entries', { keyPath: 'id' });
      },
    });
    partial.close();
    await putRaw('entries', knock(1));
    await expect(openTab()).rejects.toMatchObject({ code: 'broken' });
    await onDisk(async (database) => expect(await database.count('entries')).toBe(1));
  });
  it('that does not answer is said to be stuck, whatever is asked', async () => {
    const tab = await written();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (const method of ['get', 'openCursor'] as const)
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(silent);
    const asked = Promise.all([tab.append([knock(4)]), tab.readKv('x'), tab.read()].map(codeOf));
    for (let turn = 0; turn < 40; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      vi.advanceTimersByTime(1000);
    }
    expect(await asked).toEqual(['stuck', 'stuck', 'stuck']);
    vi.useRealTimers();
    vi.restoreAllMocks();
    await tab.append([knock(4)]);
    expect((await tab.read()).entries).toHaveLength(4);
  });
});

// docs/hazards.md: H31
