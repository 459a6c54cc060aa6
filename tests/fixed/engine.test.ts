/** One test per hole that was found and closed: each failed before its mending. */
import { describe, expect, it } from 'vitest';
import { assess, type Assessment, heartRateCeiling } from '../../src/engine/index.ts';
import type { Athlete, Entry } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';
import {
  ALL_NO,
  ATHLETE,
  bout,
  checkIn,
  cleanBouts,
  cleanStart,
  clearance,
  correction,
  DOCTOR,
  entry,
  examination,
  idOf,
  INJURY_AT,
  injury,
  PARENT,
  review,
  routine,
  signs,
  ZEROS,
} from '../engine/logs.ts';

const day = (n: number): number => INJURY_AT + n * DAY;
const at = (log: readonly Entry[], now: number, athlete: Athlete = ATHLETE): Assessment =>
  assess(PROTOCOLS, athlete, log, now);
const codes = (answer: Assessment): string[] => answer.reasons.map((reason) => reason.code);
const ID = idOf(800_001);

describe('settling that was once named is no open question', () => {
  const log = cleanStart(day(2));
  it.each([90, null])('first %s', (first) => {
    const bad = bout(day(1), '2A', { before: 3, peak: 5, settledAfterMinutes: first }, { id: ID });
    const steps = first === null ? [90, null, 10] : [null, 10];
    const fixes = steps.map((minutes, index) =>
      correction(day(1) + (index + 3) * HOUR, ID, { settledAfterMinutes: minutes }),
    );
    expect(codes(at([...log, bad, ...fixes], day(2) + HOUR))).toContain('flare');
  });
});

describe('what a correction makes worse was not known to who looked before it', () => {
  it('a sign turned to yes after a review stops until another review', () => {
    const asked = signs(day(1) + HOUR, {}, { id: ID });
    const worse = correction(day(1) + 5 * HOUR, ID, { answers: { ...ALL_NO, seizure: 'yes' } });
    const log = [...cleanStart(day(2)), asked, review(day(1) + 3 * HOUR), worse];
    expect(at(log, day(1) + 6 * HOUR).verdict).toBe('stop');
    expect(at([...log, review(day(1) + 7 * HOUR)], day(1) + 8 * HOUR).verdict).not.toBe('stop');
  });
  it('a call-now answer turned to yes after an examination asks for a doctor', () => {
    const asked = signs(day(1) + HOUR, {}, { id: ID });
    const worse = correction(day(1) + 5 * HOUR, ID, { answers: { ...ALL_NO, 'vomited-once': 'yes' } });
    const log = [...cleanStart(day(2)), asked, examination(day(1) + 3 * HOUR), worse];
    expect(codes(at(log, day(1) + 6 * HOUR))).toContain('see-doctor');
  });
  it('a check-in turned alarming asks the signs anew, also those answered in between', () => {
    const mild = checkIn(day(1) + HOUR, {}, {}, { id: ID });
    const worse = correction(day(1) + 5 * HOUR, ID, { symptoms: { ...ZEROS, headache: 6 } });
    const log = [...cleanStart(day(1)), mild, signs(day(1) + 2 * HOUR), worse];
    expect(codes(at(log, day(1) + 6 * HOUR))).toContain('signs-unchecked');
    expect(codes(at([...log, signs(day(1) + 7 * HOUR)], day(1) + 8 * HOUR))).not.toContain('signs-unchecked');
  });
});

it('a school day with an open entry completes nothing', () => {
  const pupil = { ...ATHLETE, student: true };
  const start = day(4) - 3 * HOUR;
  const open = entry('school', start, { step: 'L4', before: 0, peak: 1, settledAfterMinutes: null });
  const full = entry('school', start + HOUR, { step: 'L4', fullDay: true, before: 0, peak: 0, settledAfterMinutes: 0 });
  const log = [...cleanStart(day(5)), open, full];
  expect(at(log, day(4), pupil).learn).toMatchObject({ complete: false });
  expect(at(log, day(4), pupil).learn?.reasons.map((reason) => reason.code)).toContain('learn-settling');
  expect(
    at(
      log.filter((one) => one !== open),
      day(4),
      pupil,
    ).learn?.complete,
  ).toBe(true);
});

it.each([
  ['the author at once', {}, 10 * MINUTE],
  ['a parent later', { by: PARENT }, 5 * HOUR],
])('“stay stopped” is not moved before a “continue” by %s', (_who, given, after) => {
  const order = review(day(4), 'stay-stopped', { id: ID });
  const log = [...cleanStart(day(5)), signs(day(2), { seizure: 'yes' }), review(day(3)), order];
  const moved = correction(day(4) + after, ID, { at: '2026-03-03T10:00:00Z' }, given);
  expect(at([...log, moved], day(4) + 6 * HOUR).verdict).toBe('stop');
});

it('a setback by a check-in ends a prescription as one by a bout does', () => {
  const dose = entry('prescription', day(4) + HOUR, {
    heartRateThreshold: 150,
    percent: 80,
    minutes: 20,
    clinician: DOCTOR,
  });
  const log = [...cleanStart(day(4)), ...cleanBouts('2A', '2B', '3'), dose];
  const now = day(4) + 3 * HOUR;
  expect(heartRateCeiling(PROTOCOLS, ATHLETE, log, now)).toMatchObject({ bpm: 120, basis: 'prescription' });
  expect(heartRateCeiling(PROTOCOLS, ATHLETE, [...log, checkIn(now - HOUR, { headache: 2 })], now)).toBeNull();
});

it('a peak corrected to below “before” is no fine bout', () => {
  const bad = bout(day(1), '2A', { before: 3, peak: 6, settledAfterMinutes: 20 }, { id: ID });
  const log = [...cleanStart(day(2)), bad, correction(day(1) + HOUR, ID, { peak: 1 }, { by: PARENT })];
  expect(codes(at(log, day(2)))).toContain('flare');
});

it('an exceeded bout between a knock and “no concussion” is not forgotten', () => {
  const knocked = entry('head-impact', day(1) + 8 * HOUR, {});
  const bad = bout(day(1) + 8.5 * HOUR, '1', { before: 0, peak: 4, settledAfterMinutes: 20 });
  const log = [
    ...cleanStart(day(3)),
    bout(day(1), '2A'),
    knocked,
    bad,
    examination(day(1) + 9 * HOUR, 'no-concussion'),
    clearance(day(1), 'unrestricted'),
  ];
  expect(at(log, day(2) + HOUR)).toMatchObject({ stage: '2A' });
  expect(codes(at(log, day(2) + HOUR))).toContain('flare');
});

it('a parent’s correction of the injury does not put another profile in its place', () => {
  const hurt = entry('injury', INJURY_AT, { protocol: 'peds-2023', impactRiskFrom: '5' }, { id: ID });
  const rest = cleanStart(day(1)).filter((one) => one.type !== 'injury');
  const by = { by: PARENT };
  const other = correction(day(1), ID, { protocol: 'uk-2023', sport: 'judo' }, by);
  const answer = at([hurt, ...rest, other], day(1));
  expect(answer.protocol?.id).toBe('peds-2023');
  expect(answer.notices.map((notice) => notice.code)).toContain('changed-afterwards');
  const sport = at([hurt, ...rest, correction(day(1), ID, { sport: 'judo' }, by)], day(1));
  expect(sport.notices.map((notice) => notice.code)).not.toContain('changed-afterwards');
  const version = correction(day(1), ID, { protocolVersion: '9.9.9' }, by);
  expect(at([hurt, ...rest, version], day(1)).protocol).toEqual({ id: 'peds-2023', version: '1.0.0' });
  // Its author, at once: a wrong tap.
  const slip = correction(INJURY_AT + HOUR / 2, ID, { protocol: 'uk-2023' });
  expect(at([hurt, ...rest, slip], day(1)).protocol?.id).toBe('uk-2023');
});

it('a part-filled check-in does not bridge a gap in the days without symptoms', () => {
  const start = INJURY_AT + 10 * HOUR;
  const until = (n: number): Entry[] => routine(start + n * DAY);
  const word = start + 8 * DAY;
  const rest = routine(start + 16 * DAY).filter((one) => Date.parse(one.at) > word + 2 * HOUR);
  const full = checkIn(word);
  const { memory: _, ...others } = ZEROS;
  const part = entry('check-in', word, { symptoms: others });
  const said = checkIn(word + HOUR, {}, { sinceLast: 'none' });
  const opens = (between: Entry): string | undefined => {
    const log = [
      injury({ communityClocks: true }),
      examination(INJURY_AT + HOUR),
      ...cleanBouts('2A', '2B', '3', '4'),
      ...until(5),
      between,
      said,
      ...rest,
      clearance(day(5), 'unrestricted'),
    ];
    return at(log, start + 16 * DAY).history.find((move) => move.to === '5')?.at;
  };
  expect(opens(part)).toBe(opens(full));
});

it('a sign does not save the stage that an open bout takes back at the end of its day', () => {
  const base = [
    ...cleanStart(day(3), { protocol: 'acc-nz-2026' }),
    bout(day(1), '2'),
    bout(day(2), '3', { before: 0, peak: 2, settledAfterMinutes: null }),
  ];
  const now = day(2) + 20 * HOUR;
  const sign = [signs(day(2) + 6 * HOUR, { seizure: 'unsure' }), review(day(2) + 19 * HOUR)];
  expect(at(base, now).stage).toBe('2');
  expect(at([...base, ...sign], now).stage).toBe('2');
});

it('the same instant in another offset is no moved time', () => {
  const one = checkIn(day(1), { headache: 1 }, {}, { id: ID });
  const sameTime = correction(day(1) + 3 * HOUR, ID, {
    at: '2026-03-02T10:00:00+01:00',
    symptoms: { ...ZEROS, headache: 2 },
  });
  const answer = at([...cleanStart(day(1) - HOUR), one, sameTime], day(1) + 4 * HOUR);
  expect(answer.notices.map((notice) => notice.code)).not.toContain('changed-afterwards');
});

describe('corrections outside the rules, in whatever order they came', () => {
  const first = checkIn(day(1), { headache: 3 }, {}, { id: idOf(800_011) });
  const second = checkIn(day(1) + HOUR, { headache: 3 }, {}, { id: idOf(800_012) });
  // Written in the same instant, of two entries: a phone that merged another's log has them the other way round.
  const at2 = day(1) + 3 * HOUR;
  const fixes = [first, second].map((target, index) =>
    correction(at2, target.id, { symptoms: { headache: 1 } }, { id: idOf(800_020 - index) }),
  );
  it('are told in the order they were written, then by id', () => {
    const log = [injury(), first, second, ...fixes];
    const told = (entries: readonly Entry[]) =>
      at(entries, day(1) + 4 * HOUR).notices.find((one) => one.code === 'changed-afterwards');
    expect(told(log)?.evidence).toEqual([idOf(800_019), idOf(800_020)]);
    expect(told(log.toReversed())).toEqual(told(log));
  });
});

// docs/hazards.md: H02, H20
