/** Warning signs: what stops, what asks for a doctor, and what says that all was asked. */
import { localDay } from '../../time/zone.ts';
import { CALL_NOW_SIGN_IDS, type SignId, UNDER_FIVE_SIGN_IDS } from '../../log/vocabulary.ts';
import { hasEveryEmergencyAnswer } from '../by-name.ts';
import type { Item } from '../item.ts';
import { noteTrouble } from '../moves.ts';
import { later } from '../place.ts';
import type { Walk } from '../state.ts';
import { emergencySigns, endStopIfNothingStands, stand } from './stop.ts';

/** Every sign of the first list answered, under the age of five (where known) the second list too. */
export function isComplete(walk: Walk, item: Item<'warning-signs'>): boolean {
  const { answers } = item.entry;
  if (!hasEveryEmergencyAnswer(answers)) return false;
  const isUnderFive = localDay(walk.zone, item.at) < walk.fifthBirthday; // false where unknown
  return !isUnderFive || UNDER_FIVE_SIGN_IDS.every((sign) => answers[sign] !== undefined);
}

/** Nothing is answered but "no". */
function isAllNo(item: Item<'warning-signs'>): boolean {
  const { answers } = item.entry;
  for (const sign in answers) if (answers[sign as SignId] !== 'no') return false;
  return true;
}

/** "Yes" and "I don't know" stop, or ask for a doctor. */
function foldAlarm(walk: Walk, item: Item<'warning-signs'>): void {
  if (emergencySigns(item, 'yes').length + emergencySigns(item, 'unsure').length > 0) {
    noteTrouble(walk, item);
    walk.voidBefore = later(walk.voidBefore, item);
    walk.prescriptionVoid = later(walk.prescriptionVoid, item);
    walk.lastAlarm = item;
    stand(walk, item, (stop) => stop.signs.push(item), false);
  }
  const isOpenCall = CALL_NOW_SIGN_IDS.some((sign) => ['yes', 'unsure'].includes(item.entry.answers[sign] ?? 'no'));
  if (isOpenCall && walk.isInEpisode) walk.callNow.push(item);
}

export function foldSigns(walk: Walk, item: Item<'warning-signs'>): void {
  if (!isAllNo(item)) {
    foldAlarm(walk, item);
    return;
  }
  if (!item.counts || !isComplete(walk, item)) return;
  if (walk.isInEpisode) walk.lastCleanSigns = item;
  if (walk.stop !== null && walk.stop.knocks.length > 0) {
    walk.stop.knocks.splice(0, walk.stop.knocks.length);
    endStopIfNothingStands(walk, item, item, item.id);
  }
}
