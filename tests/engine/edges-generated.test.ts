/**
 * Every gate at its edges, −1 s, 0 and +1 s, made from the numbers of each profile: a clean recovery is driven up to the
 * stage before, then the one thing the gate is about is left out, late, or not enough. Clearances and bouts: the files beside it.
 */
import { describe, expect, it } from 'vitest';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, formatUtc, HOUR, parseInstant } from '../../src/time/instant.ts';
import { startOfDay } from '../../src/time/days.ts';
import { localDay } from '../../src/time/zone.ts';
import {
  answerOf,
  BOUNDARIES,
  boundariesWith,
  CHILD,
  codesOf,
  expectClosed,
  expectOpens,
  SECOND,
  STUDENT,
  withOnly,
  withStage,
} from './boundaries.ts';
import { altered, type Course, drive, moved, without } from './drive.ts';
import { bout, checkIn, INJURY_AT, PARENT, review, SELF, signs } from './logs.ts';

const COURSES: readonly (readonly [string, Course])[] = [
  ['as usual', {}],
  ['with community clocks', { communityClocks: true }],
  ['concussions close together', { repeat: true }],
  ['knocks possible from stage 3', { impactRiskFrom: '3' }],
  ['knocks possible from stage 4', { impactRiskFrom: '4' }],
  ['well only after five days', { wellFrom: INJURY_AT + 5 * DAY }],
  ['a pupil', { athlete: STUDENT }],
];

describe('a clean recovery', () => {
  describe.each(COURSES)('%s', (_name, course) => {
    it.each(BOUNDARIES)('%s', (_title, { protocol, next }) => {
      const { log, arrives, athlete } = drive(protocol, next.id, course);
      expectOpens(protocol, log, next, arrives, athlete);
    });
    it.each(PROTOCOLS.map((protocol) => [protocol.id, protocol] as const))('%s to the end', (_id, protocol) => {
      const { log, arrives, athlete } = drive(protocol, 'complete', course);
      const verdicts = [-SECOND, 0, SECOND].map((offset) => answerOf(protocol, log, arrives + offset, athlete).verdict);
      expect(verdicts.map((verdict) => verdict === 'complete')).toEqual([false, true, true]);
    });
  });
});

describe('24 h since the last move up, also where a stage needs fewer', () => {
  it.each(BOUNDARIES)('%s', (_title, { protocol, stage, next }) => {
    if (stage === protocol.stages[0]) return;
    const quick = withOnly(withStage(protocol, stage.id, { minHours: 1 }), next.id, null);
    const { log, opens } = drive(quick, next.id);
    const entered = opens.get(stage.id) ?? 0;
    expectOpens(quick, log, next, entered + DAY);
    expect(codesOf(answerOf(quick, log, entered + DAY - SECOND))).toEqual(['too-soon']);
  });
});

describe('asked every day, whatever the stage: that instant a day ago is too long ago', () => {
  /** Alone, and two days after the bout, so that what was asked on the day of the bout does not do. */
  const alone = BOUNDARIES.map(([title, { protocol, stage, next }]) => {
    const slow = withOnly(withStage(protocol, stage.id, { minHours: 48 }), next.id, null);
    return [title, { protocol: slow, stage, next, driven: drive(slow, next.id) }] as const;
  });
  const EDGES = [
    [-SECOND, false],
    [0, false],
    [SECOND, true],
  ] as const;
  it.each(alone)('warning signs: %s', (_title, { protocol, stage, next, driven }) => {
    for (const [offset, isOpen] of EDGES) {
      const last = signs(driven.arrives - DAY + offset);
      const others = driven.log.filter(
        (one) => one.type !== 'warning-signs' || parseInstant(one.at) < driven.arrives - DAY,
      );
      const answer = answerOf(protocol, [...others, last], driven.arrives);
      expect(answer.stage, `${offset} ms`).toBe(isOpen ? next.id : stage.id);
      if (!isOpen) expect(codesOf(answer)).toEqual(['signs-unchecked']);
    }
  });
  it.each(alone)('check-in: %s', (_title, { protocol, stage, next, driven }) => {
    for (const [offset, isOpen] of EDGES) {
      const last = checkIn(driven.arrives - DAY + offset);
      const others = driven.log.filter((one) => one.type !== 'check-in' || parseInstant(one.at) < driven.arrives - DAY);
      const answer = answerOf(protocol, [...others, last], driven.arrives);
      expect(answer.stage, `${offset} ms`).toBe(isOpen ? next.id : stage.id);
      if (!isOpen) expect(codesOf(answer)).toEqual(['no-check-in']);
    }
  });
  it.each(alone)('a check-in with an item left out: %s', (_title, { protocol, stage, driven }) => {
    const log = driven.log.map((one) => {
      if (one.type !== 'check-in') return one;
      const { memory: _, ...symptoms } = one.symptoms;
      return { ...one, symptoms };
    });
    expectClosed(protocol, log, driven.protocol.stages[0] ?? stage, driven.arrives, 'check-in-incomplete');
  });
});

describe('a day since the injury', () => {
  it.each(boundariesWith('day'))('%s', (_title, { protocol, stage, next, gate }) => {
    const alone = withOnly(protocol, next.id, gate);
    const { log, zone, arrives } = drive(alone, next.id, { repeat: gate.whereRepeat === true });
    const midnight = startOfDay(zone, localDay(zone, INJURY_AT) + gate.minDay);
    expect(arrives).toBe(midnight);
    expectOpens(alone, log, next, midnight);
    expectClosed(alone, log, stage, midnight - SECOND, 'days-since-injury');
    expect(answerOf(alone, log, midnight - SECOND).next?.opensAt).toBe(formatUtc(midnight));
  });
});

describe('days without symptoms', () => {
  const cases = boundariesWith('symptom-free-days').map(([title, { protocol, stage, next, gate }]) => {
    const alone = withOnly(protocol, next.id, gate);
    const course: Course = { repeat: gate.whereRepeat === true };
    return [title, { protocol: alone, stage, next, gate, course, driven: drive(alone, next.id, course) }] as const;
  });
  it.each(cases)('counted from the first full check-in: %s', (_title, { protocol, stage, next, gate, driven }) => {
    const reached = driven.wellFrom + gate.days * DAY;
    expect(driven.arrives).toBe(reached);
    expectOpens(protocol, driven.log, next, reached);
    expectClosed(protocol, driven.log, stage, reached - SECOND, 'symptom-free-days');
    expect(answerOf(protocol, driven.log, reached - SECOND).next?.opensAt).toBe(formatUtc(reached));
  });
  it.each(cases)('the last check-in covers 36 h: %s', (_title, { protocol, driven }) => {
    const last = driven.arrives - 30 * HOUR;
    const others = driven.log.filter((one) => one.type !== 'check-in' || parseInstant(one.at) < last);
    const codes = [0, SECOND].map((offset) =>
      codesOf(answerOf(protocol, [...others, checkIn(last)], last + 36 * HOUR + offset)),
    );
    expect(codes.map((list) => list.includes('symptom-free-days'))).toEqual([false, true]);
  });
  it.each(cases)('a symptom starts them again: %s', (_title, { protocol, stage, next, gate, driven, course }) => {
    if (stage.bout.rule !== 'tolerant') return;
    const ill = driven.arrives - 5 * DAY + HOUR;
    const day = localDay(driven.zone, ill);
    const again = driven.routine.find(
      (one) => one.type === 'check-in' && localDay(driven.zone, parseInstant(one.at)) > day,
    );
    const { log } = drive(protocol, next.id, { ...course, until: driven.arrives + (gate.days + 2) * DAY });
    const start = parseInstant(again?.at ?? '');
    expectOpens(protocol, [...log, checkIn(ill, { headache: 1 })], next, start + gate.days * DAY);
  });
});

describe('resolution: nothing above typical in the last 24 h', () => {
  it.each(boundariesWith('resolution'))('%s', (_title, { protocol, stage, next, gate }) => {
    const alone = withOnly(protocol, next.id, gate);
    const { log, arrives } = drive(alone, next.id, { until: INJURY_AT + 30 * DAY });
    const when = arrives - 2 * HOUR;
    expectOpens(alone, [...log, checkIn(when, {}, { painkiller: true })], next, when + DAY);
    expectClosed(
      alone,
      [...log, checkIn(when, {}, { painkiller: true })],
      stage,
      when + DAY - SECOND,
      'symptoms-present',
    );
    if (stage.bout.rule === 'tolerant') expectOpens(alone, [...log, checkIn(when, { memory: 1 })], next, when + DAY);
  });
});

describe('clean exertion', () => {
  it.each(boundariesWith('clean-exertion'))('%s', (_title, { protocol, stage, next, gate }) => {
    const alone = withOnly(protocol, next.id, gate);
    const driven = drive(alone, next.id, { until: INJURY_AT + 30 * DAY });
    const when = driven.arrives - 2 * HOUR;
    for (const said of ['worseWithPhysical', 'worseWithMental']) {
      const log = [...driven.log, checkIn(when, {}, { [said]: true })];
      expectOpens(alone, log, next, when + DAY);
      expectClosed(alone, log, stage, when + DAY - SECOND, 'exertion-symptoms');
    }
    const first = driven.bouts.get(stage.id);
    if (first === undefined || stage.bout.rule !== 'tolerant') return;
    const risen = without(driven, [first], [altered(first, { peak: 1, settledAfterMinutes: 10 })]);
    expectClosed(alone, risen, stage, driven.arrives + 2 * DAY, 'exertion-symptoms');
    // On the same day a clean one does not help; on the next it does.
    const later = driven.arrives + 2 * DAY;
    expectClosed(alone, [...risen, bout(parseInstant(first.at) + HOUR, stage.id)], stage, later, 'exertion-symptoms');
    const cleaned = [...risen, bout(later, stage.id)];
    expect([-SECOND, SECOND].map((offset) => answerOf(alone, cleaned, later + offset).stage)).toEqual([
      stage.id,
      next.id,
    ]);
  });
});

describe('examined', () => {
  const cases = boundariesWith('examined');
  it.each(cases)('%s', (_title, { protocol, stage, next }) => {
    const driven = drive(protocol, next.id);
    const { examination, arrives } = driven;
    expectClosed(protocol, without(driven, [examination]), stage, arrives + SECOND, 'not-examined');
    const later = arrives + 5 * HOUR;
    expectOpens(protocol, without(driven, [examination], [moved(examination, later)]), next, later);
    expectOpens(protocol, without(driven, [examination], [review(later)]), next, later);
    const other = altered(examination, { clinician: { name: 'Lou', profession: 'other' } });
    expectClosed(protocol, without(driven, [examination], [other]), stage, arrives + SECOND, 'not-examined');
  });
  it.each(cases)('under 18 not by the own word: %s', (_title, { protocol, stage, next }) => {
    const own = drive(protocol, next.id, { athlete: CHILD, by: SELF });
    const parents = drive(protocol, next.id, { athlete: CHILD, by: PARENT });
    expectClosed(protocol, own.log, stage, own.arrives + SECOND, 'not-examined', CHILD);
    expectOpens(protocol, parents.log, next, parents.arrives, CHILD);
  });
});

describe('school first', () => {
  it.each(boundariesWith('school'))('%s', (_title, { protocol, stage, next }) => {
    const driven = drive(protocol, next.id, { athlete: STUDENT });
    const { school, arrives } = driven;
    if (school === null) throw new Error('a student goes to school');
    expectClosed(protocol, without(driven, [school]), stage, arrives + SECOND, 'school-first', STUDENT);
    expectOpens(
      protocol,
      without(driven, [school], [moved(school, arrives + 5 * HOUR)]),
      next,
      arrives + 5 * HOUR,
      STUDENT,
    );
    for (const fields of [
      { fullDay: false },
      { supports: ['rest-breaks'] },
      { step: 'L3' },
      { peak: 3, settledAfterMinutes: 5 },
    ])
      expectClosed(
        protocol,
        without(driven, [school], [altered(school, fields)]),
        stage,
        arrives + SECOND,
        'school-first',
        STUDENT,
      );
    // Whoever does not go to school is not asked.
    const adult = drive(protocol, next.id);
    expectOpens(protocol, adult.log, next, adult.arrives);
  });
});

// docs/hazards.md: H01
