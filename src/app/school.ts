/** What the log says of school beside its steps: the help that is agreed, until when, and for how long nothing was said. */
import type { Entry, SchoolPlan } from '../log/entry.ts';
import { SUPPORT_IDS, type SupportId } from '../log/vocabulary.ts';
import { parseInstant } from '../time/instant.ts';
import { localDay, parseDate } from '../time/zone.ts';
import { assessment, current, injury, now, zone } from './state.ts';

/** Being away from school for longer is not recommended (PedsConcussion). In local days; it is told, and holds nothing. */
export const LONG_AWAY_DAYS = 7;

export function isSupport(text: string): text is SupportId {
  return (SUPPORT_IDS as readonly string[]).includes(text);
}

/** @param since the injury (milliseconds): what was agreed for an earlier one is over. */
export function planOf(entries: readonly Entry[], since: number, now: number): SchoolPlan | null {
  const isOfNow = (entry: Entry): entry is SchoolPlan =>
    entry.type === 'school-plan' && parseInstant(entry.at) >= since && parseInstant(entry.at) <= now;
  return entries.findLast(isOfNow) ?? null;
}

/** Its day has come, and there is still something to look at. `today` in days since 1970. */
export function isReviewDue(plan: SchoolPlan | null, today: number): boolean {
  if (plan === null || plan.supports.length === 0 || plan.reviewOn === undefined) return false;
  return parseDate(plan.reviewOn) <= today;
}

/** Whole local days since the injury, or since the last day at school that was logged. */
export function daysAway(entries: readonly Entry[], since: number, now: number, zone: string): number {
  const last = entries.findLast(
    (entry) =>
      entry.type === 'school' &&
      (entry.step === 'L3' || entry.step === 'L4') &&
      parseInstant(entry.at) >= since &&
      parseInstant(entry.at) <= now,
  );
  return localDay(zone, now) - localDay(zone, last === undefined ? since : parseInstant(last.at));
}

const injuredAt = (): number => (injury.value === undefined ? Number.NaN : parseInstant(injury.value.at));

/** The newest agreement of this injury, corrections laid over it; an empty list ended all help. */
export function planInForce(): SchoolPlan | null {
  return planOf(current.value, injuredAt(), now.value);
}

export function isReviewDueNow(): boolean {
  return isReviewDue(planInForce(), localDay(zone.value, now.value));
}

/** Days without anything at school in the log, where that is long; null where it is not, or where all is done. */
export function longAway(): number | null {
  const learn = assessment.value?.learn;
  if (!learn || learn.complete) return null;
  const days = daysAway(current.value, injuredAt(), now.value, zone.value);
  return days > LONG_AWAY_DAYS ? days : null;
}
