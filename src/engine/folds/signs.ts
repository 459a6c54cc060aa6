/** Warning signs and knocks. */
import { localDay } from '../../time/zone.ts';
import { CALL_NOW_SIGN_IDS, EMERGENCY_SIGN_IDS, UNDER_FIVE_SIGN_IDS } from '../../log/vocabulary.ts';
import type { Item } from '../item.ts';
import { copyStage, dropToFirst, noteTrouble } from '../moves.ts';
import { later } from '../place.ts';
import { type Walk, dayOf, newRun } from '../state.ts';
import { emergencySigns, endStopIfNothingStands, stand, stopReasons } from './stop.ts';

/** Every sign of the first list answered, under the age of five (where known) the second list too. */
export function isComplete(walk: Walk, item: Item<'warning-signs'>): boolean {
  const { answers } = item.entry;
  if (!EMERGENCY_SIGN_IDS.every((sign) => answers[sign] !== undefined)) return false;
  const isUnderFive = localDay(walk.zone, item.at) < walk.fifthBirthday; // false where unknown
  return !isUnderFive || UNDER_FIVE_SIGN_IDS.every((sign) => answers[sign] !== undefined);
}

/** Complete, and nothing answered but "no". */
function isClean(walk: Walk, item: Item<'warning-signs'>): boolean {
  return item.counts && isComplete(walk, item) && Object.values(item.entry.answers).every((answer) => answer === 'no');
}

export function foldSigns(walk: Walk, item: Item<'warning-signs'>): void {
  if (emergencySigns(item, 'yes').length + emergencySigns(item, 'unsure').length > 0) {
    noteTrouble(walk, item.place);
    walk.voidBefore = later(walk.voidBefore, item.place);
    walk.prescriptionVoid = later(walk.prescriptionVoid, item.place);
    walk.lastAlarm = item;
    stand(walk, item.place, (stop) => stop.signs.push(item), false);
  }
  if (!walk.isInEpisode && walk.stop === null) return;
  const isOpenCall = CALL_NOW_SIGN_IDS.some((sign) => ['yes', 'unsure'].includes(item.entry.answers[sign] ?? 'no'));
  if (isOpenCall && walk.isInEpisode) walk.callNow.push(item);
  if (!isClean(walk, item)) return;
  if (walk.isInEpisode) walk.lastCleanSigns = item;
  if (walk.stop !== null && walk.stop.knocks.length > 0) {
    walk.stop.knocks.splice(0, walk.stop.knocks.length);
    endStopIfNothingStands(walk, item.place, item.place, item.id);
  }
}

export function foldKnock(walk: Walk, item: Item<'head-impact'>): void {
  walk.lastAlarm = item;
  noteTrouble(walk, item.place);
  if (!walk.isInEpisode) {
    stand(walk, item.place, (stop) => stop.knocks.push(item), true);
    return;
  }
  walk.snapshot ??= {
    stage: copyStage(walk),
    clockFrom: walk.clockFrom,
    knockVoid: walk.knockVoid,
    place: item.place,
    retryFrom: Number.NEGATIVE_INFINITY,
    hasSign: walk.stop !== null && walk.stop.isMoreThanKnock,
  };
  walk.clockFrom = { at: item.at, day: dayOf(walk, item.at), id: item.id };
  walk.knockVoid = later(walk.knockVoid, item.place);
  walk.prescriptionVoid = later(walk.prescriptionVoid, item.place);
  walk.lastKnock = later(walk.lastKnock, item.place);
  walk.run = { ...newRun(), blockedDay: walk.run.blockedDay, endedBy: [item.id] };
  walk.isExamined = false;
  walk.isSeenForCaution = false;
  const isNew = stand(walk, item.place, (stop) => stop.knocks.push(item), true);
  dropToFirst(walk, item.place, item.id, stopReasons(walk), isNew);
}

/** What a strict stage would not bear since a knock: it keeps an examination from giving that stage back. */
export function noteSinceKnock(walk: Walk, retryFrom: number): void {
  if (walk.snapshot !== null) walk.snapshot.retryFrom = Math.max(walk.snapshot.retryFrom, retryFrom);
}
