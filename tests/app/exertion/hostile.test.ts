/** What a day of a phone does to a session: left for days, started twice, a sample in the middle, rows of another version. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerAfter, openSession, session, tell, tellAlarm } from '../../../src/app/exertion/session.ts';
import { seriesOf } from '../../../src/app/exertion/series-row.ts';
import { sample, stored } from '../../../src/app/state.ts';
import { connect, wired } from '../../../src/app/wiring.ts';
import { HOUR } from '../../../src/time/instant.ts';
import { ATHLETE } from '../../engine/logs.ts';
import { coach, type Coach, keysOf, started } from './coach.ts';
import { listenToStrap } from '../../../src/app/strap.ts';

vi.mock('../../../src/app/strap.ts', { spy: true });

let sam: Coach;
beforeEach(async () => {
  sam = await coach();
});
afterEach(() => {
  vi.useRealTimers();
  sample.value = null;
});
const ok = { ok: true };
const live = `live/${ATHLETE.id}`;
const given = (events: readonly object[]) => sam.memory.kv.set(`${live}/000900-x`, events);
const answer = (peak = 1) => answerAfter(sam.now(), { peak, hasSettled: false });

it('found again days later is ended and written, and what the strap said is kept as far as it can be', async () => {
  await started();
  given([
    { t: 60_000, is: 'rate', bpm: 120 },
    { t: 61_000, is: 'rate', bpm: 121 },
  ]);
  await sam.reload(26 * HOUR);
  expect(sam.now().live.end?.cause).toBe('done');
  expect(await answer()).toEqual(ok);
  expect(keysOf(sam.memory)).toEqual([]);
  const [bout] = sam.activities();
  expect((await seriesOf(bout?.id ?? ''))?.samples.slice(0, 2)).toEqual([
    { at: 60, bpm: 120 },
    { at: 61, bpm: 121 },
  ]);
});

it('that is said to have gone on for hours without a word on symptoms is over, and counts as said', async () => {
  await started();
  await sam.run(20);
  await sam.reload(2.9 * HOUR);
  await tell({ is: 'went-on' });
  expect(sam.now().live.end?.cause).toBe('not-rated');
  expect(await answer()).toEqual(ok);
  expect(sam.activities()).toMatchObject([{ type: 'activity', minutes: 174.3 }]);
});

it('with rows that are no events of ours is found all the same', async () => {
  await started();
  given([
    { t: 1000, is: 'leapt' },
    { t: 2000, is: 'rated' },
    { t: 2000, is: 'rated', symptoms: '3' },
    { t: 2000, is: 'rate', bpm: null },
    { t: 2000, is: 'stop-signs' },
    { t: 2000, is: 'signal', state: 'fine' },
    { t: -1, is: 'beat' },
    { t: 3000, is: 'rated', symptoms: 2 },
  ]);
  await sam.reload(4000);
  expect(sam.now().live).toMatchObject({ phase: 'moving', rating: 2, worst: 2, stopSigns: [] });
});

it('whose limits cannot be read is none: without a limit nothing would stop it', async () => {
  await started();
  const head = sam.memory.kv.get(live) as object;
  for (const limits of [{}, { ...(head as { limits: object }).limits, maxRise: undefined }]) {
    sam.memory.kv.set(live, { ...head, limits });
    await sam.reload();
    expect(session.value ?? null).toBeNull();
  }
});

it('loses nothing to a look at the sample meanwhile', async () => {
  await started();
  await sam.run(15);
  sample.value = { athletes: [], entries: [], unreadable: [] };
  await sam.run(30);
  sample.value = null;
  await sam.run(15);
  const times = keysOf(sam.memory)
    .flatMap((key) => (Array.isArray(sam.memory.kv.get(key)) ? (sam.memory.kv.get(key) as { t: number }[]) : []))
    .map(({ t }) => t);
  expect(times.filter((t) => t > 20_000 && t < 45_000).length).toBeGreaterThan(1);
});

it('started by two taps has one ear and one clock', async () => {
  const ends: number[] = [];
  const listen = vi.mocked(listenToStrap);
  listen.mockReset();
  let count = 0;
  listen.mockImplementation(() => {
    const id = (count += 1);
    return () => void ends.push(id);
  });
  await Promise.all([started(), started()]);
  await Promise.all([openSession(), openSession()]);
  expect(count - ends.length).toBe(1);
  expect(vi.getTimerCount()).toBe(1);
  listen.mockRestore();
  expect(stored.value.athletes).toHaveLength(1);
});

const full = Object.assign(new Error('full'), { name: 'StoreError', code: 'quota' });

it('that was stopped while the disk was full is written once there is room, and is known to a page after this one', async () => {
  await started();
  const { store, platform } = wired();
  let isFull = true;
  connect({
    store: {
      ...store,
      writeMany: (rows) => (isFull ? Promise.reject(full) : store.writeMany(rows)),
      append: (...given) => (isFull ? Promise.reject(full) : store.append(...given)),
    },
    platform,
  });
  await tell({ is: 'rated', symptoms: 9 });
  expect(sam.now()).toMatchObject({ isUnsaved: true, live: { phase: 'ended' } });
  await sam.run(15);
  isFull = false;
  await sam.run(15);
  expect(sam.now().isUnsaved).toBe(false);
  expect(sam.activities()).toMatchObject([{ type: 'activity', peak: 9, settledAfterMinutes: null }]);
  expect(vi.getTimerCount()).toBe(0);
  await sam.reload();
  expect(sam.now().live).toMatchObject({ phase: 'ended', worst: 9, end: { cause: 'rise' } });
});

it('in which an alarm was told is over also where the heart rate over time finds no room', async () => {
  await started();
  given([{ t: 500, is: 'rate', bpm: 120 }]);
  await sam.run(2);
  await sam.reload();
  await sam.run(3);
  const { store, platform } = wired();
  connect({
    store: {
      ...store,
      writeMany: (rows) =>
        rows.some(([key]) => key.startsWith('series/')) ? Promise.reject(full) : store.writeMany(rows),
    },
    platform,
  });
  expect(await tellAlarm('exertion-alarm')).toEqual(ok);
  expect(sam.activities().map(({ type }) => type)).toEqual(['activity', 'warning-signs']);
});

it('that was bad and ends while a sample is looked at is written into its own log, and never into the sample', async () => {
  await started();
  await tell({ is: 'rated', symptoms: 2 });
  sample.value = { athletes: [], entries: [], unreadable: [] };
  await tell({ is: 'ended', cause: 'above-ceiling' });
  expect(sample.value.entries).toEqual([]);
  sample.value = null;
  await openSession();
  expect(sam.activities()).toMatchObject([
    { type: 'activity', athlete: ATHLETE.id, peak: 2, settledAfterMinutes: null },
  ]);
});

// docs/hazards.md: H55
