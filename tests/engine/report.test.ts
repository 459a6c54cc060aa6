/** One check-in by itself: its total, what is missing, what is above typical, and what alarms; and what typical is. */
import { describe, expect, it } from 'vitest';
import { knownAt } from '../../src/engine/known.ts';
import { countOf, isAlarming, isNewSince, readItems, type Report, severityOf } from '../../src/engine/report.ts';
import { typicalOf } from '../../src/engine/typical.ts';
import type { Item } from '../../src/engine/item.ts';
import type { Entry, SymptomScores } from '../../src/log/entry.ts';
import { SYMPTOM_IDS, type SymptomId } from '../../src/log/vocabulary.ts';
import { DAY, HOUR } from '../../src/time/instant.ts';
import { ATHLETE, checkIn, correction, entry, injury, INJURY_AT, PARENT, ZEROS } from './logs.ts';

const itemOf = (one: Entry, unknown: readonly SymptomId[] = []): Item<'check-in'> => {
  const item = knownAt(ATHLETE, [injury(), one], INJURY_AT + 60 * DAY).items.find(({ id }) => id === one.id);
  return { ...(item as Item<'check-in'>), unknown: new Set(unknown) };
};
const without = (...ids: SymptomId[]): SymptomScores =>
  Object.fromEntries(Object.entries(ZEROS).filter(([id]) => !ids.includes(id as SymptomId)));

describe('total and count', () => {
  it('of what is known, 0–132 and 0–22', () => {
    const most = Object.fromEntries(SYMPTOM_IDS.map((id) => [id, 6]));
    expect([severityOf(most), countOf(most)]).toEqual([132, 22]);
    expect([severityOf(ZEROS), countOf(ZEROS)]).toEqual([0, 0]);
    expect([severityOf({ headache: 2, memory: 1 }), countOf({ headache: 2, memory: 1 })]).toEqual([3, 2]);
  });
});

describe('what one look says', () => {
  const at = INJURY_AT + 2 * DAY;
  const look = (symptoms: SymptomScores, usual: SymptomScores = {}, when = at, unknown: readonly SymptomId[] = []) =>
    readItems(itemOf(entry('check-in', when, { symptoms }), unknown), usual, INJURY_AT);
  it('names what is above typical, in the order of the list', () => {
    const scores = { ...ZEROS, memory: 1, headache: 3, fatigue: 2 };
    expect(look(scores)).toEqual({ severity: 6, above: ['headache', 'memory', 'fatigue'], missing: [] });
    expect(look(scores, { headache: 3, fatigue: 1 })).toEqual({
      severity: 6,
      above: ['memory', 'fatigue'],
      missing: [],
    });
    expect(look(ZEROS)).toEqual({ severity: 0, above: [], missing: [] });
  });
  it('names what is missing', () => {
    expect(look(without('memory', 'headache'))).toEqual({ severity: 0, above: [], missing: ['headache', 'memory'] });
  });
  it('an item that a correction left unknown is missing, whatever it says', () => {
    expect(look(ZEROS, {}, at, ['nausea']).missing).toEqual(['nausea']);
    expect(look({ ...ZEROS, nausea: 2 }, {}, at, ['nausea'])).toEqual({
      severity: 2,
      above: ['nausea'],
      missing: ['nausea'],
    });
  });
  it.each([
    [DAY - 1, []],
    [DAY, ['falling-asleep']],
    [DAY + 1, ['falling-asleep']],
  ])('falling asleep may be missing for 24 h: %d ms', (after, missing) => {
    expect(look(without('falling-asleep'), {}, INJURY_AT + after).missing).toEqual(missing);
    expect(look(without('falling-asleep', 'nausea'), {}, INJURY_AT + after).missing).toEqual(['nausea', ...missing]);
  });
});

describe('alarming by itself', () => {
  const alarms = (symptoms: SymptomScores, last: SymptomScores | null = null): boolean =>
    isAlarming(symptoms, severityOf(symptoms), last, null);
  it.each(['headache', 'neck-pain', 'confusion', 'drowsiness'] as const)('%s at 5, or up by 3', (id) => {
    expect([4, 5, 6].map((score) => alarms({ [id]: score }))).toEqual([false, true, true]);
    expect([3, 4].map((score) => alarms({ [id]: score }, { [id]: 1 }))).toEqual([false, true]);
    expect([2, 3].map((score) => alarms({ [id]: score }, {}))).toEqual([false, true]);
    // Nothing to measure it by.
    expect(alarms({ [id]: 4 }, null)).toBe(false);
  });
  it('no other item', () => {
    for (const id of SYMPTOM_IDS.filter((one) => !['headache', 'neck-pain', 'confusion', 'drowsiness'].includes(one)))
      expect(alarms({ [id]: 6 }, {}), id).toBe(false);
  });
  it.each([
    [9, false],
    [10, true],
    [11, true],
  ])('a total %d above the worst of the day before: %s', (rise, isSo) => {
    expect(isAlarming({}, 20 + rise, null, 20)).toBe(isSo);
    expect(isAlarming({}, 20 + rise, null, null)).toBe(false);
  });
});

describe('new since a moment', () => {
  const since = INJURY_AT + 3 * DAY;
  const report = (at: number, symptoms: Record<string, number>, more: Partial<Report> = {}): Report => ({
    item: itemOf(checkIn(at, symptoms)),
    day: 0,
    isFull: true,
    missing: [],
    severity: 0,
    above: Object.keys(symptoms).filter((id) => (symptoms[id] ?? 0) > 0) as SymptomId[],
    isStrictTrouble: false,
    isAlarming: false,
    ...more,
  });
  const now = report(since + HOUR, { headache: 2 });
  it.each([
    ['known at that moment', report(since, { headache: 2 }), false],
    ['known a moment later', report(since + 1, { headache: 2 }), true],
    ['known just within the day', report(since - DAY + 1, { headache: 2 }), false],
    ['known a day before', report(since - DAY, { headache: 2 }), true],
    ['known, but lower', report(since, { headache: 1 }), true],
    ['known, but not told in full', report(since, { headache: 2 }, { isFull: false }), true],
    ['of another item', report(since, { nausea: 2 }), true],
  ])('%s: new %s', (_name, before, isNew) => {
    expect(isNewSince(now, [before, now], since)).toBe(isNew);
  });
  it('one that was left unknown excuses nothing', () => {
    const before = report(since, { headache: 2 });
    const unknown = { ...before, item: { ...before.item, unknown: new Set<SymptomId>(['headache']) } };
    expect(isNewSince(now, [unknown], since)).toBe(true);
  });
  it('what is not above typical is never new', () => {
    expect(isNewSince(report(since + HOUR, {}), [], since)).toBe(false);
  });
});

describe('typical', () => {
  const of = (symptoms: SymptomScores, at: number, more: Parameters<typeof entry>[3] = {}): Entry =>
    entry('typical', at, { symptoms }, more);
  const read = (...log: Entry[]): SymptomScores =>
    typicalOf(knownAt(ATHLETE, [injury(), ...log], INJURY_AT + 60 * DAY).items, INJURY_AT);
  it.each([
    [72 * HOUR, { headache: 2 }],
    [72 * HOUR + 1, {}],
    [-72 * HOUR, { headache: 2 }],
    [-72 * HOUR - 1, {}],
  ])('by the athlete, written %d ms after the injury, up to 2', (after, typical) => {
    expect(read(of({ headache: 4, nausea: 0 }, INJURY_AT + after))).toEqual(typical);
  });
  it('by somebody else at any time, and as it is', () => {
    expect(read(of({ headache: 4 }, INJURY_AT + 20 * DAY, { by: PARENT }))).toEqual({ headache: 4 });
  });
  it('the newest that counts wins', () => {
    const [one, two] = [of({ headache: 1 }, INJURY_AT + HOUR), of({ fatigue: 2 }, INJURY_AT + 2 * HOUR)];
    expect(read(one, two)).toEqual({ fatigue: 2 });
    expect(read(two, one)).toEqual({ fatigue: 2 });
  });
  it('one for caution only can lower it, never raise it', () => {
    const one = of({ headache: 3, fatigue: 1 }, INJURY_AT + HOUR, { by: PARENT });
    const late = of({ headache: 2, fatigue: 2, nausea: 2 }, INJURY_AT + 2 * HOUR, {
      by: PARENT,
      recordedAt: INJURY_AT + 40 * HOUR,
    });
    expect(read(one, late)).toEqual({ headache: 2, fatigue: 1 });
    expect(read(late)).toEqual({});
    // Nothing is said of what was taken back by somebody who may not.
    const back = correction(INJURY_AT + 5 * HOUR, one.id, null, { by: { role: 'athlete', name: 'Alex' } });
    expect(read(one, back)).toEqual({});
  });
});
