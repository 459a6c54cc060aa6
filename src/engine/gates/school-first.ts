import { type Gate, openIf } from './gate.ts';

/** School before contact, for whoever goes to school. */
export const schoolFirst: Gate = {
  isAsked: (walk, ahead) => ahead.asks.school && walk.athlete.student,
  span: (walk) => openIf(walk.learn.complete),
  reason: (walk) => ({ code: 'school-first', params: { step: walk.learn.step }, evidence: walk.learn.flare }),
};
