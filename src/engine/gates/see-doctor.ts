import { CALL_NOW_SIGN_IDS, CAUTIONS, type Caution, type SignId } from '../../log/vocabulary.ts';
import type { Walk } from '../state.ts';
import { type Gate, always, openIf } from './gate.ts';

/** With these a doctor looks at any concussion before the plan goes on. */
const SEEN_FIRST: ReadonlySet<Caution> = new Set([
  'blood-thinner',
  'bleeding-disorder',
  'brain-surgery',
  'heart',
  'epilepsy-untreated',
]);

function openCautions(walk: Walk): Caution[] {
  if (walk.isSeenForCaution) return [];
  return CAUTIONS.filter((caution) => SEEN_FIRST.has(caution) && walk.athlete.caution?.includes(caution) === true);
}

function openSigns(walk: Walk): SignId[] {
  return CALL_NOW_SIGN_IDS.filter((sign) =>
    walk.callNow.some((item) => item.entry.answers[sign] === 'yes' || item.entry.answers[sign] === 'unsure'),
  );
}

/** Nothing that asks for a doctor now is left unseen. */
export const seeDoctor: Gate = {
  code: 'see-doctor',
  isAsked: always,
  span: (walk) => openIf(walk.callNow.length === 0 && openCautions(walk).length === 0),
  reason: (walk) => ({
    code: 'see-doctor',
    params: { signs: [...openSigns(walk), ...openCautions(walk)] },
    evidence: walk.callNow.map((item) => item.id),
  }),
};
