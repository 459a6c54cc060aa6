import { DAY } from '../../time/instant.ts';
import { COVERED_ALONE } from '../folds/check-in.ts';
import type { Walk } from '../state.ts';
import { type Gate, NEVER } from './gate.ts';

/** Does the run go on at this instant? The last check-in covers 36 h onward. */
export function isRunAlive(walk: Walk, at: number): boolean {
  return walk.run.startedAt !== null && at <= walk.run.lastAt + COVERED_ALONE;
}

/** Whole days of the unbroken run at rest, 0 where there is none. */
export function symptomFreeDays(walk: Walk, at: number): number {
  const { startedAt } = walk.run;
  return startedAt !== null && isRunAlive(walk, at) ? Math.floor((at - startedAt) / DAY) : 0;
}

/** When the run will have lasted long enough; null while there is no run. */
export function runReaches(walk: Walk, days: number): number | null {
  return walk.run.startedAt === null ? null : walk.run.startedAt + days * DAY;
}

/** The unbroken time at rest without symptoms reaches a number of days. */
export const symptomFree: Gate = {
  isAsked: (_walk, ahead) => ahead.symptomFreeDays > 0,
  span: (walk, ahead) => {
    const from = runReaches(walk, ahead.symptomFreeDays);
    return from === null ? NEVER : { from, until: walk.run.lastAt + COVERED_ALONE + 1 };
  },
  reason: (walk, ahead, now) => ({
    code: 'symptom-free-days',
    params: { need: ahead.symptomFreeDays, have: symptomFreeDays(walk, now) },
    evidence: walk.run.endedBy,
  }),
};
