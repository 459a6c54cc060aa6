/** A new knock: everything from the start, unless an examination finds that it was no concussion. */
import type { Item } from '../item.ts';
import { copyStage, dropToFirst, noteTrouble, restoreStage } from '../moves.ts';
import { isAfter, later, type Place } from '../place.ts';
import { setbackIndex } from '../plan.ts';
import { dayOf, type Exceeded, newRun, type Snapshot, type StageState, type Walk } from '../state.ts';
import { stand, stopReasons } from './stop.ts';

export function foldKnock(walk: Walk, item: Item<'head-impact'>): void {
  walk.lastAlarm = item;
  noteTrouble(walk, item);
  if (!walk.isInEpisode) {
    stand(walk, item, (stop) => stop.knocks.push(item), true);
    return;
  }
  walk.snapshots.push({
    stage: copyStage(walk),
    clockFrom: walk.clockFrom,
    knockVoid: walk.knockVoid,
    place: item,
    retryFrom: Number.NEGATIVE_INFINITY,
    exceeded: null,
    hasSign: walk.stop !== null && walk.stop.isMoreThanKnock,
  });
  walk.clockFrom = { at: item.at, day: dayOf(walk, item.at), id: item.id };
  walk.knockVoid = later(walk.knockVoid, item);
  walk.prescriptionVoid = later(walk.prescriptionVoid, item);
  walk.lastKnock = later(walk.lastKnock, item);
  walk.run = { ...newRun(), blockedDay: walk.run.blockedDay, endedBy: [item.id] };
  walk.isExamined = false;
  // An examination is one until a knock: what it has seen to is open again.
  walk.callNow = [...walk.examinedCalls, ...walk.callNow];
  walk.examinedCalls = [];
  walk.isSeenForCaution = false;
  const isNew = stand(walk, item, (stop) => stop.knocks.push(item), true);
  dropToFirst(walk, item, item.id, stopReasons(walk), isNew);
}

/** What a strict stage would not bear since a knock: it keeps an examination from giving that stage back. */
export function noteSinceKnock(walk: Walk, retryFrom: number, exceeded: Exceeded | null): void {
  for (const snapshot of walk.snapshots) {
    snapshot.retryFrom = Math.max(snapshot.retryFrom, retryFrom);
    snapshot.exceeded = exceeded ?? snapshot.exceeded;
  }
}

/** Day, stage, time and clearances as before the knocks, the newest one taken back first. */
export function takeBackKnocks(walk: Walk, item: Item<'examination'>, opened: Place): void {
  if (walk.snapshots.length === 0 || !isAfter(item, walk.lastKnock)) return;
  for (const snapshot of walk.snapshots.toReversed()) takeBack(walk, snapshot, opened, item.id);
  walk.snapshots = [];
  walk.run = { ...walk.baseRun };
}

function takeBack(walk: Walk, snapshot: Snapshot, opened: Place, id: string): void {
  walk.clockFrom = snapshot.clockFrom;
  walk.knockVoid = snapshot.knockVoid;
  // Somebody who has come further since is not sent back by good news.
  if (snapshot.stage.stage < walk.stage) return;
  restoreStage(walk, stageToGiveBack(walk, snapshot, opened, id), snapshot.exceeded, opened);
}

/** A strict stage is given back only where nothing came in between; else the stage its setbacks lead to, from now. */
function stageToGiveBack(walk: Walk, snapshot: Snapshot, opened: Place, id: string): StageState {
  const kept = walk.plan.stages[snapshot.stage.stage];
  const isSame = snapshot.retryFrom === Number.NEGATIVE_INFINITY && !snapshot.hasSign;
  if (kept === undefined || !kept.isStrict || isSame) return { ...snapshot.stage };
  return {
    ...snapshot.stage,
    stage: setbackIndex(walk.plan, kept),
    began: { place: opened, evidence: [id] },
    speaking: null,
    spoke: null,
    tooShort: null,
    notBefore: Math.max(snapshot.stage.notBefore, snapshot.retryFrom),
  };
}
