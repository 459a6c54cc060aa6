import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { DATABASE_NAME, DATABASE_VERSION } from '../../src/store/database.ts';
import { openStore } from '../../src/store/index.ts';
import { freshBrowser, openTab } from './fresh.ts';
import { checkIn, SAM } from './samples.ts';

freshBrowser();

describe('a connection that breaks', () => {
  it('is opened again, and what was asked is done', async () => {
    const store = await openTab();
    await store.append([checkIn(1, 2)]);
    dropConnections(1);
    await store.append([checkIn(2, 3)]);
    expect((await store.read()).entries).toHaveLength(2);
  });

  it('is said to be lost when it breaks again at once', async () => {
    const store = await openTab();
    dropConnections(Number.POSITIVE_INFINITY);
    await expect(store.append([checkIn(1, 2)])).rejects.toMatchObject({ code: 'lost' });
    vi.restoreAllMocks();
    expect((await store.read()).entries).toEqual([]);
  });

  it('is opened again after the database was deleted, and tells that the log is gone', async () => {
    const store = await openTab();
    const told = vi.fn<() => void>();
    store.onChange(told);
    await store.append([checkIn(1, 2)]);
    await deleteDB(DATABASE_NAME);
    expect(told).not.toHaveBeenCalled();
    const gone = { athletes: [], entries: [], unreadable: [], loss: { kind: 'gone', missing: 1, damaged: [] } };
    expect(await store.read()).toEqual(gone);
    expect(told).toHaveBeenCalledTimes(1);
    await store.append([checkIn(3, 0)]);
    expect(await store.read()).toMatchObject({ entries: [checkIn(3, 0)], loss: { kind: 'short', missing: 1 } });
  });

  it('gives way to a newer version of the app, and then says so', async () => {
    const store = await openTab();
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1);
    await expect(store.append([checkIn(1, 2)])).rejects.toMatchObject({ code: 'newer' });
    newer.close();
  });
});

describe('opening', () => {
  it('refuses a log written by a newer version', async () => {
    (await openDB(DATABASE_NAME, DATABASE_VERSION + 1)).close();
    await expect(openStore()).rejects.toMatchObject({ name: 'StoreError', code: 'newer' });
  });

  it('says when the browser gives no storage, and may be tried again', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expect(openStore()).rejects.toMatchObject({ code: 'unavailable' });
    expect((await (await openTab()).read()).loss).toBeUndefined();
  });
});

describe('other tabs', () => {
  it('are told of a change, and not the one that made it', async () => {
    const [mine, other] = [await openTab(), await openTab()];
    const onMine = vi.fn<() => void>();
    const onOther = vi.fn<() => void>();
    mine.onChange(onMine);
    const end = other.onChange(onOther);
    await mine.append([checkIn(1, 2)]);
    await vi.waitFor(() => expect(onOther).toHaveBeenCalledTimes(1));
    expect((await other.read()).entries).toEqual([checkIn(1, 2)]);
    end();
    await mine.append([checkIn(2, 2)]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onOther).toHaveBeenCalledTimes(1);
    expect(onMine).not.toHaveBeenCalled();
  });
});

describe('erasing', () => {
  it('leaves nothing: no row, no setting, no database', async () => {
    const store = await openTab();
    await store.append([checkIn(1, 2)], [SAM]);
    await store.writeKv('draft', 1);
    await store.erase();
    expect(await indexedDB.databases()).toEqual([]);
    expect(await store.read()).toEqual({ athletes: [], entries: [], unreadable: [] });
    expect(await store.readKv('draft')).toBeUndefined();
  });

  it('works with another tab open, and tells it', async () => {
    const [mine, other] = [await openTab(), await openTab()];
    await mine.append([checkIn(1, 2)]);
    const told = vi.fn<() => void>();
    other.onChange(told);
    await mine.erase();
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect((await other.read()).entries).toEqual([]);
  });

  it('says so when a tab does not let go, and has emptied the log all the same', async () => {
    const store = await openTab();
    await store.append([checkIn(1, 2)]);
    const stubborn = await openDB(DATABASE_NAME, DATABASE_VERSION);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const erased = expect(store.erase()).rejects.toMatchObject({ code: 'unavailable' });
    for (let turn = 0; turn < 50; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      vi.advanceTimersByTime(200);
    }
    await erased;
    vi.useRealTimers();
    expect(await stubborn.count('entries')).toBe(0);
    stubborn.close();
  });
});

/** The next `times` transactions fail as they do in a browser that has closed the connection without an event. */
function dropConnections(times: number): void {
  const original = IDBDatabase.prototype.transaction;
  let left = times;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (left === 0) return original.apply(this, args);
    left -= 1;
    throw new DOMException('The database connection is closing.', 'InvalidStateError');
  });
}
