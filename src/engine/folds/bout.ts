/** Bouts of exertion. */
import type { Reason } from '../assessment.ts';
import { formatUtc, MINUTE } from '../../time/instant.ts';
import { judge, retryFrom, riseOf, settledMinutes, wasStopped } from '../exertion.ts';
import { ceilingFor } from '../heart-rate.ts';
import type { Item } from '../item.ts';
import { setBack } from '../moves.ts';
import { type Place, later, RANK } from '../place.ts';
import type { PlanStage } from '../plan.ts';
import { noteSinceKnock } from './knock.ts';
import { type Bout, type Exceeded, type Walk, currentStage, dayOf, isClosed } from '../state.ts';

/** The stage a bout is judged by: the one it was, or the allowed one where that is strict, lower, or the only one known. */
function judgedBy(walk: Walk, done: PlanStage | undefined): PlanStage {
  const allowed = currentStage(walk);
  return done === undefined || allowed.isStrict || done.index > allowed.index ? allowed : done;
}

function boutOf(walk: Walk, item: Item<'activity'>): Bout {
  const { entry } = item;
  const done = walk.plan.stages.find((stage) => stage.id === entry.stage);
  const by = judgedBy(walk, done);
  const hasStopped = wasStopped(entry);
  const isAboveStage = done === undefined || done.index > currentStage(walk).index;
  return {
    item,
    day: dayOf(walk, item.at),
    endsAt: item.at + item.endMinutes * MINUTE,
    rise: riseOf(entry),
    judgement: hasStopped ? 'exceeded' : judge(by.bout, entry, walk.hasUsual),
    isAboveStage,
    isStrictTrouble: hasStopped || judge({ rule: 'strict' }, entry, walk.hasUsual) === 'exceeded',
    overCeiling: overCeiling(walk, item, by),
  };
}

/** More than this over the ceiling is told; wrist sensors are too far off to say. */
const CEILING_SLACK = 10;

function overCeiling(walk: Walk, item: Item<'activity'>, stage: PlanStage): Bout['overCeiling'] {
  const rate = item.entry.heartRate;
  if (rate === undefined || rate.source === 'wrist') return null;
  const ceiling = ceilingFor(walk, stage, item.at);
  if (ceiling === null || rate.average <= ceiling.bpm + CEILING_SLACK) return null;
  return { average: rate.average, ceiling: ceiling.bpm };
}

export function foldBout(walk: Walk, item: Item<'activity'>): void {
  if (isClosed(walk, item.at)) return;
  const bout = boutOf(walk, item);
  walk.bouts.push(bout);
  if (makesNewestDay(walk, bout)) walk.newestBoutDay = Math.max(walk.newestBoutDay ?? bout.day, bout.day);
  walk.newestEnd = Math.max(walk.newestEnd, bout.endsAt);
  if (bout.isStrictTrouble) walk.lastStrictTrouble = later(walk.lastStrictTrouble, item);
  walk.hasActivitySinceMove = true;
  if (item.entry.stage === currentStage(walk).id) walk.hasStageActivitySinceMove = true;
  if (bout.judgement === 'exceeded') exceed(walk, bout, item);
  else if (bout.judgement === 'fine') foldFine(walk, bout);
}

/** The newest day with a bout is made by real ones: on time, allowed, long enough, outside of a stop. Others add to it. */
function makesNewestDay(walk: Walk, bout: Bout): boolean {
  const { item, isAboveStage } = bout;
  const done = walk.plan.stages.find((stage) => stage.id === item.entry.stage);
  const need = done?.minMinutes ?? currentStage(walk).minMinutes ?? 0;
  return item.counts && !isAboveStage && walk.stop === null && item.entry.minutes >= need;
}

function foldFine(walk: Walk, bout: Bout): void {
  const { item } = bout;
  if (item.counts) walk.exceededInARow = [];
  const stage = currentStage(walk);
  const isOfStage = item.entry.stage === stage.id;
  if (walk.stop !== null || !isOfStage || !item.counts || item.at < walk.notBefore || stage.minMinutes === null) return;
  if (item.entry.minutes < stage.minMinutes) {
    if (walk.tooShort === null || item.entry.minutes > walk.tooShort.item.entry.minutes) walk.tooShort = bout;
    return;
  }
  walk.speaking ??= bout;
  walk.spoke ??= bout;
  if (walk.exceeded !== null && item.at >= walk.exceeded.retryFrom) walk.exceeded = null;
}

/** Still unknown at the end of its local day: it counts as exceeded until filled in. */
export function closeOpenBout(walk: Walk, bout: Bout, at: number): void {
  if (bout.judgement !== 'open' || isClosed(walk, at)) return;
  bout.judgement = 'exceeded';
  exceed(walk, bout, { at, rank: RANK.dayEnd, recordedAt: bout.item.recordedAt, id: bout.item.id });
}

export function flareReason({ bout, retryFrom: from }: Exceeded): Reason {
  const params = { rise: bout.rise, minutes: settledMinutes(bout.item.entry), retryFrom: formatUtc(from) };
  return { code: 'flare', params, evidence: [bout.item.id] };
}

function exceed(walk: Walk, bout: Bout, place: Place): void {
  const { item } = bout;
  const from = retryFrom(walk.zone, item.at);
  walk.exceededInARow.push(item.id);
  walk.prescriptionVoid = later(walk.prescriptionVoid, place);
  noteSinceKnock(walk, from, { bout, retryFrom: from });
  if (walk.lastMove !== null && item.at >= walk.lastMove.place.at) walk.hasStageActivitySinceMove = true;
  walk.notBefore = Math.max(walk.notBefore, from);
  // Also during a stop: else a sign, being worse, would have saved the stage that it resumes at.
  setBack(walk, place, [item.id], [flareReason({ bout, retryFrom: from })]);
  walk.speaking = null;
  walk.tooShort = null;
  walk.exceeded = newerExceeded(walk, bout, from);
}

/** The one that asks for the latest retry stands. */
function newerExceeded(walk: Walk, bout: Bout, from: number): Walk['exceeded'] {
  return walk.exceeded !== null && walk.exceeded.retryFrom > from ? walk.exceeded : { bout, retryFrom: from };
}
