import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { freshBrowser, openTab } from './fresh.ts';
import { checkIn, idOf, SAM } from './samples.ts';

freshBrowser();

/** Rows as a damaged disk or another hand could leave them. */
async function plant(room: 'entries' | 'athletes', row: unknown): Promise<void> {
  const { database } = await openDatabase(() => undefined);
  await database.put(room, row);
  database.close();
}

describe('reading', () => {
  it('gives an empty log on the first day', async () => {
    expect(await (await openTab()).read()).toEqual({ athletes: [], entries: [], unreadable: [] });
  });

  it('keeps what it cannot read apart, with the place, and never deletes it', async () => {
    const store = await openTab();
    await store.append([checkIn(1, 2)], [SAM]);
    const damaged = { ...checkIn(2, 2), symptoms: { headache: 9 } };
    await plant('entries', damaged);
    await plant('athletes', { id: 'x', name: 7 });
    for (const round of [1, 2]) {
      const { athletes, entries, unreadable, loss } = await store.read();
      expect(loss).toEqual({ kind: 'damaged', missing: 0, damaged: [idOf(2), 'x'] });
      expect([round, athletes, entries]).toEqual([round, [SAM], [checkIn(1, 2)]]);
      expect(unreadable).toMatchObject([
        { room: 'entries', key: idOf(2), raw: damaged, problems: [{ code: 'altered' }] },
        { room: 'athletes', key: 'x', problems: [{ code: 'altered' }] },
      ]);
    }
  });

  it('does not write over what it cannot read', async () => {
    const store = await openTab();
    await plant('entries', { ...checkIn(2, 2), symptoms: { headache: 9 } });
    await expect(store.append([checkIn(2, 2)])).rejects.toMatchObject({ code: 'conflict' });
    expect((await store.read()).unreadable).toHaveLength(1);
  });
});

describe('settings and drafts', () => {
  it('are written, read, replaced and deleted', async () => {
    const store = await openTab();
    expect(await store.readKv('draft')).toBeUndefined();
    await store.writeKv('draft', { headache: 2 });
    await store.writeKv('draft', { headache: 3 });
    expect(await store.readKv('draft')).toEqual({ headache: 3 });
    await store.deleteKv('draft');
    expect(await store.readKv('draft')).toBeUndefined();
  });
});

// docs/hazards.md: H31
