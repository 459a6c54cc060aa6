/**
 * What a clinician has written: from when it counts, what it does not reach back over, which recovery it is of, what it has
 * seen to, and which items it names as not of this injury.
 */
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../src/engine/index.ts';
import type { Athlete, Entry } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';
import {
  ATHLETE,
  bout,
  checkIn,
  clearance,
  cleanBouts,
  cleanStart,
  correction,
  DOCTOR,
  entry,
  examination,
  injury,
  INJURY_AT,
  knock,
  review,
  signs,
  ZEROS,
} from './logs.ts';
import { CAUTIOUS } from './situation.ts';

/** 10:00 local on the n-th day after the injury. */
const day = (n: number): number => INJURY_AT + n * DAY;
const at = (log: readonly Entry[], now: number, athlete: Athlete = ATHLETE): Assessment =>
  assess(PROTOCOLS, athlete, log, now);
const codes = (log: readonly Entry[], now: number, athlete: Athlete = ATHLETE): string[] =>
  at(log, now, athlete).reasons.map(({ code }) => code);
const evidence = (log: readonly Entry[], now: number, code: string, athlete: Athlete = ATHLETE) =>
  at(log, now, athlete).reasons.find((reason) => reason.code === code)?.evidence;
/** Of somebody whose history asks for a doctor first: has one been seen? */
const isSeen = (log: readonly Entry[], now: number): boolean => !codes(log, now, CAUTIOUS).includes('see-doctor');

describe('a document counts from when it is written down', () => {
  const written = day(6) + 3 * HOUR;
  const four = [...cleanStart(day(7)), ...cleanBouts('2A', '2B', '3', '4')];
  const note = clearance(day(5), '5', { recordedAt: written });
  it.each([
    [-1, '4'],
    [0, '5'],
    [1, '5'],
  ])('%d ms: stage %s', (after, stage) => {
    expect(at([...four, note], written + after).stage).toBe(stage);
  });
  it('dated a little ahead of its writing, from its date', () => {
    const ahead = clearance(day(6) + 5 * MINUTE, '5', { recordedAt: day(6) });
    const { history } = at([...four, ahead], day(6) + HOUR);
    expect(Date.parse(history.at(-1)?.at ?? '')).toBe(day(6) + 5 * MINUTE);
  });
  it('an examination as well', () => {
    const seen = examination(day(0) + HOUR, 'concussion', { recordedAt: day(2) });
    expect(isSeen([injury(), seen], day(2) - 1)).toBe(false);
    expect(isSeen([injury(), seen], day(2))).toBe(true);
    const atOnce = examination(day(0) + HOUR);
    expect(isSeen([injury(), atOnce], day(0) + HOUR)).toBe(true);
  });
  it('“stay stopped” from the day it is dated', () => {
    const order = review(day(1), 'stay-stopped', { recordedAt: day(1) + HOUR });
    expect(at([...cleanStart(day(2)), order], day(1) + 2 * HOUR)).toMatchObject({ verdict: 'stop' });
    // A move up between its date and its writing is not one that it saw.
    expect(
      at([...cleanStart(day(2)), order], day(1) + 2 * HOUR).history.map((move) => `${move.from}>${move.to}`),
    ).toEqual(['1>1']);
  });
});

describe('written down across trouble it lifts and opens nothing', () => {
  const first = signs(day(1), { seizure: 'yes' });
  const second = signs(day(2), { 'vision-change': 'yes' });
  const began = injury();
  it('a review does not lift the sign it was dated after', () => {
    const across = review(day(1) + HOUR, 'continue', { recordedAt: day(2) + HOUR });
    expect(evidence([began, first, second, across], day(3), 'warning-sign')).toEqual([first.id, second.id]);
    // Without the second one in between it does, from its writing on.
    expect(codes([began, first, across], day(2) + HOUR - 1)).toEqual(['warning-sign']);
    expect(codes([began, first, across], day(2) + HOUR)).not.toContain('warning-sign');
    // Written before the second one came, it lifts the first.
    const before = review(day(1) + HOUR, 'continue', { recordedAt: day(2) - HOUR });
    expect(evidence([began, first, second, before], day(3), 'warning-sign')).toEqual([second.id]);
  });
  it('a clearance across a setback opens nothing, the setback being later than its date', () => {
    const note = clearance(day(4) + HOUR, '5', { recordedAt: day(5) + 3 * HOUR });
    const way = [...cleanStart(day(8)), ...cleanBouts('2A', '2B', '3')];
    const back = bout(day(4) + 2 * HOUR, '4', { peak: 2, settledAfterMinutes: 10 });
    const again = [bout(day(5), '3'), bout(day(6) + HOUR, '4')];
    expect(at([...way, back, ...again, note], day(7) + 2 * HOUR).stage).toBe('4');
    const fresh = clearance(day(6), '5');
    expect(at([...way, back, ...again, fresh], day(7) + 2 * HOUR).stage).toBe('5');
  });
  it('an examination across a knock is none, across a sign it stays one', () => {
    const hit = knock(day(2));
    const free = signs(day(2) + HOUR);
    const across = examination(day(1), 'concussion', { recordedAt: day(3) });
    expect(isSeen([began, hit, free, across], day(3) + HOUR)).toBe(false);
    expect(isSeen([began, across], day(3) + HOUR)).toBe(true);
    const lifted = review(day(2) + 2 * HOUR, 'continue', { by: { role: 'staff', name: 'Bo' } });
    const other = { ...lifted, clinician: { name: 'X', profession: 'other' } } as Entry;
    expect(codes([began, second, other], day(2) + 3 * HOUR)).toEqual(['warning-sign']);
    expect(isSeen([began, second, lifted, across], day(3) + HOUR)).toBe(true);
  });
  it('an examination across a setback stays one', () => {
    const begun = [
      injury({ protocol: 'cdc-heads-up' }),
      ...cleanStart(day(2)).slice(1),
      clearance(day(0) + 3 * HOUR, 'unrestricted'),
    ];
    const asked = signs(day(2) + HOUR, { amnesia: 'yes' });
    const much = bout(day(2) + 3 * HOUR, '2', { peak: 3, settledAfterMinutes: 30 });
    const across = examination(day(2) + 2 * HOUR, 'concussion', { recordedAt: day(2) + 4 * HOUR });
    const log = [...begun, asked, much, across];
    expect(at(log, day(2) + 3 * HOUR).verdict).toBe('step-back');
    expect(evidence(log, day(2) + 3 * HOUR, 'see-doctor')).toEqual([asked.id]);
    expect(evidence(log, day(2) + 5 * HOUR, 'see-doctor')).toBeUndefined();
  });
  it('what it finds to be no concussion it gives back only where nothing lies between', () => {
    const way = cleanStart(day(4));
    const hit = knock(day(2));
    const free = signs(day(2) + HOUR);
    const found = (recordedAt: number) => examination(day(2) + 2 * HOUR, 'no-concussion', { recordedAt });
    expect(at([...way, hit, free, found(day(2) + 5 * HOUR)], day(3)).day).toBe(3);
    const alarm = signs(day(2) + 4 * HOUR, { seizure: 'yes' });
    expect(at([...way, hit, free, alarm, found(day(2) + 5 * HOUR)], day(3)).day).toBe(1);
    // Written at once it had no trouble to reach over.
    expect(at([...way, hit, free, found(day(2) + 2 * HOUR), alarm], day(3)).day).toBe(3);
  });
});

describe('a document of before the injury', () => {
  const before = INJURY_AT - DAY;
  it.each([
    ['examination', examination(before)],
    ['review', review(before)],
  ])('%s: this injury has been seen by nobody', (_name, paper) => {
    expect(isSeen([injury(), paper], day(1))).toBe(false);
    expect(
      isSeen(
        [injury(), { ...paper, at: injury({}, day(0) + HOUR).at, recordedAt: injury({}, day(0) + HOUR).at }],
        day(1),
      ),
    ).toBe(true);
  });
  it('clears nothing', () => {
    const four = [...cleanStart(day(6)), ...cleanBouts('2A', '2B', '3', '4')];
    expect(at([...four, clearance(before, '5')], day(5)).stage).toBe('4');
    expect(at([...four, clearance(day(0) + HOUR, '5')], day(5)).stage).toBe('5');
  });
  it('its dose is none', () => {
    const given = { clinician: DOCTOR, heartRateThreshold: 150, percent: 80, minutes: 20 };
    const fast = bout(day(1) + HOUR, '2A', { heartRate: { average: 135, max: 150, source: 'strap' } });
    const over = (when: number): boolean =>
      at([...cleanStart(day(2)), entry('prescription', when, given), fast], day(2)).notices.some(
        ({ code }) => code === 'above-heart-rate',
      );
    // By age the ceiling of 2A is 105.
    const ceilings = [before, day(0) + HOUR].map((when) =>
      at([...cleanStart(day(2)), entry('prescription', when, given), fast], day(2)).notices.find(
        ({ code }) => code === 'above-heart-rate',
      ),
    );
    expect(ceilings.map((notice) => notice?.params)).toEqual([
      { average: 135, ceiling: 105 },
      { average: 135, ceiling: 120 },
    ]);
    expect(over(before)).toBe(true);
  });
  it('still lifts a stop of then, without having seen this injury', () => {
    const old = signs(INJURY_AT - 2 * DAY, { seizure: 'yes' });
    const late = review(before, 'continue', { recordedAt: day(1) });
    const log = [old, injury(), late];
    expect(codes(log, day(1) - 1)).toEqual(['warning-sign']);
    expect(codes(log, day(1))).not.toContain('warning-sign');
    expect(isSeen(log, day(2))).toBe(false);
    const way = [
      ...cleanStart(day(6)).filter((one) => one.type !== 'examination'),
      bout(day(3), '2A'),
      bout(day(4), '2B'),
    ];
    const three = [old, late, ...way, bout(day(5), '3')];
    expect(at(three, day(6)).stage).toBe('3');
    expect(codes(three, day(6))).toEqual(['not-examined']);
  });
});

describe('a stop that goes over into a new injury', () => {
  it('ends by the general rule, also where it was a knock: the first stage begins at its end', () => {
    const log = [knock(INJURY_AT - DAY), injury(), checkIn(day(1)), signs(day(1) + HOUR)];
    expect(codes(log, day(1))).toEqual(['head-impact-unchecked']);
    const answer = at(log, day(1) + 2 * HOUR);
    expect(answer).toMatchObject({ verdict: 'hold', day: 1, stage: '1' });
    expect(answer.reasons.find(({ code }) => code === 'too-soon')?.params).toEqual({
      opensAt: new Date(day(2) + HOUR).toISOString().replace('.000', ''),
    });
  });
  it('one that was lifted before it leaves nothing behind: the 24 h are those of the injury', () => {
    const old = [signs(INJURY_AT - 3 * DAY, { seizure: 'yes' }), review(INJURY_AT - 2 * DAY)];
    const log = [...old, ...cleanStart(day(2))];
    expect([day(1) - 1, day(1)].map((now) => at(log, now).stage)).toEqual(['1', '2A']);
    expect(at(log, day(1)).history.map((move) => `${move.from}>${move.to}`)).toEqual(['1>2A']);
  });
  it('is told at the injury', () => {
    const old = signs(INJURY_AT - DAY, { seizure: 'yes' });
    const [first] = at([old, injury()], day(1)).history;
    expect(first).toMatchObject({ from: '1', to: '1', reasons: [{ code: 'warning-sign', evidence: [old.id] }] });
  });
});

describe('a call-now answer', () => {
  const asked = signs(day(1), { amnesia: 'yes' });
  const base = [...cleanStart(day(1) - HOUR), asked];
  it.each([
    ['an examination after it', examination(day(1) + HOUR), true],
    ['a review after it', review(day(1) + HOUR), true],
    ['a review that says stay stopped', review(day(1) + HOUR, 'stay-stopped'), false],
    ['an examination before it', examination(day(1) - HOUR), false],
    ['a clearance after it', clearance(day(1) + HOUR, '5'), false],
  ])('%s: dealt with %s', (_name, paper, isDealtWith) => {
    const found = evidence([...base, paper], day(1) + 2 * HOUR, 'see-doctor');
    if (paper.type === 'review' && !isDealtWith) expect(at([...base, paper], day(1) + 2 * HOUR).verdict).toBe('stop');
    else expect(found === undefined).toBe(isDealtWith);
  });
  it('that was made worse after somebody looked, waits again', () => {
    const plain = signs(day(1), { amnesia: 'no' });
    const change = correction(day(1) + 2 * HOUR, plain.id, {
      answers: { ...(plain as { answers?: object }).answers, amnesia: 'yes' },
    });
    const log = [...cleanStart(day(1) - HOUR), plain, examination(day(1) + HOUR), change];
    expect(evidence(log, day(1) + 3 * HOUR, 'see-doctor')).toEqual([plain.id]);
    expect(evidence([...log, examination(day(1) + 2 * HOUR)], day(1) + 3 * HOUR, 'see-doctor')).toBeUndefined();
  });
  it('that an examination has dealt with is open again after a knock; one that a review has, is not', () => {
    const after = [knock(day(2)), signs(day(2) + HOUR)];
    expect(evidence([...base, examination(day(1) + HOUR), ...after], day(2) + 2 * HOUR, 'see-doctor')).toEqual([
      asked.id,
    ]);
    expect(evidence([...base, review(day(1) + HOUR), ...after], day(2) + 2 * HOUR, 'see-doctor')).toBeUndefined();
    // And dealt with once more, it stays so.
    const again = [...base, examination(day(1) + HOUR), ...after, examination(day(2) + 2 * HOUR)];
    expect(evidence(again, day(2) + 3 * HOUR, 'see-doctor')).toBeUndefined();
  });
  it('that came after it was not seen, and is named once', () => {
    const second = signs(day(1) + 2 * HOUR, { amnesia: 'yes' });
    const seen = examination(day(1) + HOUR, 'concussion', { recordedAt: day(1) + 3 * HOUR });
    const after = [knock(day(2)), signs(day(2) + HOUR)];
    expect(evidence([...base, second, seen, ...after], day(2) + 2 * HOUR, 'see-doctor')).toEqual([asked.id, second.id]);
  });
  it('of before the injury asks for nothing now', () => {
    const old = signs(INJURY_AT - HOUR, { amnesia: 'yes' });
    expect(evidence([old, injury()], day(1), 'see-doctor')).toBeUndefined();
    const fresh = signs(day(0) + HOUR, { amnesia: 'yes' });
    expect(evidence([injury(), fresh], day(1), 'see-doctor')).toEqual([fresh.id]);
  });
});

describe('a review', () => {
  it('dated before “stay stopped” lifts nothing, whenever it is written', () => {
    const order = review(day(2), 'stay-stopped');
    const older = review(day(2) - HOUR, 'continue', { recordedAt: day(3) });
    const newer = review(day(2) + HOUR, 'continue');
    const log = [...cleanStart(day(3)), signs(day(1), { seizure: 'yes' }), order];
    expect(at([...log, older], day(3) + HOUR).verdict).toBe('stop');
    expect(at([...log, newer], day(3) + HOUR).verdict).not.toBe('stop');
  });
  it('lifts the knocks before it, and none after', () => {
    const [one, two] = [knock(day(1)), knock(day(1) + 2 * HOUR)];
    const log = [...cleanStart(day(1) - HOUR), one, two];
    expect(evidence([...log, review(day(1) + HOUR)], day(1) + 3 * HOUR, 'head-impact-unchecked')).toEqual([two.id]);
    expect(evidence([...log, review(day(1) + 3 * HOUR)], day(1) + 3 * HOUR, 'head-impact-unchecked')).toBeUndefined();
  });
});

describe('items that a clinician names as unrelated', () => {
  const note = { ...examination(day(1) + 2 * HOUR), unrelated: ['fatigue'] } as unknown as Entry;
  const felt = (when: number, fatigue: number): Entry => checkIn(when, { fatigue });
  /** Told only where nothing is above typical. */
  const isTypical = (log: readonly Entry[], fatigue: number): boolean => {
    const after = checkIn(day(3), { fatigue }, { percentNormal: 80 });
    return at([injury(), ...log, after], day(3)).notices.some(({ code }) => code === 'not-normal-yet');
  };
  const highest = (log: readonly Entry[]): number =>
    [6, 5, 4, 3, 2, 1, 0].find((fatigue) => isTypical(log, fatigue)) ?? -1;
  const { memory: _, ...part } = ZEROS;
  it.each([
    ['the highest of its local day before it', [felt(day(1), 3), felt(day(1) + HOUR, 2)], 3],
    ['none of that day', [felt(day(0) + HOUR, 5)], 0],
    ['none before it', [felt(day(1) + 3 * HOUR, 4)], 0],
    ['none in full', [entry('check-in', day(1), { symptoms: { ...part, fatigue: 4 } }), felt(day(1) + HOUR, 2)], 2],
    ['none above 0', [felt(day(1), 0)], 0],
  ] as const)('%s', (_name, log, most) => {
    expect(highest([...log, note])).toBe(most);
  });
  it('are never less than what was typical', () => {
    const usual = entry('typical', day(0) + HOUR, { symptoms: { fatigue: 2, nausea: 1 } });
    expect(highest([usual, felt(day(1), 1), note])).toBe(2);
    expect(highest([usual, felt(day(1), 4), note])).toBe(4);
  });
  it('a later note does not take back what an earlier one gave', () => {
    const later = { ...examination(day(2)), unrelated: ['fatigue'] } as unknown as Entry;
    expect(highest([felt(day(1), 3), note, later])).toBe(3);
  });
  it('are usual for effort too, where there was any of it', () => {
    const three = (fatigue: number): string[] => {
      const seen = { ...examination(day(1) + 3 * HOUR), unrelated: ['fatigue', 'nausea'] } as unknown as Entry;
      const begun = bout(day(3), '3', { before: 1, peak: 1 });
      const log = [...cleanStart(day(4)), ...cleanBouts('2A', '2B'), felt(day(1) + 2 * HOUR, fatigue), seen, begun];
      return codes(log, day(4));
    };
    expect(three(2)).not.toContain('exertion-symptoms');
    expect(three(0)).toContain('exertion-symptoms');
  });
});

describe('who may write it down', () => {
  const minor: Athlete = { ...ATHLETE, birthDate: '2008-03-02', caution: ['heart'] };
  it('an athlete of 18 on the day it is written, not before', () => {
    const seen = (recordedAt: number) => examination(day(0) + HOUR, 'concussion', { recordedAt });
    // 18 on the day after the injury, which begins at 23:00 UTC.
    const birthday = Date.parse('2026-03-01T23:00:00Z');
    const isDone = (recordedAt: number): boolean =>
      !codes([injury(), seen(recordedAt)], birthday + HOUR, minor).includes('see-doctor');
    expect([birthday - MINUTE, birthday].map(isDone)).toEqual([false, true]);
  });
});

// docs/hazards.md: H05
