import { flareReason } from '../folds/bout.ts';
import { currentStage } from '../state.ts';
import { ALWAYS, type Gate, NEVER, always, openFrom } from './gate.ts';

/** No bout since entering the stage was exceeded, unless a fine one has spoken since its `retryFrom`. */
export const flare: Gate = {
  isAsked: always,
  span: (walk) => {
    if (walk.exceeded === null) return ALWAYS;
    return currentStage(walk).minMinutes === null ? openFrom(walk.exceeded.retryFrom) : NEVER;
  },
  reason: ({ exceeded }) => {
    if (exceeded === null) throw new Error('flare has no reason while it is open');
    return flareReason(exceeded);
  },
};
