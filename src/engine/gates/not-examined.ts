import { type Gate, openIf } from './gate.ts';

/** Somebody who may has looked at the injury, or at the knock after it. */
export const notExamined: Gate = {
  isAsked: (_walk, ahead) => ahead.asks.examined,
  span: (walk) => openIf(walk.isExamined),
  reason: () => ({ code: 'not-examined', params: {}, evidence: [] }),
};
