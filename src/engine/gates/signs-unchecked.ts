import { DAY, formatUtc } from '../../time/instant.ts';
import { isAfter } from '../place.ts';
import type { Walk } from '../state.ts';
import { type Gate, NEVER, always } from './gate.ts';

/** An alarming check-in waits for signs after it; one that was corrected to be alarming, for signs after the correction. */
export function awaitsSigns({ lastAlarming, lastCleanSigns: signs }: Walk): boolean {
  if (lastAlarming === null) return false;
  const { place, worsenedAt } = lastAlarming.item;
  return signs === null || !isAfter(signs.place, place) || signs.at < (worsenedAt ?? signs.at);
}

/** Warning signs answered "no", all of them, within 24 h and after the last alarming check-in. */
export const signsUnchecked: Gate = {
  code: 'signs-unchecked',
  isAsked: always,
  span: (walk) => {
    const { lastCleanSigns: signs } = walk;
    return signs === null || awaitsSigns(walk) ? NEVER : { from: signs.at, until: signs.at + DAY };
  },
  reason: (walk) => {
    const { lastCleanSigns: signs, lastAlarming } = walk;
    return {
      code: 'signs-unchecked',
      params: { lastAt: signs === null ? null : formatUtc(signs.at) },
      evidence: lastAlarming !== null && awaitsSigns(walk) ? [lastAlarming.item.id] : [],
    };
  },
};
