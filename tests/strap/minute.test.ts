/** A minute at rest: it counts what was read, waits where nothing is, and says where it comes to nothing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { compare, minute, minutes, saveMinute, startMinute, stopMinute } from '../../src/app/hrv.ts';
import { athlete, current, stored } from '../../src/app/state.ts';
import { connectStrap } from '../../src/app/strap.ts';
import { ATHLETE } from '../engine/logs.ts';
import { type WiredStrap, wiredStrap, worn } from './wired-strap.ts';

let test: WiredStrap;
let at = 0;
const last = () => test.listeners.at(-1)!;
/** A packet a second, each with one interval. */
function beats(count: number, interval: (n: number) => number = () => 1000): void {
  for (let n = 0; n < count; n += 1) {
    at += 1000;
    last().onReading(worn(60, interval(n)));
  }
}

beforeEach(async () => {
  test = await wiredStrap();
  at = 0;
  await connectStrap();
  last().onReading(worn(60));
  startMinute(() => at);
});

describe('a minute', () => {
  it('is over with sixty seconds of beats, and not before', () => {
    expect(minute.value?.state).toBe('waiting');
    beats(59, (n) => (n % 2 === 0 ? 1000 : 1020));
    expect(minute.value).toMatchObject({ state: 'running', kept: 59, hrv: null });
    beats(1, () => 1020);
    expect(minute.value).toMatchObject({ state: 'done', kept: 60, dropped: 0 });
    expect(minute.value?.hrv?.rmssd).toBeCloseTo(20, 9);
    const done = minute.value;
    beats(5);
    expect(minute.value).toBe(done);
  });

  it('waits while the signal is lost, and forms no difference across that', () => {
    beats(30);
    last().onState('lost');
    expect(minute.value).toMatchObject({ state: 'paused', signal: 'lost', kept: 30, hrv: null });
    at += 60_000;
    beats(30, () => 1100);
    expect(minute.value).toMatchObject({ state: 'done', hrv: { rmssd: 0, pnn50: 0 } });
  });

  it('waits while it is not worn', () => {
    beats(10);
    last().onReading({ bpm: 170, contact: false, intervals: [1000] });
    expect(minute.value).toMatchObject({ state: 'paused', signal: 'off', kept: 10 });
    beats(1);
    expect(minute.value).toMatchObject({ state: 'running', kept: 11 });
  });

  it.each([
    [3_000, 100],
    [3_001, 0],
  ])('a packet %d ms later than its beats say: beyond three seconds no difference is formed', (late, rmssd) => {
    beats(10);
    at += 1100 + late;
    last().onReading(worn(60, 1100));
    beats(49, () => 1100);
    const last60 = minute.value?.hrv?.rmssd ?? Number.NaN;
    expect(last60 > 0).toBe(rmssd > 0);
  });

  it('begun without a signal says so', () => {
    last().onState('lost');
    startMinute(() => at);
    expect(minute.value).toMatchObject({ state: 'paused', signal: 'lost' });
  });

  it('of a strap without intervals ends, and says so', () => {
    for (let n = 0; n < 15; n += 1) last().onReading(worn(60));
    expect(minute.value).toMatchObject({ state: 'silent', hrv: null });
  });

  it('of beats that cannot be read ends, and says so', () => {
    beats(60, (n) => (n % 2 === 0 ? 1000 : 400));
    expect(minute.value).toMatchObject({ state: 'unreadable', hrv: null, dropped: 21 });
  });

  it('stopped is gone', () => {
    beats(10);
    stopMinute();
    beats(60);
    expect(minute.value).toBeNull();
  });
});

it('is written down as three measures of one instant, on the disk before anywhere else', async () => {
  stored.value = { athletes: [ATHLETE], entries: [], unreadable: [] };
  expect(athlete.value?.id).toBe(ATHLETE.id);
  test.memory.fail = { code: 'quota' };
  const hrv = { rmssd: 21.26, sdnn: 30, pnn50: 7.041 };
  expect((await saveMinute(hrv, 'Strap')).ok).toBe(false);
  expect(current.value).toEqual([]);
  test.memory.fail = null;
  expect((await saveMinute(hrv, 'Strap')).ok).toBe(true);
  const rows = current.value.map((entry) =>
    entry.type === 'measure' ? [entry.kind, entry.value, entry.unit, entry.note] : [],
  );
  expect(rows).toEqual([
    ['rmssd', 21.3, 'ms', 'Strap'],
    ['sdnn', 30, 'ms', 'Strap'],
    ['pnn50', 7, '%', 'Strap'],
  ]);
  expect(new Set(current.value.map((entry) => entry.at)).size).toBe(1);
  expect(minutes.value.map(({ rmssd }) => rmssd)).toEqual([21.3]);
});

describe('the trend', () => {
  it.each([
    ['too few', [40, 40, 99], null],
    ['a fifth more is the same', [40, 40, 40, 48], { is: 'same', with: 3 }],
    ['more than a fifth more', [40, 40, 40, 48.1], { is: 'higher', with: 3 }],
    ['a fifth less is the same', [40, 40, 40, 32], { is: 'same', with: 3 }],
    ['more than a fifth less', [40, 40, 40, 31.9], { is: 'lower', with: 3 }],
    ['the median, not the mean', [30, 40, 400, 45], { is: 'same', with: 3 }],
    ['of an even number', [30, 40, 50, 60, 45], { is: 'same', with: 4 }],
    ['of the last seven', [500, 40, 40, 40, 40, 40, 40, 40, 40], { is: 'same', with: 7 }],
    ['none', [], null],
  ])('%s', (_, values, compared) => {
    expect(compare(values)).toEqual(compared);
  });
});

// docs/hazards.md: H73
