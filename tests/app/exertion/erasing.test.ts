/** Erasing one person takes the session that runs, its answers and its curves, and nobody else's. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { erasePerson } from '../../../src/app/erasing.ts';
import { stored } from '../../../src/app/state.ts';
import { connect, wired } from '../../../src/app/wiring.ts';
import { ATHLETE } from '../../engine/logs.ts';
import { coach, type Coach, started } from './coach.ts';

const OTHER = '70b10000-0000-4000-8000-000000000002';
let sam: Coach;
beforeEach(async () => {
  sam = await coach();
  await started();
  await sam.run(30);
  vi.useRealTimers();
});
afterEach(() => vi.useRealTimers());

it('takes what is kept of theirs beside the log', async () => {
  const bout = stored.value.entries.find(({ type }) => type === 'activity')?.id ?? '';
  for (const key of [
    `series/${bout}`,
    `series/${OTHER}`,
    `live/${OTHER}`,
    `live/${OTHER}/000000-p`,
    `exertion/${OTHER}`,
  ])
    sam.memory.kv.set(key, {});
  const { store, platform } = wired();
  const read = () => Promise.resolve({ athletes: [], entries: [], unreadable: [] });
  connect({ store: { ...store, read }, platform });
  expect(await erasePerson(ATHLETE.id)).toMatchObject({ ok: true });
  expect([...sam.memory.kv.keys()].filter((key) => /^(live|series|exertion)\//.test(key)).toSorted()).toEqual(
    [`exertion/${OTHER}`, `live/${OTHER}`, `live/${OTHER}/000000-p`, `series/${OTHER}`].toSorted(),
  );
});

it('is not called done while something of it is left', async () => {
  const { store, platform } = wired();
  const read = () => Promise.resolve({ athletes: [], entries: [], unreadable: [] });
  connect({ store: { ...store, read, writeMany: () => Promise.resolve() }, platform });
  expect(await erasePerson(ATHLETE.id)).toEqual({ ok: false, error: 'unknown' });
});
