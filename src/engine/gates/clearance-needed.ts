import type { Item } from '../item.ts';
import type { BoutRule } from '../../protocols/protocol.ts';
import { startsFree } from '../exertion.ts';
import { isAfter } from '../place.ts';
import type { PlanStage } from '../plan.ts';
import { isAboveTypical, isNewSince, type Report } from '../report.ts';
import type { Walk } from '../state.ts';
import { type Gate, openIf } from './gate.ts';

/** For that stage, a later one, or all of it. */
function covers(walk: Walk, item: Item<'clearance'>, next: PlanStage): boolean {
  const { scope } = item.entry;
  if (scope === 'unrestricted') return true;
  const index = walk.plan.stages.findIndex((stage) => stage.id === scope);
  return index >= next.index;
}

/** Void once a setback, a sign or a knock follows it; for a strict stage once anything does that it would not bear. */
function stands(walk: Walk, item: Item<'clearance'>, next: PlanStage): boolean {
  if (!isAfter(item.place, walk.voidBefore) || !isAfter(item.place, walk.knockVoid)) return false;
  if (next.bout.rule === 'no-new-symptoms') return !isFollowedByNew(walk, item, next.bout);
  return !next.isStrict || isAfter(item.place, walk.lastStrictTrouble);
}

/**
 * Where a stage may be begun with symptoms, new ones are those the clinician could not know of: above every check-in of
 * the 24 h before the clearance. Where it has to be begun free of them, any one that follows is.
 */
function isFollowedByNew(walk: Walk, item: Item<'clearance'>, rule: BoutRule): boolean {
  const isFree = startsFree(rule);
  const isNew = (report: Report): boolean =>
    isFree ? isAboveTypical(report) : isNewSince(report, walk.reports, item.place.at);
  return (
    walk.bouts.some(
      (bout) => isAfter(bout.item.place, item.place) && (isFree ? bout.isStrictTrouble : bout.rise !== 0),
    ) || walk.reports.some((report) => isAfter(report.item.place, item.place) && isNew(report))
  );
}

/** A clinician's recorded decision opens this stage. */
export const clearanceNeeded: Gate = {
  code: 'clearance-needed',
  isAsked: (_walk, next) => next !== null && next.clearance !== null,
  span: (walk, next) =>
    openIf(
      next !== null &&
        walk.clearances.some(
          (item) =>
            covers(walk, item, next) &&
            stands(walk, item, next) &&
            (next.clearance?.written !== true || (item.entry.document ?? '').trim() !== ''),
        ),
    ),
  reason: (_walk, next) => ({
    code: 'clearance-needed',
    params: { scope: next?.id ?? '', written: next?.clearance?.written === true },
    evidence: [],
  }),
};
