/** A pulse by hand: bounds at each edge, and nothing from a count that was interrupted. */
import { describe, expect, it } from 'vitest';
import { countState, countedBpm, tapped, tappedBpm } from '../../src/app/pulse.ts';

it.each([
  ['7', null],
  ['8', 32],
  [' 18 ', 72],
  ['62', 248],
  ['63', null],
  ['', null],
  ['-20', null],
  ['18.5', null],
  ['1e1', null],
  ['٢٠', null],
  ['9999', null],
])('%j beats in fifteen seconds → %s', (text, bpm) => {
  expect(countedBpm(text)).toBe(bpm);
});

it.each([
  [0, 'counting'],
  [14_999, 'counting'],
  [15_000, 'over'],
  [16_000, 'over'],
  [16_001, 'late'],
])('after %d ms: %s', (passed, state) => {
  expect(countState(passed)).toBe(state);
});

describe('tapping along', () => {
  const taps = (count: number, every: number): readonly number[] =>
    Array.from({ length: count }, (_, n) => n * every).reduce<readonly number[]>((all, at) => tapped(all, at), []);
  it.each([
    [9, 500, null],
    [10, 500, 120],
    [10, 2000, 30],
    [10, 2040, 'odd'],
    [10, 240, 250],
    [10, 239, 'odd'],
    [10, 0, 'odd'],
  ])('%d taps, %d ms apart → %s', (count, every, bpm) => {
    expect(tappedBpm(taps(count, every))).toBe(bpm);
  });

  it('a pause of more than three seconds begins anew', () => {
    expect(tapped([0, 1000], 4000)).toEqual([0, 1000, 4000]);
    expect(tapped([0, 1000], 4001)).toEqual([4001]);
  });
});

// docs/hazards.md: H73
