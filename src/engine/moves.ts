/** The only functions that change the stage. */
import type { Reason } from './assessment.ts';
import { type Place, later } from './place.ts';
import { type PlanStage, setbackIndex } from './plan.ts';
import { type Exceeded, type StageState, type Walk, currentStage, dayOf } from './state.ts';

/** The stage begins anew: its time and bouts are counted from this place. */
export function beginStage(walk: Walk, stage: number, place: Place, evidence: readonly string[]): void {
  walk.stage = stage;
  walk.began = { place, evidence };
  walk.speaking = null;
  walk.spoke = null;
  walk.tooShort = null;
  walk.exceeded = null;
}

function recordMove(walk: Walk, from: PlanStage, place: Place, reasons: readonly Reason[]): void {
  walk.history.push({ at: place.at, from: from.id, to: currentStage(walk).id, reasons });
}

/** Notes that the stage changed, for the verdict: what has been done since. */
function markMove(walk: Walk, isUp: boolean, place: Place): void {
  walk.lastMove = { isUp, place };
  walk.hasActivitySinceMove = false;
  walk.hasStageActivitySinceMove = false;
}

export function moveUp(walk: Walk, place: Place): void {
  const from = currentStage(walk);
  // What began the stage: the bout that spoke for the one before or, where none was needed, the check-in that opened it.
  const opener = walk.speaking?.item ?? walk.lastFull?.item;
  const evidence = opener === undefined ? [] : [opener.id];
  beginStage(walk, from.index + 1, place, evidence);
  walk.notBefore = Number.NEGATIVE_INFINITY;
  walk.lastUpAt = place.at;
  if (from.index + 1 === walk.plan.contactFrom) walk.contactRunFrom = walk.run.startedAt ?? place.at;
  markMove(walk, true, place);
  recordMove(walk, from, place, []);
}

/** A setback by an exceeded bout or a symptom: at most one a local day. Returns whether the stage was lowered. */
export function setBack(walk: Walk, place: Place, evidence: readonly string[], reasons: readonly Reason[]): boolean {
  const from = currentStage(walk);
  const to = setbackIndex(walk.plan, from);
  const day = dayOf(walk, place.at);
  walk.completeAt = null;
  if (to >= from.index || walk.lastSetbackDay === day) return false;
  beginStage(walk, to, place, evidence);
  walk.lastSetbackDay = day;
  noteTrouble(walk, place);
  walk.voidBefore = later(walk.voidBefore, place);
  walk.prescriptionVoid = later(walk.prescriptionVoid, place);
  markMove(walk, false, place);
  recordMove(walk, from, place, reasons);
  return true;
}

/** A setback, sign or knock: documents written down across it open nothing. */
export function noteTrouble(walk: Walk, place: Place): void {
  walk.lastTrouble = later(walk.lastTrouble, place);
}

/** The stage a stop will resume at: a strict one is left for the stage its setbacks lead to. */
export function lowerForStop(walk: Walk, place: Place, reasons: readonly Reason[]): void {
  const from = currentStage(walk);
  walk.completeAt = null;
  const to = from.isStrict ? setbackIndex(walk.plan, from) : from.index;
  if (to < from.index) {
    const { exceeded } = walk;
    beginStage(
      walk,
      to,
      place,
      reasons.flatMap((reason) => reason.evidence),
    );
    walk.exceeded = exceeded;
    markMove(walk, false, place);
  }
  recordMove(walk, from, place, reasons);
}

/** To stage 1 by a knock. */
export function dropToFirst(
  walk: Walk,
  place: Place,
  id: string,
  reasons: readonly Reason[],
  isNewStop: boolean,
): void {
  const from = currentStage(walk);
  const { exceeded } = walk;
  walk.completeAt = null;
  beginStage(walk, 0, place, [id]);
  walk.exceeded = exceeded; // keeps its `retryFrom`
  if (from.index > 0) markMove(walk, false, place);
  if (from.index > 0 || isNewStop) recordMove(walk, from, place, reasons);
}

/**
 * Another profile decides from here: never more than the one before it allows on that day, and its stage begins anew.
 * @param most highest stage index
 */
export function capStage(walk: Walk, most: number, place: Place, id: string, reasons: readonly Reason[]): void {
  const from = currentStage(walk);
  const to = Math.min(from.index, most);
  const { exceeded } = walk;
  walk.completeAt = null;
  beginStage(walk, to, place, [id]);
  walk.exceeded = exceeded; // keeps its `retryFrom`
  // What a knock took is not given back across a change: the stage as it was belongs to other rules.
  for (const { stage } of walk.snapshots)
    Object.assign(stage, {
      stage: Math.min(stage.stage, to),
      began: walk.began,
      speaking: null,
      spoke: null,
      tooShort: null,
    });
  if (to === from.index) return;
  markMove(walk, false, place);
  recordMove(walk, from, place, reasons);
}

export function copyStage(walk: Walk): StageState {
  const { stage, began, lastUpAt, speaking, spoke, tooShort, exceeded, notBefore } = walk;
  return { stage, began, lastUpAt, speaking, spoke, tooShort, exceeded, notBefore };
}

/**
 * Gives back what a knock took that was no concussion. Never forgets a move up that came since.
 * @param exceeded the exceeded bout since the knock: no bout of the stage can have spoken after it yet.
 */
export function restoreStage(walk: Walk, kept: StageState, exceeded: Exceeded | null, place: Place): void {
  const from = currentStage(walk);
  const { notBefore, lastUpAt } = walk;
  Object.assign(walk, kept);
  walk.notBefore = Math.max(notBefore, kept.notBefore);
  if (exceeded !== null) {
    walk.exceeded = exceeded;
    walk.speaking = null;
  }
  if (lastUpAt !== null) walk.lastUpAt = Math.max(lastUpAt, kept.lastUpAt ?? lastUpAt);
  const stage = currentStage(walk);
  if (stage.index === from.index) return;
  markMove(walk, stage.index > from.index, place);
  recordMove(walk, from, place, []);
}
