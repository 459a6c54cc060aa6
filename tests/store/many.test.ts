/** Many rows under one prefix: in order, at one moment, however many there are. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { freshBrowser, openTab } from './fresh.ts';

freshBrowser();

const keyOf = (n: number): string => `board/${String(n).padStart(4, '0')}`;

describe('many rows', () => {
  it.each([0, 1, 249, 250, 251, 1003])(
    'of %i, every one is read once, by key, and nothing beside them',
    async (many) => {
      const store = await openTab();
      const rows = Array.from({ length: many }, (_, n) => [keyOf(n), { n }] as const);
      await store.writeMany([...rows, ['boarder', 1], ['boar', 2]]);
      expect(await store.readMany('board/')).toEqual(rows);
    },
  );

  it('one that goes is gone, and the others stay', async () => {
    const store = await openTab();
    await store.writeMany([1, 2, 3].map((n) => [keyOf(n), n] as const));
    await store.writeMany([
      [keyOf(2), undefined],
      [keyOf(4), 4],
    ]);
    expect((await store.readMany('board/')).map(([, value]) => value)).toEqual([1, 3, 4]);
  });
});
