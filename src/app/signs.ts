/** Which warning signs are asked, and how. */
import { parseInstant } from '../time/instant.ts';
import { localDay } from '../time/zone.ts';
import { CALL_NOW_SIGN_IDS, EMERGENCY_SIGN_IDS, type SignId, UNDER_FIVE_SIGN_IDS } from '../log/vocabulary.ts';
import { ageOn } from './age.ts';
import { athlete, atOf, current, entries, now, zone } from './state.ts';

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
  // As written: a knock that somebody would take back is asked about all the same.
  const knocks = entries.value.filter((entry) => entry.type === 'injury' || entry.type === 'head-impact');
  const since = Math.max(...knocks.map((entry) => Math.max(atOf(entry), parseInstant(entry.recordedAt))));
  const asked = current.value.filter((entry) => entry.type === 'warning-signs' && atOf(entry) >= since);
  return !CALL_NOW_SIGN_IDS.every((id) =>
    asked.some((entry) => entry.type === 'warning-signs' && entry.answers[id] !== undefined),
  );
}
