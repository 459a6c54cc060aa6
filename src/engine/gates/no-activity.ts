import { currentStage } from '../state.ts';
import { type Gate, openIf } from './gate.ts';

/** A bout of this stage speaks for it: fine, long enough, on time. */
export const noActivity: Gate = {
  isAsked: (walk) => currentStage(walk).minMinutes !== null,
  span: (walk) => openIf(walk.spoke !== null),
  reason: (walk) => {
    const { tooShort } = walk;
    if (tooShort === null) return { code: 'no-activity', params: {}, evidence: [] };
    const params = { minutes: tooShort.item.entry.minutes, need: currentStage(walk).minMinutes ?? 0 };
    return { code: 'too-short', params, evidence: [tooShort.item.id] };
  },
};
