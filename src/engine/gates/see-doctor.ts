import { CALL_NOW_SIGN_IDS, type Caution, type SignId } from '../../log/vocabulary.ts';
import type { Walk } from '../state.ts';
import { type Gate, always, openIf } from './gate.ts';

function openCautions(walk: Walk): readonly Caution[] {
  return walk.isSeenForCaution ? [] : walk.cautions;
}

function openSigns(walk: Walk): SignId[] {
  return CALL_NOW_SIGN_IDS.filter((sign) =>
    walk.callNow.some((item) => item.entry.answers[sign] === 'yes' || item.entry.answers[sign] === 'unsure'),
  );
}

/** Nothing that asks for a doctor now is left unseen. */
export const seeDoctor: Gate = {
  isAsked: always,
  span: (walk) => openIf(walk.callNow.length === 0 && (walk.isSeenForCaution || walk.cautions.length === 0)),
  reason: (walk) => ({
    code: 'see-doctor',
    params: { signs: [...openSigns(walk), ...openCautions(walk)] },
    evidence: walk.callNow.map((item) => item.id),
  }),
};
