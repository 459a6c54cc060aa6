/** What a reason says beside its code: the figures and the entries, worked out by hand from the contract, for each code. */
import { describe, expect, it } from 'vitest';
import type { Reason, ReasonCode } from '../../src/engine/assessment.ts';
import { judge, riseOf, settledMinutes } from '../../src/engine/exertion.ts';
import { assess } from '../../src/engine/index.ts';
import type { Athlete, Entry } from '../../src/log/entry.ts';
import { type Protocol, PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, formatUtc, HOUR, MINUTE } from '../../src/time/instant.ts';
import {
  ATHLETE,
  bout,
  checkIn,
  cleanBouts,
  cleanStart,
  entry,
  examination,
  injury,
  INJURY_AT,
  knock,
  PARENT,
  routine,
  signs,
  ZEROS,
} from './logs.ts';
import { CAUTIOUS, STUDENT } from './situation.ts';

/** 10:00 local on the n-th day after the injury. */
const day = (n: number): number => INJURY_AT + n * DAY;
function reason(code: ReasonCode, log: readonly Entry[], now: number, athlete: Athlete = ATHLETE): Reason | undefined {
  return assess(PROTOCOLS, athlete, log, now).reasons.find((one) => one.code === code);
}
const withParams = (params: object, evidence: readonly Entry[] = []) =>
  expect.objectContaining({ params, evidence: evidence.map((one) => one.id) }) as unknown;

describe('signs-unchecked', () => {
  it('says when they were last all "no"', () => {
    const log = [injury(), signs(day(0) + HOUR)];
    expect(reason('signs-unchecked', log, day(2))).toEqual(withParams({ lastAt: formatUtc(day(0) + HOUR) }));
  });
  it('says that they never were', () => {
    expect(reason('signs-unchecked', [injury()], day(1))).toEqual(withParams({ lastAt: null }));
  });
  it('names the alarming check-in that waits for them', () => {
    const alarming = checkIn(day(1), { confusion: 5 });
    const before = signs(day(1) - MINUTE);
    const log = [injury(), before, alarming];
    const lastAt = formatUtc(day(1) - MINUTE);
    expect(reason('signs-unchecked', log, day(1) + 1)).toEqual(withParams({ lastAt }, [alarming]));
    const after = signs(day(1) + 1);
    expect(reason('signs-unchecked', [...log, after], day(1) + 1)).toBeUndefined();
    // A day later they are old, and nothing alarming waits any more.
    expect(reason('signs-unchecked', [...log, after], day(2) + 2)).toEqual(
      withParams({ lastAt: formatUtc(day(1) + 1) }),
    );
  });
});

describe('see-doctor', () => {
  it('names each call-now answer that is not "no" once, in the order of the list, then what the athlete has', () => {
    const one = signs(day(1), { amnesia: 'unsure', 'vomited-once': 'no' });
    const two = signs(day(1) + HOUR, { 'vomited-once': 'yes', amnesia: 'yes' });
    const log = [...cleanStart(day(2)), one, two];
    expect(reason('see-doctor', log, day(2))).toEqual(withParams({ signs: ['vomited-once', 'amnesia'] }, [one, two]));
    const unseen = log.filter((other) => other.type !== 'examination');
    expect(reason('see-doctor', unseen, day(2), CAUTIOUS)).toEqual(
      withParams({ signs: ['vomited-once', 'amnesia', 'blood-thinner'] }, [one, two]),
    );
  });
});

describe('no-activity and too-short', () => {
  it('names the longest of those that were too short, and what is needed', () => {
    const short = [4, 7, 6].map((minutes, index) => bout(day(1) + index * HOUR, '2A', { minutes }));
    const log = [...cleanStart(day(2)), ...short];
    expect(reason('too-short', log, day(2))).toEqual(withParams({ minutes: 7, need: 10 }, short.slice(1, 2)));
    expect(reason('no-activity', log, day(2))).toBeUndefined();
  });
  it('names nothing where there is none', () => {
    expect(reason('no-activity', cleanStart(day(2)), day(2))).toEqual(withParams({}));
  });
});

describe('flare', () => {
  it('names the bout, by how much it rose, how long it took, and from when another may speak', () => {
    const bad = bout(day(1), '2A', { before: 1, peak: 5, settledAfterMinutes: 30 });
    // The next local midnight in Amsterdam, in winter.
    const retryFrom = '2026-03-02T23:00:00Z';
    expect(reason('flare', [...cleanStart(day(2)), bad], day(1) + HOUR)).toEqual(
      withParams({ rise: 4, minutes: 30, retryFrom }, [bad]),
    );
  });
});

describe('settling', () => {
  it('names those of the newest day that rose and are not known to have settled', () => {
    const open = { peak: 1, settledAfterMinutes: null };
    const older = bout(day(1), '2A', open);
    const fine = bout(day(2), '2A');
    const first = bout(day(2) + HOUR, '2A', open);
    const second = bout(day(2) + 2 * HOUR, '2A', open);
    const log = [...cleanStart(day(3)), older, fine, first, second];
    expect(reason('settling', log, day(2) + 3 * HOUR)).toEqual(withParams({}, [first, second]));
    expect(reason('settling', [...cleanStart(day(3)), older, fine], day(2) + 3 * HOUR)).toBeUndefined();
  });
  it('a short one is asked as well where no day has been made yet', () => {
    const short = bout(day(1), '2A', { minutes: 3, peak: 1, settledAfterMinutes: null });
    const flat = bout(day(1) + HOUR, '2A', { minutes: 3 });
    expect(reason('settling', [...cleanStart(day(3)), short, flat], day(2))).toEqual(withParams({}, [short]));
  });
});

describe('too-soon', () => {
  it('names what the hours are counted from: the bout that speaks, else what began the stage', () => {
    const began = injury();
    const log = [began, examination(INJURY_AT + 2 * HOUR), ...routine(day(2))];
    expect(reason('too-soon', log, day(1) - 1)).toEqual(withParams({ opensAt: formatUtc(day(1)) }, [began]));
    const spoke = bout(day(1) + HOUR, '2A');
    const opensAt = formatUtc(day(2) + HOUR);
    expect(reason('too-soon', [...log, spoke], day(2))).toEqual(withParams({ opensAt }, [spoke]));
  });
  it('24 h from the last move up, where the hours of the stage would have passed', () => {
    const entered = bout(day(1), '2A');
    const log = [...cleanStart(day(3)), entered];
    // 2A opened on day 1 at 10:00; nothing has been done in it yet at 11:00.
    const idle = log.filter((one) => one !== entered);
    expect(reason('too-soon', idle, day(1) + HOUR)?.params).toEqual({ opensAt: formatUtc(day(2)) });
  });
});

describe('no-check-in and check-in-incomplete', () => {
  const { memory: _, 'neck-pain': __, ...part } = ZEROS;
  const partial = (at: number): Entry => entry('check-in', at, { symptoms: part });
  it('says when the last full one was, or that there was none', () => {
    const old = checkIn(day(0) + HOUR);
    expect(reason('no-check-in', [injury(), old], day(2))).toEqual(withParams({ lastAt: formatUtc(day(0) + HOUR) }));
    expect(reason('no-check-in', [injury()], day(2))).toEqual(withParams({ lastAt: null }));
  });
  it('names what is missing in the newest one of the last 24 h, that instant excluded', () => {
    const one = partial(day(1));
    const log = [injury(), one];
    const missing = withParams({ missing: ['neck-pain', 'memory'] }, [one]);
    expect(reason('check-in-incomplete', log, day(1))).toEqual(missing);
    expect(reason('check-in-incomplete', log, day(2) - 1)).toEqual(missing);
    expect(reason('check-in-incomplete', log, day(2))).toBeUndefined();
    expect(reason('no-check-in', log, day(2))).toEqual(withParams({ lastAt: null }));
  });
  it('counts none from before the end of the bout', () => {
    const log = [...cleanStart(day(1)), bout(day(1) + HOUR, '2A'), partial(day(1) + HOUR + 20 * MINUTE)];
    expect(reason('check-in-incomplete', log, day(1) + 2 * HOUR)).toBeUndefined();
    const after = partial(day(1) + HOUR + 20 * MINUTE + 1);
    expect(reason('check-in-incomplete', [...log, after], day(1) + 2 * HOUR)).toEqual(
      withParams({ missing: ['neck-pain', 'memory'] }, [after]),
    );
  });
});

/** Stage 3 on day 3, where 4 asks that nothing is above typical, at rest and with effort. */
const atThree = (until: number): Entry[] => [...cleanStart(until), ...cleanBouts('2A', '2B', '3')];

describe('symptoms-present', () => {
  it('names each of the last 24 h, that instant excluded, and the figures of the worst', () => {
    const mild = checkIn(day(4) + HOUR, { headache: 1, nausea: 1 });
    const worst = checkIn(day(4) + 2 * HOUR, { headache: 2, fatigue: 3 });
    const dulled = checkIn(day(4) + 3 * HOUR, {}, { painkiller: true });
    const log = [...atThree(day(4)).filter((one) => Date.parse(one.at) < day(4) - HOUR), mild, worst, dulled];
    const all = withParams({ count: 2, severity: 5 }, [mild, worst, dulled]);
    expect(reason('symptoms-present', log, day(4) + 3 * HOUR)).toEqual(all);
    expect(reason('symptoms-present', log, day(5) + HOUR - 1)).toEqual(all);
    expect(reason('symptoms-present', log, day(5) + HOUR)).toEqual(
      withParams({ count: 2, severity: 5 }, [worst, dulled]),
    );
    expect(reason('symptoms-present', log, day(5) + 2 * HOUR)).toEqual(withParams({ count: 0, severity: 0 }, [dulled]));
  });
  it('of two that are as bad it tells the first', () => {
    const one = checkIn(day(4) + HOUR, { headache: 2 });
    const two = checkIn(day(4) + 2 * HOUR, { headache: 1, nausea: 1 });
    expect(reason('symptoms-present', [...atThree(day(4)), one, two], day(4) + 3 * HOUR)).toEqual(
      withParams({ count: 1, severity: 2 }, [one, two]),
    );
  });
  it('without anything bad it says that nothing is known since the bout', () => {
    const log = atThree(day(3)).filter((one) => Date.parse(one.at) < day(3) + HOUR);
    expect(reason('symptoms-present', log, day(3) + 2 * HOUR)).toEqual(withParams({ count: 0, severity: 0 }));
    // The end of the bout is not after it.
    const atItsEnd = checkIn(day(3) + 20 * MINUTE);
    expect(reason('symptoms-present', [...log, atItsEnd], day(3) + 2 * HOUR)).toEqual(
      withParams({ count: 0, severity: 0 }),
    );
    const after = checkIn(day(3) + 20 * MINUTE + 1);
    expect(reason('symptoms-present', [...log, after], day(3) + 2 * HOUR)).toBeUndefined();
  });
});

describe('exertion-symptoms', () => {
  it('names bouts of the newest day that were not free of symptoms, and the highest rise', () => {
    const rose = bout(day(3) + 2 * HOUR, '3', { peak: 2, settledAfterMinutes: 20 });
    const began = bout(day(3) + 3 * HOUR, '3', { before: 1, peak: 1 });
    const log = [...atThree(day(4)), rose, began];
    expect(reason('exertion-symptoms', log, day(4))).toEqual(withParams({ rise: 2 }, [rose, began]));
  });
  it('where something is usual only a rise counts', () => {
    const usual = entry('typical', day(0) + HOUR, { symptoms: { headache: 1 } }, { by: PARENT });
    const rose = bout(day(3) + 2 * HOUR, '3', { before: 1, peak: 2, settledAfterMinutes: 20 });
    const began = bout(day(3) + 3 * HOUR, '3', { before: 1, peak: 1 });
    expect(reason('exertion-symptoms', [...atThree(day(4)), usual, rose, began], day(4))).toEqual(
      withParams({ rise: 1 }, [rose]),
    );
    expect(reason('exertion-symptoms', [...atThree(day(4)), usual, began], day(4))).toBeUndefined();
  });
  it('names who says that effort makes it worse, for 24 h, that instant excluded', () => {
    const said = checkIn(day(3) + 12 * HOUR, {}, { worseWithPhysical: true });
    const mental = checkIn(day(3) + 13 * HOUR, {}, { worseWithMental: true });
    const log = [...atThree(day(4)), said, mental];
    expect(reason('exertion-symptoms', log, day(4) + 12 * HOUR - 1)).toEqual(withParams({ rise: 0 }, [said, mental]));
    expect(reason('exertion-symptoms', log, day(4) + 12 * HOUR)).toEqual(withParams({ rise: 0 }, [mental]));
  });
  it('nobody has tried yet: that is no clean effort', () => {
    const only = madeUp({ minMinutes: null, enter: [{ gate: 'clean-exertion' }] });
    const log = [...cleanStart(day(2), { protocol: only.id }), bout(day(1), '2A', { minutes: 3 })];
    const codes = assess([only], ATHLETE, log, day(2)).reasons.map(({ code }) => code);
    expect(codes).toContain('exertion-symptoms');
  });
});

/** A profile whose second stage is as said, so that one gate has to speak for itself. */
function madeUp(fields: Partial<Protocol['stages'][number]>): Protocol {
  const cisg = PROTOCOLS.find((one) => one.id === 'cisg-2022');
  if (cisg === undefined) throw new Error('no cisg-2022');
  const stages = cisg.stages.map((stage, index) => (index === 1 ? { ...stage, ...fields } : stage));
  return { ...cisg, id: 'made-up', stages };
}

describe('not-examined, school-first, clearance-needed', () => {
  it('say what is missing', () => {
    const unseen = atThree(day(4)).filter((one) => one.type !== 'examination');
    expect(reason('not-examined', unseen, day(4))).toEqual(withParams({}));
    const four = [...atThree(day(5)), bout(day(4), '4')];
    expect(reason('clearance-needed', four, day(5))).toEqual(withParams({ scope: '5', written: false }));
    expect(reason('school-first', four, day(5), STUDENT)).toEqual(withParams({ step: 'L1' }));
  });
  it('school-first names what was too much there', () => {
    const much = entry('school', day(4), { step: 'L2', before: 0, peak: 4, settledAfterMinutes: 90 } as never);
    const log = [...atThree(day(5)), bout(day(4), '4'), much];
    expect(reason('school-first', log, day(5), STUDENT)).toEqual(withParams({ step: 'L1' }, [much]));
  });
});

describe('the clocks in days', () => {
  const onlyDay = madeUp({ enter: [{ gate: 'day', minDay: 3 }] });
  it('days-since-injury counts local days from what began them, and names the day it opens', () => {
    const began = injury({ protocol: onlyDay.id });
    const log = [began, ...routine(day(4))];
    const told = (now: number) =>
      assess([onlyDay], ATHLETE, log, now).reasons.find(({ code }) => code === 'days-since-injury');
    expect(told(day(1))).toEqual(withParams({ need: 3, have: 1, opensOn: '2026-03-04' }, [began]));
    // 23:59 local, and midnight.
    expect(told(Date.parse('2026-03-03T22:59:00Z'))?.params).toEqual({ need: 3, have: 2, opensOn: '2026-03-04' });
    expect(told(Date.parse('2026-03-03T23:00:00Z'))).toBeUndefined();
  });
  it('symptom-free-days counts whole days of the run, and names what ended the last one', () => {
    const onlyFree = madeUp({ enter: [{ gate: 'symptom-free-days', days: 3 }] });
    const bad = checkIn(day(1), { nausea: 1 });
    const log = [
      injury({ protocol: onlyFree.id }),
      bad,
      ...routine(day(6)).filter((one) => Date.parse(one.at) > day(1)),
    ];
    const told = (now: number) =>
      assess([onlyFree], ATHLETE, log, now).reasons.find(({ code }) => code === 'symptom-free-days');
    // The run starts with the first check-in of the next day, at 8.
    const start = day(2) - 2 * HOUR;
    expect(told(day(1) + HOUR)).toEqual(withParams({ need: 3, have: 0 }, [bad]));
    expect(told(start + 2 * DAY - 1)).toEqual(withParams({ need: 3, have: 1 }, [bad]));
    expect(told(start + 2 * DAY)).toEqual(withParams({ need: 3, have: 2 }, [bad]));
    expect(told(start + 3 * DAY)).toBeUndefined();
  });
  it('of several clocks the last one says when it opens', () => {
    const log = [injury({ protocol: onlyDay.id }), ...routine(day(1))];
    const answer = assess([onlyDay], ATHLETE, log, day(1) - HOUR);
    expect(answer.reasons.map(({ code }) => code)).toEqual(['too-soon', 'days-since-injury']);
    // Midnight in Amsterdam, in winter.
    expect(answer.next?.opensAt).toBe('2026-03-03T23:00:00Z');
  });
  it('a run of days that has broken off opens nothing by time alone', () => {
    const onlyFree = madeUp({ enter: [{ gate: 'symptom-free-days', days: 3 }] });
    const began = injury({ protocol: onlyFree.id });
    const dulled = [2, 3].flatMap((n) => [signs(day(n) - HOUR), checkIn(day(n), {}, { painkiller: true })]);
    const told = (log: readonly Entry[]) => {
      const answer = assess([onlyFree], ATHLETE, log, day(3));
      return [answer.reasons.map(({ code }) => code), answer.next?.opensAt];
    };
    expect(told([began, checkIn(day(1)), ...dulled])).toEqual([['symptom-free-days'], null]);
    const goingOn = [signs(day(3) - HOUR), checkIn(day(2)), checkIn(day(3) - 1)];
    expect(told([began, checkIn(day(1)), ...goingOn])).toEqual([['symptom-free-days'], formatUtc(day(4))]);
  });
  it('a knock begins them anew', () => {
    const hit = knock(day(2));
    const log = [...cleanStart(day(4)), hit, signs(day(2) + HOUR)];
    expect(assess(PROTOCOLS, ATHLETE, log, day(4)).day).toBe(2);
  });
});

describe('a single effort', () => {
  const tolerant = { rule: 'tolerant', maxRise: 2, settledWithinMinutes: 60, settledInclusive: false } as const;
  const effort = (before: number, peak: number, settledAfterMinutes: number | null) =>
    ({ before, peak, settledAfterMinutes }) as never;
  it.each([
    ['no rise', effort(3, 3, 0), 'fine'],
    ['no rise, though nobody knows when it ended', effort(3, 3, null), 'fine'],
    ['a rise at the limit, settled in time', effort(0, 2, 59), 'fine'],
    ['a rise at the limit, settled at the limit', effort(0, 2, 60), 'exceeded'],
    ['a rise at the limit, not settled yet', effort(0, 2, null), 'open'],
    ['a rise that took no time at all', effort(0, 2, 0), 'open'],
    ['a rise above the limit, not settled yet', effort(0, 3, null), 'exceeded'],
    ['a peak below the start', effort(3, 2, 0), 'exceeded'],
    ['a peak below the start, not known to have settled', effort(3, 2, null), 'exceeded'],
  ] as const)('%s', (_name, exertion, judgement) => {
    expect(judge(tolerant, exertion, false)).toBe(judgement);
  });
  it('the limit may be part of the hour', () => {
    const inclusive = { ...tolerant, settledInclusive: true };
    expect(judge(inclusive, effort(0, 1, 60), false)).toBe('fine');
    expect(judge(inclusive, effort(0, 1, 61), false)).toBe('exceeded');
  });
  it.each([
    [{ rule: 'strict' }, 0, 0, false, 'fine'],
    [{ rule: 'strict' }, 0, 1, false, 'exceeded'],
    [{ rule: 'strict' }, 1, 1, false, 'exceeded'],
    [{ rule: 'strict' }, 1, 1, true, 'fine'],
    [{ rule: 'strict' }, 1, 2, true, 'exceeded'],
    [{ rule: 'no-new-symptoms', startsFree: true }, 1, 1, false, 'exceeded'],
    [{ rule: 'no-new-symptoms', startsFree: true }, 1, 1, true, 'fine'],
    [{ rule: 'no-new-symptoms', startsFree: false }, 1, 1, false, 'fine'],
    [{ rule: 'no-new-symptoms', startsFree: false }, 1, 2, false, 'exceeded'],
  ] as const)('%o from %d to %d, something usual: %s', (rule, before, peak, hasUsual, judgement) => {
    expect(judge(rule, effort(before, peak, 0), hasUsual)).toBe(judgement);
  });
  it('a rise is the peak less the start; no time is unknown only where it rose', () => {
    expect(riseOf(effort(2, 5, 0))).toBe(3);
    expect([effort(0, 1, 0), effort(1, 1, 0), effort(0, 1, 5), effort(0, 1, null)].map(settledMinutes)).toEqual([
      null,
      0,
      5,
      null,
    ]);
  });
});

// docs/hazards.md: H14
