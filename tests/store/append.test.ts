import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../src/log/entry.ts';
import { freshBrowser, openTab } from './fresh.ts';
import { checkIn, idOf, knock, SAM } from './samples.ts';

freshBrowser();

describe('appending', () => {
  it('keeps entries and athletes as they are', async () => {
    const store = await openTab();
    await store.append([checkIn(1, 2), knock(2)], [SAM]);
    expect(await store.read()).toEqual({ athletes: [SAM], entries: [checkIn(1, 2), knock(2)], unreadable: [] });
  });

  it('has them after the page was closed', async () => {
    const first = await openTab();
    await first.append([checkIn(1, 2)], [SAM]);
    await first.close();
    expect((await (await openTab()).read()).entries).toEqual([checkIn(1, 2)]);
  });

  it('asks the disk itself before it says yes', async () => {
    const store = await openTab();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.append([checkIn(1, 2)]);
    expect(transaction).toHaveBeenCalledWith(['entries', 'athletes', 'kv', 'chain'], 'readwrite', {
      durability: 'strict',
    });
  });

  it('takes the same entry twice as one, also within one call and whatever the order of its fields', async () => {
    const store = await openTab();
    await store.append([checkIn(1, 2), checkIn(1, 2)]);
    const { id, ...rest } = checkIn(1, 2);
    await store.append([{ ...rest, id }]);
    expect((await store.read()).entries).toHaveLength(1);
  });

  it('refuses an id that is taken by other content, and writes nothing of that call', async () => {
    const store = await openTab();
    await store.append([checkIn(1, 2)]);
    await expect(store.append([knock(2), checkIn(1, 0)], [SAM])).rejects.toMatchObject({
      name: 'StoreError',
      code: 'conflict',
      problems: [{ place: 'entries[1].id', code: 'duplicate-id' }],
    });
    expect(await store.read()).toEqual({ athletes: [], entries: [checkIn(1, 2)], unreadable: [] });
  });

  it('refuses two contents for one id within one call', async () => {
    const store = await openTab();
    await expect(store.append([checkIn(1, 2), checkIn(1, 3)])).rejects.toMatchObject({ code: 'conflict' });
    expect((await store.read()).entries).toEqual([]);
  });

  it('names every place that is no valid entry or athlete, and writes nothing', async () => {
    const store = await openTab();
    const wrong = checkIn(2, 9);
    await expect(store.append([checkIn(1, 2), wrong], [{ ...SAM, name: '' }])).rejects.toMatchObject({
      code: 'invalid',
      problems: [{ place: 'entries[1].symptoms.headache' }, { place: 'athletes[0].name' }],
    });
    expect(await store.read()).toEqual({ athletes: [], entries: [], unreadable: [] });
  });

  it('puts a changed athlete in the place of the old one', async () => {
    const store = await openTab();
    await store.append([], [SAM]);
    await store.append([], [{ ...SAM, birthDate: '2010' }]);
    expect((await store.read()).athletes).toEqual([{ ...SAM, birthDate: '2010' }]);
  });

  it('lets two calls at once both win', async () => {
    const store = await openTab();
    const many: Entry[] = Array.from({ length: 20 }, (_, n) => checkIn(n, 1));
    await Promise.all(many.map((entry) => store.append([entry])));
    expect((await store.read()).entries.map((entry) => entry.id)).toEqual(many.map((_, n) => idOf(n)));
  });

  it('says when there is no space left, and has written nothing', async () => {
    const store = await openTab();
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.append([checkIn(1, 2)], [SAM])).rejects.toMatchObject({ code: 'quota' });
    add.mockRestore();
    expect(await store.read()).toEqual({ athletes: [], entries: [], unreadable: [] });
  });
});

// docs/hazards.md: H15
