import type { Item } from '../item.ts';
import type { BoutRule } from '../../protocols/protocol.ts';
import { startsFree, wasStopped } from '../exertion.ts';
import { isAfter } from '../place.ts';
import type { Entrance } from '../plan.ts';
import { isAboveTypical, isNewSince, type Report } from '../report.ts';
import type { Walk } from '../state.ts';
import { type Gate, openIf } from './gate.ts';

/** For that stage, a later one, or all of it. */
function covers(walk: Walk, item: Item<'clearance'>, ahead: Entrance): boolean {
  const { scope } = item.entry;
  if (scope === 'unrestricted') return true;
  const index = walk.plan.stages.findIndex((stage) => stage.id === scope);
  return index >= ahead.index;
}

/** Void once a setback, a sign or a knock follows it; for a strict stage once anything does that it would not bear. */
function stands(walk: Walk, item: Item<'clearance'>, ahead: Entrance): boolean {
  if (!isAfter(item, walk.voidBefore) || !isAfter(item, walk.knockVoid)) return false;
  if (ahead.bout.rule === 'no-new-symptoms') return !isFollowedByNew(walk, item, ahead.bout);
  return !ahead.isStrict || isAfter(item, walk.lastStrictTrouble);
}

/**
 * Where a stage may be begun with symptoms, new ones are those the clinician could not know of: above every check-in of
 * the 24 h before the clearance. Where it has to be begun free of them, any one that follows is.
 */
function isFollowedByNew(walk: Walk, item: Item<'clearance'>, rule: BoutRule): boolean {
  const isFree = startsFree(rule);
  const isNew = (report: Report): boolean =>
    isFree ? isAboveTypical(report) : isNewSince(report, walk.reports, item.at);
  return (
    walk.bouts.some(
      (bout) =>
        isAfter(bout.item, item) && (isFree ? bout.isStrictTrouble : bout.rise !== 0 || wasStopped(bout.item.entry)),
    ) || walk.reports.some((report) => isAfter(report.item, item) && isNew(report))
  );
}

/** A clinician's recorded decision opens this stage. */
export const clearanceNeeded: Gate = {
  isAsked: (_walk, ahead) => ahead.asks.clearance,
  span: (walk, ahead) =>
    openIf(
      walk.clearances.some(
        (item) =>
          covers(walk, item, ahead) &&
          stands(walk, item, ahead) &&
          (!ahead.asks.written || (item.entry.document ?? '').trim() !== ''),
      ),
    ),
  reason: (_walk, ahead) => ({
    code: 'clearance-needed',
    params: { scope: ahead.id, written: ahead.asks.written },
    evidence: [],
  }),
};
