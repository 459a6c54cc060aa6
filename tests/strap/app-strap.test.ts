/** The strap as the app sees it: what is not known now is shown and told as not known. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  NO_STRAP,
  connectStrap,
  hasStraps,
  letGoOfStrap,
  listenToStrap,
  lookForStraps,
  strap,
} from '../../src/app/strap.ts';
import { type WiredStrap, wiredStrap, worn } from './wired-strap.ts';

let test: WiredStrap;
let told: unknown[];
const last = () => test.listeners.at(-1)!;

beforeEach(async () => {
  test = await wiredStrap();
  told = [];
  const end = listenToStrap({
    onReading: ({ bpm, intervals }) => void told.push([bpm, intervals.length]),
    onSignal: (state) => void told.push(state),
  });
  return end;
});

it('looks for Bluetooth', async () => {
  await lookForStraps();
  expect(hasStraps.value).toBe(true);
});

it('says why there is none, and shows none', async () => {
  for (const problem of ['unsupported', 'off', 'cancelled', 'failed'] as const) {
    test.answer = problem;
    expect(await connectStrap()).toBe(problem);
    expect(strap.value).toEqual(NO_STRAP);
  }
  expect(told).toEqual([]);
});

describe('one that is there', () => {
  beforeEach(async () => expect(await connectStrap()).toBeNull());

  it('is connecting until it tells something', () => {
    expect(strap.value).toEqual({ state: 'connecting', name: 'Band 0', bpm: null, battery: null });
    last().onState('on');
    expect(strap.value.state).toBe('connecting');
    last().onReading(worn(72, 800));
    expect(strap.value).toMatchObject({ state: 'on', bpm: 72 });
    expect(told).toEqual(['on', [72, 1]]);
  });

  it('lost: its value is gone at once, and stays gone until the next one', () => {
    last().onReading(worn(72));
    last().onBattery(40);
    last().onState('lost');
    expect(strap.value).toEqual({ state: 'lost', name: 'Band 0', bpm: null, battery: 40 });
    last().onState('on');
    expect(strap.value).toMatchObject({ state: 'lost', bpm: null });
    last().onReading(worn(75));
    expect(strap.value).toMatchObject({ state: 'on', bpm: 75 });
    expect(told).toEqual(['on', [72, 0], 'lost', 'on', [75, 0]]);
  });

  it.each([
    ['not worn, with a value', { bpm: 170, contact: false, intervals: [800] }],
    ['0, and it cannot tell', { bpm: null, contact: null, intervals: [800] }],
    ['worn, with no pulse that can be true', worn(null, 800)],
  ])('%s: off, without a value, for everybody', (_, reading) => {
    last().onReading(worn(72));
    last().onReading(reading);
    last().onReading(reading);
    expect(strap.value).toMatchObject({ state: 'off', bpm: null });
    expect(told).toEqual(['on', [72, 0], 'off', [null, 0], [null, 0]]);
  });

  it('let go: nobody hears it any more, and who listens is told', () => {
    last().onReading(worn(72));
    letGoOfStrap();
    last().onReading(worn(99));
    last().onState('lost');
    last().onBattery(1);
    expect(strap.value).toEqual(NO_STRAP);
    expect(told).toEqual(['on', [72, 0], 'lost']);
    expect(test.closed).toEqual([0]);
  });

  it('another one takes its place', async () => {
    const [first] = test.listeners;
    await connectStrap();
    first?.onReading(worn(99));
    expect(test.closed).toEqual([0]);
    last().onReading(worn(60));
    expect(strap.value).toMatchObject({ name: 'Band 1', bpm: 60 });
  });
});

it('one that comes after it was let go is closed', async () => {
  const connecting = connectStrap();
  letGoOfStrap();
  await connecting;
  expect(strap.value).toEqual(NO_STRAP);
  expect(test.closed).toEqual([0]);
});

// docs/hazards.md: H57
