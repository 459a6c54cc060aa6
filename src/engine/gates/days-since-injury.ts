import { dateText, startOfDay } from '../../time/zone.ts';
import { dayOf } from '../state.ts';
import { type Gate, openFrom } from './gate.ts';

/** A number of local days since the injury, or the last knock; opens at local midnight. */
export const daysSinceInjury: Gate = {
  code: 'days-since-injury',
  isAsked: (_walk, next) => next !== null && next.minDay > 0,
  span: (walk, next) => openFrom(startOfDay(walk.zone, walk.clockFrom.day + (next?.minDay ?? 0))),
  reason: (walk, next, now) => {
    const need = next?.minDay ?? 0;
    const have = dayOf(walk, now) - walk.clockFrom.day;
    const opensOn = dateText(walk.clockFrom.day + need);
    return { code: 'days-since-injury', params: { need, have, opensOn }, evidence: [walk.clockFrom.id] };
  },
};
