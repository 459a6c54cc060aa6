/** What in somebody's history asks for a doctor before the plan goes on. */
import type { Athlete } from '../log/entry.ts';
import { CAUTIONS, type Caution } from '../log/vocabulary.ts';

/** With these a doctor looks at any concussion before the plan goes on. */
const SEEN_FIRST: ReadonlySet<Caution> = new Set([
  'blood-thinner',
  'bleeding-disorder',
  'brain-surgery',
  'heart',
  'epilepsy-untreated',
]);

/** Those of this athlete, in the order of the list. */
export function cautionsToSee(athlete: Athlete): readonly Caution[] {
  const { caution = [] } = athlete;
  return CAUTIONS.filter((one) => SEEN_FIRST.has(one) && caution.includes(one));
}
