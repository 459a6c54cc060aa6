import { startOfDay } from '../../time/days.ts';
import { dateText } from '../../time/zone.ts';
import { dayOf } from '../state.ts';
import { type Gate, openFrom } from './gate.ts';

/** A number of local days since the injury, or the last knock; opens at local midnight. */
export const daysSinceInjury: Gate = {
  isAsked: (_walk, ahead) => ahead.minDay > 0,
  span: (walk, ahead) => openFrom(startOfDay(walk.zone, walk.clockFrom.day + ahead.minDay)),
  reason: (walk, ahead, now) => {
    const need = ahead.minDay;
    const have = dayOf(walk, now) - walk.clockFrom.day;
    const opensOn = dateText(walk.clockFrom.day + need);
    return { code: 'days-since-injury', params: { need, have, opensOn }, evidence: [walk.clockFrom.id] };
  },
};
