/** Notices at their edges: from when and until when each is told, and with which figures. */
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../src/engine/assessment.ts';
import { assess } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';
import { drive } from './drive.ts';
import {
  ATHLETE,
  bout,
  checkIn,
  cleanBouts,
  cleanPair,
  cleanStart,
  clearance,
  correction,
  entry,
  injury,
  INJURY_AT,
  knock,
  PARENT,
  review,
  SELF,
  STAFF,
} from './logs.ts';
import { ADULT, STUDENT } from './situation.ts';

const SECOND = 1000;
/** 10:00 local on the n-th day after the injury. */
const day = (n: number): number => INJURY_AT + n * DAY;
const at = (log: readonly Entry[], now: number) => assess(PROTOCOLS, ATHLETE, log, now);
/** A clean check-in with its signs, each twelve hours. */
function daily(from: number, until: number): Entry[] {
  const pairs: Entry[] = [];
  for (let when = from; when <= until; when += 12 * HOUR) pairs.push(...cleanPair(when));
  return pairs;
}
const told = (log: readonly Entry[], now: number, code: Notice['code'], athlete = ATHLETE): Notice | undefined =>
  assess(PROTOCOLS, athlete, log, now).notices.find((notice) => notice.code === code);
const WEEK = 7 * DAY;

describe('about single entries, for seven days after they were written', () => {
  const at = day(1);
  const late = checkIn(at - 40 * HOUR, {}, {}, { recordedAt: at });
  const ahead = checkIn(at + HOUR, {}, {}, { recordedAt: at });
  const above = bout(at, '3');
  const own = checkIn(day(0) + HOUR, {}, { percentNormal: 50 });
  const change = correction(at, own.id, { percentNormal: 100 }, { by: { role: 'athlete', name: 'Alex' } });
  const fast = bout(at, '2A', { heartRate: { average: 190, max: 200, source: 'strap' } });
  it.each([
    ['late-entry', [injury({}, INJURY_AT - DAY), late], late.id],
    ['clock-untrusted', [injury(), ahead], ahead.id],
    ['above-stage', [injury(), above], above.id],
    ['above-heart-rate', [...cleanStart(day(1)), fast], fast.id],
    ['changed-afterwards', [injury(), own, change], change.id],
  ] as const)('%s', (code, log, id) => {
    expect(told(log, at + WEEK - 1, code)?.evidence).toEqual([id]);
    expect(told(log, at + WEEK, code)).toBeUndefined();
  });
  it('what was written before this injury is of another recovery', () => {
    const before = checkIn(INJURY_AT - 60 * HOUR, {}, {}, { recordedAt: INJURY_AT - HOUR });
    const same = checkIn(INJURY_AT - 60 * HOUR, {}, {}, { recordedAt: INJURY_AT });
    expect(told([injury(), before], day(1), 'late-entry')).toBeUndefined();
    expect(told([injury(), same], day(1), 'late-entry')?.evidence).toEqual([same.id]);
  });
});

describe('a change of profile', () => {
  const to = entry('protocol-change', day(1), { protocol: 'uk-2023', protocolVersion: '1.0.0' });
  it('is told for seven days', () => {
    const log = [...cleanStart(day(2)), to];
    expect(told(log, day(1) + WEEK - 1, 'protocol-changed')).toMatchObject({
      params: { from: 'cisg-2022', to: 'uk-2023' },
      evidence: [to.id],
    });
    expect(told(log, day(1) + WEEK, 'protocol-changed')).toBeUndefined();
  });
});

describe('reports that differ', () => {
  const pair = (at: number, other: number): Entry[] => [
    checkIn(at, { headache: 1 }),
    checkIn(at + HOUR, { headache: 6, nausea: other }, {}, { by: PARENT }),
  ];
  it.each([
    [9, false],
    [10, true],
  ])('by %d: %s', (by, isTold) => {
    const log = [injury(), ...pair(day(1), by - 5)];
    expect(told(log, day(1) + 2 * HOUR, 'reports-differ') !== undefined).toBe(isTold);
  });
  it('of today and the six days before', () => {
    const log = [injury(), ...pair(day(1), 6)];
    // 23:59 and 00:00 local, in winter.
    const midnight = day(8) - 10 * HOUR;
    expect(told(log, midnight - MINUTE, 'reports-differ')?.evidence).toHaveLength(2);
    expect(told(log, midnight, 'reports-differ')).toBeUndefined();
  });
  it('of different people: the role and the name', () => {
    const [one, two] = [checkIn(day(1), { headache: 1 }), checkIn(day(1) + HOUR, { headache: 6, nausea: 6 })];
    expect(told([injury(), one, two], day(1) + 2 * HOUR, 'reports-differ')).toBeUndefined();
    for (const by of [STAFF, { ...SELF, name: 'Alex' }]) {
      const other = checkIn(day(1) + HOUR, { headache: 6, nausea: 6 }, {}, { by });
      expect(told([injury(), one, other], day(1) + 2 * HOUR, 'reports-differ')?.evidence).toEqual([one.id, other.id]);
    }
  });
});

describe('not normal yet', () => {
  it('tells the least of the last 24 h, and nothing where something is above typical', () => {
    const [low, high] = [checkIn(day(1), {}, { percentNormal: 60 }), checkIn(day(1) + HOUR, {}, { percentNormal: 80 })];
    const log = [injury(), low, high, checkIn(day(1) + 2 * HOUR, {}, { percentNormal: 100 })];
    expect(told(log, day(2) - 1, 'not-normal-yet')).toMatchObject({
      params: { percentNormal: 60 },
      evidence: [low.id, high.id],
    });
    expect(told(log, day(2), 'not-normal-yet')).toMatchObject({ params: { percentNormal: 80 }, evidence: [high.id] });
    const felt = checkIn(day(1) + 3 * HOUR, { nausea: 1 });
    expect(told([...log, felt], day(2), 'not-normal-yet')).toBeUndefined();
  });
});

describe('how long it takes', () => {
  const cisg = PROTOCOLS.find((one) => one.id === 'cisg-2022');
  if (cisg === undefined) throw new Error('no cisg-2022');
  const done = drive(cisg, 'complete', { at: INJURY_AT, zone: 'Europe/Amsterdam', athlete: ADULT, by: SELF });
  it.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('14 days without a move up, %d ms: see a clinician %s', (after, isTold) => {
    expect(told([injury()], day(14) + after, 'see-clinician') !== undefined).toBe(isTold);
    const log = cleanStart(day(2)); // 2A opens on day 1
    expect(told(log, day(15) + after, 'see-clinician') !== undefined).toBe(isTold);
  });
  it('from local day 28 on, until the plan is complete', () => {
    const midnight = day(28) - 10 * HOUR;
    expect(told([injury()], midnight - SECOND, 'persisting-symptoms')).toBeUndefined();
    // The clocks change on 29 March: that day begins an hour earlier.
    expect(told([injury()], midnight, 'persisting-symptoms')).toBeDefined();
    expect(told(done.log, day(60), 'persisting-symptoms')).toBeUndefined();
    expect(told(done.log, day(60), 'see-clinician')).toBeUndefined();
  });
  it('a knock begins neither anew', () => {
    const log = [injury(), knock(day(20)), review(day(20) + HOUR)];
    expect(told(log, day(29), 'persisting-symptoms')).toBeDefined();
  });
});

describe('concussions close together', () => {
  const repeat = (concussions: string[] | undefined, earlier: number[] = []): boolean =>
    told(
      [...earlier.map((at) => injury({}, at)), injury(concussions === undefined ? {} : { concussions })],
      day(1),
      'repeat-concussions',
    ) !== undefined;
  it.each([
    [['2025-12-01'], true],
    [['2025-11-30'], false],
    [['2025-11'], false],
    [['2025-12'], true],
    [['2026-03'], true],
    [['2025-11-30', '2025-03-01'], true],
    [['2025-11-30', '2025-02-28'], false],
    [[], false],
    [undefined, false],
  ])('by what the injury of 2026-03-01 names: %j %s', (concussions, isRepeat) => {
    expect(repeat(concussions)).toBe(isRepeat);
  });
  it('by earlier injuries in the log, one of a day that is named once only', () => {
    expect(repeat(undefined, [Date.parse('2025-12-01T12:00:00Z')])).toBe(true);
    expect(repeat(undefined, [Date.parse('2025-11-30T12:00:00Z')])).toBe(false);
    expect(repeat(['2025-08-01'], [Date.parse('2025-08-01T12:00:00Z')])).toBe(false);
    expect(repeat(['2025-08-01'], [Date.parse('2025-09-01T12:00:00Z')])).toBe(true);
  });
});

describe('contact open before 14 days without symptoms', () => {
  const cisg = PROTOCOLS.find((one) => one.id === 'cisg-2022');
  if (cisg === undefined) throw new Error('no cisg-2022');
  const course = { at: INJURY_AT, zone: 'Europe/Amsterdam', athlete: ADULT, by: SELF, communityClocks: false };
  const way = drive(cisg, '5', course);
  it('is told from the opening until they are full', () => {
    const sooner = (now: number): boolean => told(way.log, now, 'sooner-than-community-rules') !== undefined;
    expect(sooner(way.arrives - SECOND)).toBe(false);
    expect(sooner(way.arrives)).toBe(true);
    const first = way.log.find((one) => one.type === 'check-in');
    const full = Date.parse(first?.at ?? '') + 14 * DAY;
    expect(sooner(full - 1)).toBe(true);
    expect(sooner(full)).toBe(false);
  });
});

describe('contact after a gap in the days', () => {
  const sooner = (log: readonly Entry[], now: number): boolean =>
    told(log, now, 'sooner-than-community-rules') !== undefined;
  /** 4 since day 4; nothing is said on days 5 and 6; contact opens on day 7 at 8, when it is said again. */
  const start = day(7) - 2 * HOUR;
  const five = [
    ...cleanStart(day(4) + 10 * HOUR, { communityClocks: false }),
    ...cleanBouts('2A', '2B', '3', '4'),
    clearance(day(6), 'unrestricted'),
    ...daily(start, day(22)),
  ];
  it('is counted from the run it opened in', () => {
    expect(at(five, start).stage).toBe('5');
    expect([start + 14 * DAY - 1, start + 14 * DAY].map((now) => sooner(five, now))).toEqual([true, false]);
  });
  it('and not from a later one', () => {
    const gap = five.filter((one) => Date.parse(one.at) < day(8) + 12 * HOUR || Date.parse(one.at) > day(10));
    const six = [...gap, bout(day(10) + 11 * HOUR, '5')];
    expect([day(11) + 11 * HOUR - 1, day(11) + 11 * HOUR].map((now) => at(six, now).stage)).toEqual(['5', '6']);
    expect(sooner(six, day(22))).toBe(false);
  });
});

describe('a school day that took an hour to settle', () => {
  it.each([
    [59, 'L2'],
    [60, 'L1'],
  ])('%d minutes: %s', (settledAfterMinutes, step) => {
    const one = entry('school', day(1), { step: 'L1', fullDay: false, before: 0, peak: 1, settledAfterMinutes });
    expect(assess(PROTOCOLS, STUDENT, [injury(), one], day(1) + HOUR).learn?.step).toBe(step);
  });
});
