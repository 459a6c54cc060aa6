/** The order of the walk: by time, what it is, when it was written, and its id; and nothing else. */
import { describe, expect, it } from 'vitest';
import { comparePlaces, isAfter, later, type Place, sortByPlace } from '../../src/engine/place.ts';

const place = (at: number, rank = 3, recordedAt = at, id = 'b'): Place => ({ at, rank, recordedAt, id });
/** Each before the next. */
const IN_ORDER: readonly Place[] = [
  place(1, 5, 9, 'z'),
  place(2, 0, 9, 'z'),
  place(2, 3, 2, 'z'),
  place(2, 3, 4, 'a'),
  place(2, 3, 4, 'b'),
  place(2, 4, 1, 'a'),
  place(7, 0, 0, 'a'),
];

describe('two places', () => {
  it('compare by time first, then by rank, by when they were written, by id', () => {
    for (const [low, one] of IN_ORDER.entries())
      for (const [high, other] of IN_ORDER.entries())
        expect(Math.sign(comparePlaces(one, other)), `${low} ${high}`).toBe(Math.sign(low - high));
    expect(comparePlaces(place(3), place(3))).toBe(0);
  });
  it('anything is after nothing, and not after itself', () => {
    expect(isAfter(place(1), null)).toBe(true);
    expect(isAfter(place(1), place(1))).toBe(false);
    expect(isAfter(place(2), place(1))).toBe(true);
    expect(isAfter(place(1), place(2))).toBe(false);
  });
  it('the later one is found on either side', () => {
    const [one, two] = [place(1), place(2)];
    expect([later(one, two), later(two, one), later(one, null), later(null, one), later(null, null)]).toEqual([
      two,
      two,
      one,
      one,
      null,
    ]);
  });
});

describe('a list', () => {
  const sorted = (places: readonly Place[]): Place[] => {
    const list = [...places];
    sortByPlace(list);
    return list;
  };
  it('is put in order wherever the order is broken', () => {
    expect(sorted(IN_ORDER)).toEqual(IN_ORDER);
    expect(sorted(IN_ORDER.toReversed())).toEqual(IN_ORDER);
    for (let index = 1; index < IN_ORDER.length; index += 1)
      expect(sorted([...IN_ORDER.slice(index), ...IN_ORDER.slice(0, index)])).toEqual(IN_ORDER);
    expect(sorted([place(2), place(1)])).toEqual([place(1), place(2)]);
    expect(sorted([])).toEqual([]);
  });
});
