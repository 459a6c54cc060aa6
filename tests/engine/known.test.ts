/** What exists of a log at an instant: whose, written and dated by then, once, corrected in order, and late or not. */
import { describe, expect, it } from 'vitest';
import { knownAt } from '../../src/engine/known.ts';
import type { Entry } from '../../src/log/entry.ts';
import { DAY, formatUtc, HOUR, MINUTE } from '../../src/time/instant.ts';
import {
  ATHLETE,
  bout,
  checkIn,
  clearance,
  correction,
  entry,
  examination,
  idOf,
  injury,
  INJURY_AT,
  PARENT,
  review,
  signs,
} from './logs.ts';

const NOW = INJURY_AT + 5 * DAY;
const began = injury();
const idsAt = (log: readonly Entry[], now = NOW): string[] => knownAt(ATHLETE, log, now).items.map((item) => item.id);
const itemOf = (log: readonly Entry[], id: string, now = NOW) =>
  knownAt(ATHLETE, log, now).items.find((item) => item.id === id);

describe('what exists', () => {
  it.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('written at an instant, asked %d ms later: %s', (after, exists) => {
    const at = INJURY_AT + HOUR;
    const one = checkIn(at - HOUR / 2, {}, {}, { recordedAt: at });
    expect(idsAt([began, one], at + after).includes(one.id)).toBe(exists);
  });
  it.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('dated a little ahead of its writing, asked %d ms after its date: %s', (after, exists) => {
    const at = INJURY_AT + HOUR;
    const one = checkIn(at, {}, {}, { recordedAt: at - 5 * MINUTE });
    expect(idsAt([began, one], at + after).includes(one.id)).toBe(exists);
  });
  it('is only the athlete’s own', () => {
    const other = { ...checkIn(NOW - HOUR), athlete: idOf(77) } as Entry;
    expect(idsAt([began, other])).toEqual([began.id]);
    const change = { ...correction(NOW - HOUR, began.id, null), athlete: idOf(77) } as Entry;
    expect(idsAt([began, change])).toEqual([began.id]);
  });
  it('is there once, however often it was imported', () => {
    const one = checkIn(NOW - HOUR);
    expect(idsAt([began, one, one, structuredClone(one), began])).toEqual([began.id, one.id]);
  });
  it('of two that claim one id, the same one is read whatever their order', () => {
    const one = checkIn(NOW - HOUR, { headache: 1 });
    const two = { ...checkIn(NOW - HOUR, { headache: 4 }), id: one.id } as Entry;
    const read = (log: readonly Entry[]) => itemOf(log, one.id)?.entry;
    expect(read([began, one, two])).toEqual(read([two, began, one]));
    expect(read([began, one, two])).toEqual(JSON.stringify(one) > JSON.stringify(two) ? one : two);
    expect(idsAt([began, two, one])).toEqual([began.id, one.id]);
  });
  it('a correction is there once as well, and stays where something else came twice', () => {
    const one = checkIn(NOW - 2 * HOUR, {}, { percentNormal: 90 });
    const late = correction(NOW - MINUTE, one.id, { percentNormal: 100 }, { by: { role: 'athlete', name: 'Alex' } });
    const twice = knownAt(ATHLETE, [began, one, one, late, structuredClone(late)], NOW);
    expect(twice.told.map(({ id }) => id)).toEqual([late.id]);
    expect(twice.items.map(({ id }) => id)).toEqual([began.id, one.id]);
    const inTime = correction(NOW - 100 * MINUTE, one.id, { percentNormal: 70 });
    expect(itemOf([began, one, one, inTime], one.id)?.entry).toMatchObject({ percentNormal: 70 });
  });
  it('no correction is an item of its own', () => {
    const one = checkIn(NOW - HOUR);
    const change = correction(NOW - HOUR, one.id, { percentNormal: 50 });
    expect(idsAt([began, one, change])).toEqual([began.id, one.id]);
  });
});

describe('corrections', () => {
  const one = checkIn(NOW - 2 * HOUR, {}, { percentNormal: 100 });
  const to = (percentNormal: number, at: number, given: Parameters<typeof correction>[3] = {}): Entry =>
    correction(at, one.id, { percentNormal }, given);
  const read = (log: readonly Entry[], now = NOW): unknown =>
    (({ ...itemOf(log, one.id, now)?.entry }) as Record<string, unknown>)['percentNormal'];
  it('apply in the order they were written, whatever the order of the log', () => {
    const [first, last] = [to(50, NOW - 100 * MINUTE), to(70, NOW - 90 * MINUTE)];
    expect(read([began, one, first, last])).toBe(70);
    expect(read([last, first, one, began])).toBe(70);
  });
  it('of two written at once the one with the higher id is the last', () => {
    const [low, high] = [to(50, NOW - 90 * MINUTE, { id: idOf(801) }), to(70, NOW - 90 * MINUTE, { id: idOf(802) })];
    expect(read([began, one, low, high])).toBe(70);
    expect(read([began, one, high, low])).toBe(70);
  });
  it('exist from when they are dated, if that is a little ahead', () => {
    const at = NOW - 90 * MINUTE;
    const ahead = to(50, at, { recordedAt: at - 10 * MINUTE });
    expect(read([began, one, ahead], at - 1)).toBe(100);
    expect(read([began, one, ahead], at)).toBe(50);
  });
  it('dated further ahead than that they count for caution at once', () => {
    const at = NOW - 90 * MINUTE;
    const ahead = to(50, at, { recordedAt: at - 10 * MINUTE - 1 });
    expect(read([began, one, ahead], at - 1)).toBe(50);
  });
  it('outside of the rules they are told, also of the injury', () => {
    const late = to(100, NOW - MINUTE, { by: { role: 'athlete', name: 'Alex' } });
    const low = to(40, NOW - 100 * MINUTE);
    const of = correction(NOW - MINUTE, began.id, { protocol: 'uk-2023' });
    const told = knownAt(ATHLETE, [began, one, low, late, of], NOW).told.map(({ id }) => id);
    expect(told.toSorted()).toEqual([late.id, of.id].toSorted());
  });
});

describe('the end of a bout', () => {
  it('is the longest that any version of it says', () => {
    const run = bout(NOW - 2 * HOUR, '1', { minutes: 20 });
    const longer = correction(NOW - HOUR, run.id, { minutes: 60 }, { by: { role: 'athlete', name: 'Alex' } });
    expect(itemOf([began, run], run.id)?.endMinutes).toBe(20);
    expect(itemOf([began, run, longer], run.id)).toMatchObject({ endMinutes: 60, entry: { minutes: 20 } });
    expect(itemOf([began, run], began.id)?.endMinutes).toBe(0);
  });
});

describe('the injury that is assessed', () => {
  it('is the newest by its date, whatever was written when', () => {
    const [older, newer] = [injury({}, INJURY_AT - 90 * DAY), injury({}, INJURY_AT)];
    for (const log of [
      [older, newer],
      [newer, older],
    ])
      expect(knownAt(ATHLETE, log, NOW).injury?.id).toBe(newer.id);
    expect(knownAt(ATHLETE, [older, checkIn(NOW - HOUR)], NOW).injury?.id).toBe(older.id);
    expect(knownAt(ATHLETE, [checkIn(NOW - HOUR)], NOW).injury).toBeNull();
  });
});

describe('late', () => {
  const LATE = 36 * HOUR + 1;
  const clinician = { name: 'Dr. Vos', profession: 'doctor' } as const;
  it.each([
    ['check-in', checkIn(INJURY_AT + HOUR, {}, {}, { recordedAt: INJURY_AT + HOUR + LATE }), true],
    ['check-in, just in time', checkIn(INJURY_AT + HOUR, {}, {}, { recordedAt: INJURY_AT + HOUR + LATE - 1 }), false],
    ['warning-signs', signs(INJURY_AT + HOUR, {}, { recordedAt: INJURY_AT + HOUR + LATE }), true],
    ['activity', bout(INJURY_AT + HOUR, '1', {}, { recordedAt: INJURY_AT + HOUR + LATE }), true],
    ['injury', injury({}, INJURY_AT, { recordedAt: INJURY_AT + LATE }), false],
    ['examination', examination(INJURY_AT + HOUR, 'concussion', { recordedAt: INJURY_AT + HOUR + LATE }), false],
    ['review', review(INJURY_AT + HOUR, 'continue', { recordedAt: INJURY_AT + HOUR + LATE }), false],
    ['clearance', clearance(INJURY_AT + HOUR, '5', { recordedAt: INJURY_AT + HOUR + LATE }), false],
    [
      'prescription',
      entry(
        'prescription',
        INJURY_AT + HOUR,
        { clinician, heartRateThreshold: 150, percent: 80, minutes: 20 },
        { recordedAt: INJURY_AT + HOUR + LATE },
      ),
      false,
    ],
    [
      'measure',
      entry('measure', INJURY_AT + HOUR, { kind: 'sleep', value: 8, unit: 'h' } as never, {
        recordedAt: INJURY_AT + HOUR + LATE,
      }),
      false,
    ],
    [
      'school-plan',
      entry('school-plan', INJURY_AT + HOUR, { supports: [] }, { recordedAt: INJURY_AT + HOUR + LATE }),
      false,
    ],
    [
      'programme',
      entry(
        'programme',
        INJURY_AT + HOUR,
        { clinician: { name: 'Dr. Vos', profession: 'doctor' }, programme: 'walk-with-posts', startsOn: '2026-04-06' },
        { recordedAt: INJURY_AT + HOUR + LATE },
      ),
      false,
    ],
    [
      'protocol-change',
      entry(
        'protocol-change',
        INJURY_AT + HOUR,
        { protocol: 'uk-2023' },
        {
          recordedAt: INJURY_AT + HOUR + LATE,
          by: PARENT,
        },
      ),
      false,
    ],
  ])('%s: %s', (_name, one, isLate) => {
    const item = itemOf(one.type === 'injury' ? [one] : [began, one], one.id);
    expect([item?.isLate, item?.counts]).toEqual([isLate, !isLate]);
  });
});

describe('the place of an item', () => {
  it('is its date, by what it is at that instant, then when it was written', () => {
    const at = INJURY_AT + HOUR;
    const effort = bout(at, '1');
    const felt = checkIn(at);
    const asked = signs(at);
    const later = checkIn(at, {}, {}, { recordedAt: at + MINUTE });
    expect(idsAt([effort, later, felt, asked, began])).toEqual([began.id, asked.id, felt.id, later.id, effort.id]);
    expect(itemOf([began, felt], felt.id)).toMatchObject({ at, recordedAt: at, id: felt.id });
    expect(formatUtc(itemOf([began, felt], felt.id)?.at ?? 0)).toBe(felt.at);
  });
});
