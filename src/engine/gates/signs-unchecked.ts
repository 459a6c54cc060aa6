import { DAY, formatUtc } from '../../time/instant.ts';
import { isAfter } from '../place.ts';
import type { Report } from '../report.ts';
import type { Walk } from '../state.ts';
import { type Gate, NEVER, always } from './gate.ts';

/**
 * The alarming check-in that waits for signs after it (one that was corrected to be alarming, for signs after the
 * correction); null where none does.
 */
export function awaitsSigns({ lastAlarming, lastCleanSigns: signs }: Walk): Report | null {
  if (lastAlarming === null || signs === null) return lastAlarming;
  const { item } = lastAlarming;
  const isAnswered = isAfter(signs, item) && signs.at >= (item.worsenedAt ?? signs.at);
  return isAnswered ? null : lastAlarming;
}

/** Warning signs answered "no", all of them, within 24 h and after the last alarming check-in. */
export const signsUnchecked: Gate = {
  isAsked: always,
  span: (walk) => {
    const { lastCleanSigns: signs } = walk;
    return signs === null || awaitsSigns(walk) !== null ? NEVER : { from: signs.at, until: signs.at + DAY };
  },
  reason: (walk) => {
    const { lastCleanSigns: signs } = walk;
    const alarming = awaitsSigns(walk);
    return {
      code: 'signs-unchecked',
      params: { lastAt: signs === null ? null : formatUtc(signs.at) },
      evidence: alarming === null ? [] : [alarming.item.id],
    };
  },
};
