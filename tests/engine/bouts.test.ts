/** What a bout does beside being fine or exceeded: which day it makes, what it voids, what it tells, when it is too late. */
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';
import { drive } from './drive.ts';
import {
  ATHLETE,
  bout,
  checkIn,
  clearance,
  cleanBouts,
  cleanStart,
  correction,
  entry,
  examination,
  injury,
  INJURY_AT,
  PARENT,
  review,
  routine,
  SELF,
  signs,
} from './logs.ts';
import { ADULT } from './situation.ts';

const day = (n: number): number => INJURY_AT + n * DAY;
const at = (log: readonly Entry[], now: number): Assessment => assess(PROTOCOLS, ATHLETE, log, now);
const codes = (log: readonly Entry[], now: number): string[] => at(log, now).reasons.map(({ code }) => code);
const told = (log: readonly Entry[], now: number, code: string) =>
  at(log, now).notices.find((notice) => notice.code === code);
/** Stage 3 since day 3, with a bout there that day that was not clean. */
const rose = bout(day(3), '3', { peak: 1, settledAfterMinutes: 5 });
const notClean = (until: number): Entry[] => [...cleanStart(until), ...cleanBouts('2A', '2B'), rose];

describe('the newest day with a bout', () => {
  it.each([
    ['long enough for the stage it was of', bout(day(4), '3', { minutes: 10 }), true],
    ['a minute too short for it', bout(day(4), '3', { minutes: 9 }), false],
    ['of a stage below', bout(day(4), '2B', { minutes: 10 }), true],
    ['of a stage below, too short', bout(day(4), '2B', { minutes: 9 }), false],
    ['of a stage that needs no bout', bout(day(4), '1', { minutes: 9 }), false],
    ['of a stage that needs no bout, as long as the present one asks', bout(day(4), '1', { minutes: 10 }), true],
    ['of a stage that nobody knows', bout(day(4), '9', { minutes: 30 }), false],
    ['of a stage above', bout(day(4), '4', { minutes: 30 }), false],
    ['written late', bout(day(4), '3', {}, { recordedAt: day(4) + 37 * HOUR }), false],
  ])('is made by a clean bout %s: %s', (_name, next, isMade) => {
    const log = [...notClean(day(6)), next];
    expect(codes(log, day(5) + 14 * HOUR).includes('exertion-symptoms')).toBe(!isMade);
  });
  it.each([
    [4, false],
    [5, true],
  ])(
    'asks for the minutes of its own stage: %d of a stage that needs 5, below one that needs 10',
    (minutes, isMade) => {
      const begun = [
        injury({ protocol: 'cdc-heads-up' }),
        examination(INJURY_AT + 2 * HOUR),
        ...routine(day(5)),
        clearance(day(0) + 3 * HOUR, 'unrestricted'),
        bout(day(1), '2'),
        // Stage 3 bears what was there before; the stage after it does not.
        bout(day(2), '3', { before: 1, peak: 1 }),
      ];
      const log = [...begun, bout(day(3), '2', { minutes })];
      expect(at(log, day(3) + HOUR).stage).toBe('3');
      expect(codes(log, day(3) + HOUR).includes('exertion-symptoms')).toBe(!isMade);
    },
  );
  it('is not made during a stop', () => {
    const log = [...notClean(day(5)), signs(day(3) + 12 * HOUR, { seizure: 'yes' }), bout(day(4), '3')];
    const lifted = [...log, review(day(4) + HOUR)];
    expect(codes(lifted, day(4) + 2 * HOUR)).toContain('exertion-symptoms');
  });
  it('is the later one whatever was done since', () => {
    const log = [...notClean(day(5)), bout(day(4), '3')];
    expect(codes(log, day(4) + HOUR)).not.toContain('exertion-symptoms');
  });
});

describe('the effort that voids a clearance for a strict stage', () => {
  /** Cleared on day 2 for contact, then a clean way up to 4 but for one effort on day 3. */
  const way = (effort: Entry): Entry[] => [
    ...cleanStart(day(7)),
    ...cleanBouts('2A', '2B'),
    clearance(day(2) + HOUR, '5'),
    effort,
    bout(day(4), '3'),
    bout(day(5), '4'),
  ];
  it.each([
    ['clean', bout(day(3), '3'), '5'],
    ['with a rise', bout(day(3), '3', { peak: 1, settledAfterMinutes: 5 }), '4'],
    ['begun with symptoms', bout(day(3), '3', { before: 1, peak: 1 }), '4'],
  ])('%s', (_name, effort, stage) => {
    expect(at(way(effort), day(6)).stage).toBe(stage);
  });
});

describe('over the heart-rate ceiling', () => {
  const dose = entry(
    'prescription',
    day(0) + 3 * HOUR,
    {
      clinician: { name: 'Dr. Vos', profession: 'doctor' },
      heartRateThreshold: 150,
      percent: 80,
      minutes: 20,
    },
    { by: PARENT },
  );
  const ran = (average: number, source: 'strap' | 'wrist' | 'manual') => [
    ...cleanStart(day(2)),
    dose,
    bout(day(1) + HOUR, '2A', { heartRate: { average, max: 190, source } }),
  ];
  it.each([
    [130, 'strap', false],
    [131, 'strap', true],
    [131, 'manual', true],
    [131, 'wrist', false],
    [190, 'wrist', false],
    [110, 'strap', false],
  ] as const)('%d by %s is told: %s', (average, source, isTold) => {
    const notice = told(ran(average, source), day(2), 'above-heart-rate');
    expect(notice?.params).toEqual(isTold ? { average, ceiling: 120 } : undefined);
  });
});

describe('after the end of the plan', () => {
  const cisg = PROTOCOLS.find((one) => one.id === 'cisg-2022');
  if (cisg === undefined) throw new Error('no cisg-2022');
  const driven = drive(cisg, 'complete', { at: INJURY_AT, zone: 'Europe/Amsterdam', athlete: ADULT, by: SELF });
  const end = driven.arrives;
  const last = cisg.stages.at(-1)?.id ?? '';
  it.each([
    [7 * DAY - 1000, 'hold'],
    [7 * DAY, 'hold'],
    [7 * DAY + 1000, 'complete'],
  ])('an exceeded bout %d ms later: %s', (after, verdict) => {
    expect(at(driven.log, end).verdict).toBe('complete');
    const late = bout(end + after, last, { peak: 5, settledAfterMinutes: 90 });
    const isBack = verdict !== 'complete';
    const answer = at([...driven.log, late], end + after + HOUR);
    expect(answer.verdict === 'complete').toBe(!isBack);
    expect(answer.stage === last).toBe(!isBack);
    const felt = checkIn(end + after, { headache: 3 });
    expect(at([...driven.log, felt], end + after + HOUR).verdict === 'complete').toBe(!isBack);
  });
  it.each([
    ['within', 6.5 * DAY, false],
    ['after', 7.5 * DAY, true],
  ])('one left open that begins %s the seven days', (_name, after, isComplete) => {
    const open = bout(end + after, '2A', { peak: 2, settledAfterMinutes: null });
    const answer = at([...driven.log, open], end + 9 * DAY);
    expect(answer.verdict === 'complete').toBe(isComplete);
  });
});

describe('an effort begun with symptoms, where somebody says that nothing was usual', () => {
  it('is not clean', () => {
    const usual = (score: number): Entry =>
      entry('typical', day(0) + HOUR, { symptoms: { headache: score, fatigue: 0 } }, { by: PARENT });
    const begun = bout(day(3), '3', { before: 1, peak: 1 });
    const log = (score: number) => [...cleanStart(day(4)), ...cleanBouts('2A', '2B'), usual(score), begun];
    expect(codes(log(0), day(4))).toContain('exertion-symptoms');
    expect(codes(log(1), day(4))).not.toContain('exertion-symptoms');
  });
});

describe('a bout that never rose', () => {
  it('has nothing to settle, whatever is said of it later', () => {
    const flat = bout(day(1), '2A');
    const doubt = correction(day(1) + 5 * HOUR, flat.id, { settledAfterMinutes: null });
    expect(codes([...cleanStart(day(2)), flat, doubt], day(1) + 6 * HOUR)).not.toContain('settling');
    const rose1 = bout(day(1), '2A', { peak: 1, settledAfterMinutes: 10 });
    const doubt1 = correction(day(1) + 5 * HOUR, rose1.id, { settledAfterMinutes: null });
    expect(codes([...cleanStart(day(2)), rose1, doubt1], day(1) + 6 * HOUR)).toContain('settling');
  });
});

describe('which bout is told', () => {
  it('of two that were as much too short the first', () => {
    const [one, two] = [bout(day(1), '2A', { minutes: 7 }), bout(day(1) + HOUR, '2A', { minutes: 7 })];
    const reason = at([...cleanStart(day(2)), one, two], day(2)).reasons.find(({ code }) => code === 'too-short');
    expect(reason?.evidence).toEqual([one.id]);
  });
  it('a fine one written late does not end a row of exceeded ones', () => {
    const bad = [1, 2, 4].map((n) => bout(day(n), '2A', { peak: 5, settledAfterMinutes: 90 }));
    const fine = bout(day(3), '2A', {}, { recordedAt: day(3) + 37 * HOUR });
    const log = [...cleanStart(day(5)), ...bad];
    const late = told([...log, fine], day(5), 'see-clinician');
    expect(late?.evidence).toEqual(bad.map((one) => one.id));
    const onTime = bout(day(3), '2A');
    expect(told([...log, onTime], day(5), 'see-clinician')).toBeUndefined();
  });
});

describe('after a move up', () => {
  it('an exceeded bout that starts at that instant is no news of a stage that has just opened', () => {
    const log = [...cleanStart(day(2)), bout(day(1), '3', { peak: 5, settledAfterMinutes: 90 })];
    expect(at(cleanStart(day(2)), day(1) + MINUTE).verdict).toBe('advance');
    expect(at(log, day(1) + MINUTE)).toMatchObject({ stage: '2A', verdict: 'hold' });
  });
  it('a bout of a stage above, fine, is not one of this stage', () => {
    const log = [...cleanStart(day(2)), bout(day(1) + HOUR, '3')];
    expect(at(log, day(1) + 2 * HOUR)).toMatchObject({ stage: '2A', verdict: 'advance' });
    expect(told(log, day(1) + 2 * HOUR, 'above-stage')?.evidence).toEqual([log.at(-1)?.id]);
  });
});

// docs/hazards.md: H01
