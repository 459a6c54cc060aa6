/** The session on the store itself: whatever was told is there for the next page, and gone once it is in the log. */
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { answerAfter, openSession, session, tell } from '../../../src/app/exertion/session.ts';
import { leave } from '../../../src/app/exertion/driver.ts';
import { readLive } from '../../../src/app/exertion/rows.ts';
import { stored } from '../../../src/app/state.ts';
import { connect, wired } from '../../../src/app/wiring.ts';
import { ATHLETE } from '../../engine/logs.ts';
import { freshBrowser, openTab } from '../../store/fresh.ts';
import { coach, started } from './coach.ts';

freshBrowser();
afterEach(() => vi.useRealTimers());

it('outlives the page that wrote it, at every point, and is written into the log once', async () => {
  const sam = await coach();
  vi.useRealTimers();
  const store = await openTab();
  await store.append(stored.value.entries, stored.value.athletes);
  await store.writeKv(`exertion/${ATHLETE.id}`, { toldNot: false });
  connect({ store, platform: wired().platform });
  const page = async (): Promise<void> => {
    leave();
    session.value = undefined;
    await openSession();
  };
  expect(await started()).toEqual({ ok: true });
  for (const symptoms of [1, 2, 1]) {
    sam.memory.clock += 40_000;
    await tell({ is: 'rated', symptoms });
    await page();
    expect(session.value?.live.rating).toBe(symptoms);
  }
  expect(session.value?.live).toMatchObject({ worst: 2, moved: 120_000 });
  await tell({ is: 'ended', cause: 'done' });
  await page();
  await page();
  if (!session.value) throw new Error('no session');
  expect(await answerAfter(session.value, { peak: 2, hasSettled: false })).toEqual({ ok: true });
  const { entries } = await store.read();
  expect(entries.filter(({ id }) => id === session.value?.head.id)).toMatchObject([
    { type: 'activity', minutes: 2, before: 1, peak: 2, settledAfterMinutes: null },
  ]);
  expect(await readLive(ATHLETE.id)).toBeNull();
  expect(await store.readMany('live/')).toEqual([]);
  leave();
});

// docs/hazards.md: H55
