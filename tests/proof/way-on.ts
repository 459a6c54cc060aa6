/** Promise 5: what an honest athlete, a parent and a doctor would log from here on, day after day, until the plan is done. */
import { type assess as Assess, type Assessment } from '../../src/engine/index.ts';
import type { Athlete, CheckIn, Entry } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { HOUR, MINUTE } from '../../src/time/instant.ts';
import { startOfDay } from '../../src/time/days.ts';
import { localDay } from '../../src/time/zone.ts';
import { bout, checkIn, DOCTOR, entry, PARENT, SELF, signs } from '../engine/logs.ts';

/** The longest clocks ask for 42 days since a knock; a few more for the stages after. */
const MOST_DAYS = 50;

/** A day that goes well, from its first hour. */
function goodDay(start: number, stage: string, pattern: CheckIn['symptoms'], student: boolean): Entry[] {
  const by = { by: PARENT };
  const unrelated = Object.keys(pattern) as never[];
  const before = usualBefore(pattern);
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

/** Somebody who always feels something feels it before a bout as well. */
function usualBefore(pattern: CheckIn['symptoms']): number {
  return Math.max(0, ...Object.values(pattern).map((score) => Math.min(score ?? 0, 2)));
}

/** The answer when the plan is complete, or after as many good days as could ever be needed. */
export function goOn(
  assess: typeof Assess,
  athlete: Athlete,
  log: readonly Entry[],
  pattern: CheckIn['symptoms'] = {},
): Assessment {
  const ask = (now: number): Assessment => assess(PROTOCOLS, athlete, all, now);
  const last = Math.max(...log.flatMap((one) => [Date.parse(one.at), Date.parse(one.recordedAt)]));
  const zone = log.find((one) => one.type === 'injury')?.zone ?? 'UTC';
  const all = [...log];
  let answer = ask(last);
  for (let day = 1; day <= MOST_DAYS && answer.verdict !== 'complete'; day += 1) {
    const start = startOfDay(zone, localDay(zone, last) + day) + 6 * HOUR;
    const stage = ask(start + 3 * HOUR).stage ?? '1';
    all.push(...goodDay(start, stage, pattern, athlete.student));
    // The stage may have opened with what was logged this morning: then the bout is of that one.
    const now = ask(start + 3 * HOUR - 1).stage ?? stage;
    const before = usualBefore(pattern);
    if (now !== stage) all.push(bout(start + 4 * HOUR, now, { before, peak: before, settledAfterMinutes: 0 }));
    answer = ask(start + 17 * HOUR);
  }
  return answer;
}
