import { ageOn } from '../../../app/age.ts';
import { athlete, now, zone } from '../../../app/state.ts';
import { localDay } from '../../../time/zone.ts';

/** Under 18 or of unknown age: then the athlete's own record opens nothing. */
export function isMinor(): boolean {
  const age = ageOn(athlete.value?.birthDate, localDay(zone.value, now.value));
  return age === null || age < 18;
}
