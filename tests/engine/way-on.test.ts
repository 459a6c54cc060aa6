/**
 * Promise 5: from every log some continuation leads to the end of the plan, also for somebody whose scores never fall
 * below a constant pattern that a clinician has named unrelated. Nobody is locked out by what was logged before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../src/engine/index.ts';
import type { Athlete, CheckIn, Entry } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR, MINUTE, parseInstant } from '../../src/time/instant.ts';
import { anyLog, ATHLETE, bout, checkIn, DOCTOR, entry, PARENT, SELF, signs } from './logs.ts';

const numRuns = Number(process.env['REJOIN_RUNS'] ?? 300) / 10;
const MOST_DAYS = 45;

/** What an honest athlete, a parent and a doctor would log on a day that goes well. */
function goodDay(start: number, stage: string, pattern: CheckIn['symptoms'], student: boolean): Entry[] {
  const by = { by: PARENT };
  const unrelated = Object.keys(pattern) as never[];
  const before = Math.max(0, ...Object.values(pattern).map((score) => Math.min(score ?? 0, 2)));
  return [
    signs(start, {}, { by: SELF }),
    checkIn(start + MINUTE, pattern, { sinceLast: 'none' }),
    entry('examination', start + HOUR, { clinician: DOCTOR, finding: 'concussion', unrelated }, by),
    entry('review', start + HOUR + MINUTE, { clinician: DOCTOR, outcome: 'continue', unrelated }, by),
    signs(start + HOUR + 2 * MINUTE),
    entry(
      'clearance',
      start + 2 * HOUR,
      { clinician: DOCTOR, scope: 'unrestricted', document: 'letter', unrelated },
      by,
    ),
    ...(student
      ? [entry('school', start + 2 * HOUR, { step: 'L4', fullDay: true, before: 0, peak: 0, settledAfterMinutes: 0 })]
      : []),
    bout(start + 3 * HOUR, stage, { before, peak: before, settledAfterMinutes: 0 }),
    checkIn(start + 10 * HOUR, pattern),
    signs(start + 10 * HOUR + MINUTE),
  ];
}

function continued(log: readonly Entry[], athlete: Athlete, pattern: CheckIn['symptoms']): Assessment {
  const last = Math.max(...log.flatMap((one) => [parseInstant(one.at), parseInstant(one.recordedAt)]));
  const all = [...log];
  let answer = assess(PROTOCOLS, athlete, all, last);
  for (let day = 1; day <= MOST_DAYS && answer.verdict !== 'complete'; day += 1) {
    const start = Math.ceil(last / DAY) * DAY + day * DAY + 6 * HOUR; // a morning, so that a day is a local day
    const stage = assess(PROTOCOLS, athlete, all, start + 3 * HOUR).stage ?? '1';
    all.push(...goodDay(start, stage, pattern, athlete.student));
    // The stage may have opened with what was logged this morning: then the bout is of that one.
    const now = assess(PROTOCOLS, athlete, all, start + 3 * HOUR - 1).stage ?? stage;
    if (now !== stage) all.push(bout(start + 4 * HOUR, now, { before: 0, peak: 0, settledAfterMinutes: 0 }));
    answer = assess(PROTOCOLS, athlete, all, start + 23 * HOUR);
  }
  return answer;
}

describe('promise 5: there is always a way on', () => {
  it.each([
    ['free of symptoms', ATHLETE, {}],
    ['with a constant headache that is not from the injury', ATHLETE, { headache: 2, fatigue: 3 }],
    ['under 18', { ...ATHLETE, birthDate: '2012' }, {}],
    ['in school', { ...ATHLETE, birthDate: '2010', student: true }, { 'neck-pain': 1 }],
    ['on blood thinners', { ...ATHLETE, caution: ['blood-thinner'] as const }, {}],
  ] as const)(
    '%s',
    (_name, athlete, pattern) => {
      fc.assert(
        fc.property(anyLog, (log) => {
          expect(continued(log, athlete, pattern).verdict).toBe('complete');
        }),
        { seed: 5, numRuns },
      );
    },
    120_000,
  );
});
