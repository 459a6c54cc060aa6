/** Stops: how one begins, what stands in it, and what lifts it. */
import type { Reason } from '../assessment.ts';
import type { Item } from '../item.ts';
import { CALL_NOW_SIGN_IDS, type SignAnswer, type SignId, SIGN_IDS } from '../../log/vocabulary.ts';
import { beginStage, lowerForStop } from '../moves.ts';
import { isAfter, type Place, later } from '../place.ts';
import type { Stop, Walk } from '../state.ts';

const CALL_NOW: ReadonlySet<string> = new Set(CALL_NOW_SIGN_IDS);

/** Emergency signs (groups 1, 2 and 3) with that answer, in the order of the list. */
export function emergencySigns(item: Item<'warning-signs'>, answer: SignAnswer): SignId[] {
  return SIGN_IDS.filter((sign) => !CALL_NOW.has(sign) && item.entry.answers[sign] === answer);
}

/** What stands in the way of everything; in the order of the codes. */
export function stopReasons(walk: Walk): Reason[] {
  const { stop } = walk;
  if (stop === null) return [];
  const ordered = stop.ordered === null ? [] : [stop.ordered.id];
  const reasons: Reason[] = [];
  for (const [code, answer] of [
    ['warning-sign', 'yes'],
    ['warning-sign-unsure', 'unsure'],
  ] as const) {
    const items = stop.signs.filter((item) => emergencySigns(item, answer).length > 0);
    const named = new Set(items.flatMap((item) => emergencySigns(item, answer)));
    const signs = SIGN_IDS.filter((sign) => named.has(sign));
    if (items.length > 0)
      reasons.push({ code, params: { signs }, evidence: [...items.map((item) => item.id), ...ordered] });
  }
  if (stop.knocks.length > 0) {
    const evidence = [...stop.knocks.map((item) => item.id), ...ordered];
    reasons.push({ code: 'head-impact-unchecked', params: {}, evidence });
  }
  if (reasons.length === 0) reasons.push(orderedReason(walk, ordered));
  return reasons;
}

/** "Stay stopped" where nothing else stands: what the clinician looked at stands again. */
function orderedReason(walk: Walk, ordered: readonly string[]): Reason {
  const looked = walk.lastAlarm;
  const evidence = looked === null ? ordered : [looked.id, ...ordered];
  if (looked?.entry.type === 'head-impact') return { code: 'head-impact-unchecked', params: {}, evidence };
  if (looked === null) return { code: 'warning-sign', params: { signs: [] }, evidence };
  const item = looked as Item<'warning-signs'>;
  const yes = emergencySigns(item, 'yes');
  return yes.length > 0
    ? { code: 'warning-sign', params: { signs: yes }, evidence }
    : { code: 'warning-sign-unsure', params: { signs: emergencySigns(item, 'unsure') }, evidence };
}

function openStop(walk: Walk, place: Place): Stop {
  walk.stop ??= { signs: [], knocks: [], ordered: null, since: place, isMoreThanKnock: false };
  return walk.stop;
}

/** Adds what stands and, where nothing stood before, begins the stop. A knock lowers the stage by its own rule. */
export function stand(walk: Walk, place: Place, add: (stop: Stop) => void, isKnock: boolean): boolean {
  const isNew = walk.stop === null;
  const stop = openStop(walk, place);
  add(stop);
  if (!isKnock) {
    stop.isMoreThanKnock = true;
    for (const snapshot of walk.snapshots) snapshot.hasSign = true;
  }
  if (isNew && !isKnock && walk.isInEpisode) lowerForStop(walk, place, stopReasons(walk));
  return isNew;
}

/**
 * After something was lifted: ends the stop where nothing stands any more.
 * @param place when it is lifted; @param dated the document's or check's own place, before which clearances are void.
 */
export function endStopIfNothingStands(walk: Walk, place: Place, dated: Place, id: string): void {
  const { stop } = walk;
  if (stop === null || stop.signs.length > 0 || stop.knocks.length > 0 || stop.ordered !== null) return;
  walk.stop = null;
  if (!walk.isInEpisode) return;
  // What was cleared while the stop stood is void like what was cleared before it, also where a knock is taken back.
  walk.clearances = walk.clearances.filter((item) => !isAfter(item, stop.since) || !isAfter(dated, item));
  if (stop.isMoreThanKnock) {
    walk.voidBefore = later(walk.voidBefore, dated);
    walk.prescriptionVoid = later(walk.prescriptionVoid, dated);
    beginAnew(walk, place, id);
  } else if (walk.snapshots.length > 0) {
    walk.knockVoid = later(walk.knockVoid, dated);
    beginAnew(walk, place, id);
  }
  // A knock that an examination has taken back in the meantime leaves stage and time as they were.
}

/** Time and bouts start anew from the lifting; an exceeded bout keeps its `retryFrom`. */
function beginAnew(walk: Walk, place: Place, id: string): void {
  const { exceeded } = walk;
  beginStage(walk, walk.stage, place, [id]);
  if (exceeded !== null && exceeded.retryFrom > place.at) walk.exceeded = exceeded;
  for (const { hasSign, stage } of walk.snapshots)
    if (hasSign) Object.assign(stage, { began: walk.began, speaking: null, spoke: null, tooShort: null });
}
