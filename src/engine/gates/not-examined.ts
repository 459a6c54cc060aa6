import { type Gate, openIf } from './gate.ts';

/** Somebody who may has looked at the injury, or at the knock after it. */
export const notExamined: Gate = {
  code: 'not-examined',
  isAsked: (_walk, next) => next?.asks.examined === true,
  span: (walk) => openIf(walk.isExamined),
  reason: () => ({ code: 'not-examined', params: {}, evidence: [] }),
};
