/** By itself, since the first load has it and merging is for later. */
import { formatUtc, parseInstant } from '../time/instant.ts';
import type { Athlete } from './entry.ts';

/**
 * The same athlete with these changed, noted when: after whatever was noted before, so that who changes something
 * knowingly is not overruled by a clock that was ahead.
 * @param at milliseconds
 */
export function changedAthlete(athlete: Athlete, change: Partial<Omit<Athlete, 'id'>>, at: number): Athlete {
  const before = athlete.changedAt ?? {};
  const changedAt: Record<string, string> = { ...before };
  // One that was not noted before is at no instant, which is later than none.
  for (const field of Object.keys(change))
    changedAt[field] = formatUtc(Math.max(at, parseInstant(before[field] ?? '') + 1 || 0));
  return { ...athlete, ...change, changedAt };
}
