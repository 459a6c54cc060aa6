/** Return to learn, day by day: what moves a step, what a day that was too much takes back, and what is said of it. */
import { describe, expect, it } from 'vitest';
import type { Learn } from '../../src/engine/assessment.ts';
import { assess } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR } from '../../src/time/instant.ts';
import { entry, type Given, injury, INJURY_AT } from './logs.ts';
import { STUDENT } from './situation.ts';

const day = (n: number): number => INJURY_AT + n * DAY;
const school = (step: string, at: number, more: object = {}, given: Given = {}): Entry =>
  entry('school', at, { step, fullDay: false, before: 0, peak: 0, settledAfterMinutes: 0, ...more } as never, given);
const MUCH = { peak: 5, settledAfterMinutes: 90 };
const OPEN = { peak: 1, settledAfterMinutes: null };
const WHOLE = { fullDay: true };
function learn(log: readonly Entry[], now: number): Learn {
  const answer = assess(PROTOCOLS, STUDENT, [injury(), ...log], now).learn;
  if (answer === null) throw new Error('a student learns');
  return answer;
}
const codes = (log: readonly Entry[], now: number): string[] => learn(log, now).reasons.map(({ code }) => code);

describe('a day that was too much', () => {
  const fine = [school('L1', day(1)), school('L2', day(2))];
  it('takes back what moved up on it, and nothing of the days before', () => {
    expect(learn(fine, day(2)).step).toBe('L3');
    const much = school('L3', day(2) + HOUR, MUCH);
    expect(learn([...fine, much], day(2) + HOUR)).toMatchObject({
      step: 'L2',
      reasons: [{ code: 'learn-flare', evidence: [much.id] }],
    });
    expect(learn([...fine, much, school('L2', day(2) + 2 * HOUR)], day(2) + 3 * HOUR).step).toBe('L2');
    expect(learn([...fine, much, school('L2', day(3))], day(3))).toMatchObject({ step: 'L3' });
  });
  it('of the present step ends completion, of a lower one does not', () => {
    const done = [school('L4', day(1), WHOLE)];
    expect(learn(done, day(1)).complete).toBe(true);
    expect(learn([...done, school('L4', day(2), MUCH)], day(2)).complete).toBe(false);
    expect(learn([...done, school('L3', day(2), MUCH)], day(2))).toMatchObject({ step: 'L4', complete: true });
    // On the day of completion it is that day which was too much.
    expect(learn([...done, school('L3', day(1) + HOUR, MUCH)], day(2))).toMatchObject({ step: 'L1', complete: false });
  });
  it('one left open is too much at the end of its day', () => {
    const log = [...fine, school('L3', day(3), OPEN)];
    expect(codes(log, day(3))).toEqual(['learn-settling']);
    // Midnight in Amsterdam, in winter.
    const midnight = day(4) - 10 * HOUR;
    expect(codes(log, midnight - 1)).toEqual(['learn-settling']);
    expect(codes(log, midnight)).toEqual(['learn-flare']);
  });
});

describe('what is said until it is complete', () => {
  it('nothing of this step yet, also where it was written late', () => {
    expect(codes([], day(1))).toEqual(['learn-no-entry']);
    const late = school('L1', day(1), {}, { recordedAt: day(1) + 37 * HOUR });
    expect(learn([late], day(3))).toMatchObject({ step: 'L1', reasons: [{ code: 'learn-no-entry', evidence: [] }] });
    const much = school('L1', day(1), MUCH, { recordedAt: day(1) + 37 * HOUR });
    expect(codes([much], day(3))).toEqual(['learn-no-entry', 'learn-flare']);
  });
  it('help, and that it was not a full day', () => {
    const helped = school('L4', day(1), { supports: ['rest-breaks'] });
    expect(learn([helped], day(1))).toMatchObject({
      step: 'L4',
      reasons: [
        { code: 'learn-supports', evidence: [helped.id] },
        { code: 'learn-not-full-day', evidence: [helped.id] },
      ],
    });
    const whole = school('L4', day(1), { ...WHOLE, supports: ['rest-breaks'] });
    expect(codes([whole], day(1))).toEqual(['learn-supports']);
    const free = school('L4', day(1), { supports: [] });
    expect(codes([free], day(1))).toEqual(['learn-not-full-day']);
    expect(learn([school('L4', day(1), { ...WHOLE, supports: [] })], day(1))).toMatchObject({
      complete: true,
      reasons: [],
    });
  });
  it('nothing of it where that day was too much', () => {
    const log = [school('L4', day(1), { supports: ['rest-breaks'] }), school('L2', day(1) + HOUR, MUCH)];
    expect(learn(log, day(1) + HOUR).step).toBe('L1');
    expect(codes(log, day(1) + HOUR)).toEqual(['learn-no-entry', 'learn-flare']);
  });
});

describe('steps', () => {
  it.each([
    ['the present one moves to the next', ['L1'], 'L2'],
    ['a higher one moves to that', ['L3'], 'L3'],
    ['a lower one changes nothing', ['L3', 'L1'], 'L3'],
    ['the last one stays', ['L4', 'L4'], 'L4'],
  ])('%s', (_name, steps, step) => {
    expect(
      learn(
        steps.map((one, index) => school(one, day(index + 1))),
        day(9),
      ).step,
    ).toBe(step);
  });
});
