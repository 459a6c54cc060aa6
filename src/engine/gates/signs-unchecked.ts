import { DAY, formatUtc } from '../../time/instant.ts';
import { isAfter } from '../place.ts';
import { type Gate, NEVER, always } from './gate.ts';

/** Warning signs answered "no", all of them, within 24 h and after the last alarming check-in. */
export const signsUnchecked: Gate = {
  code: 'signs-unchecked',
  isAsked: always,
  span: ({ lastCleanSigns: signs, lastAlarming }) =>
    signs === null || !isAfter(signs.place, lastAlarming?.item.place ?? null)
      ? NEVER
      : { from: signs.at, until: signs.at + DAY },
  reason: ({ lastCleanSigns: signs, lastAlarming }) => ({
    code: 'signs-unchecked',
    params: { lastAt: signs === null ? null : formatUtc(signs.at) },
    evidence:
      lastAlarming !== null && (signs === null || isAfter(lastAlarming.item.place, signs.place))
        ? [lastAlarming.item.id]
        : [],
  }),
};
