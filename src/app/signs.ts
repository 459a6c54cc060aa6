/** Which warning signs are asked, and how. */
import { localDay } from '../time/zone.ts';
import { CALL_NOW_SIGN_IDS, EMERGENCY_SIGN_IDS, type SignId, UNDER_FIVE_SIGN_IDS } from '../log/vocabulary.ts';
import { ageOn } from './age.ts';
import { athlete, current, now, zone } from './state.ts';

/** The emergency list, for a child under five with the two further signs. */
export function signsToAsk(): readonly SignId[] {
  const age = ageOn(athlete.value?.birthDate, localDay(zone.value, now.value));
  return age !== null && age < 5 ? [...EMERGENCY_SIGN_IDS, ...UNDER_FIVE_SIGN_IDS] : EMERGENCY_SIGN_IDS;
}

/** Signs answered yes before that a clinician has since looked at: they are asked as "again, or worse?". */
export function reviewedSigns(): ReadonlySet<SignId> {
  const reviewed = new Set<SignId>();
  const open = new Set<SignId>();
  for (const entry of current.value) {
    if (entry.type === 'warning-signs') {
      for (const [sign, answer] of Object.entries(entry.answers)) if (answer !== 'no') open.add(sign as SignId);
    }
    if (entry.type === 'review' && entry.outcome === 'continue') for (const sign of open) reviewed.add(sign);
  }
  return reviewed;
}

/** The call-now answers have not been given since the injury or the last knock. */
export function needsCallNow(): boolean {
  const since = current.value.findLastIndex((entry) => entry.type === 'injury' || entry.type === 'head-impact');
  return !current.value
    .slice(since + 1)
    .some((entry) => entry.type === 'warning-signs' && CALL_NOW_SIGN_IDS.some((id) => entry.answers[id] !== undefined));
}
