/** How somebody feels at rest. */
import type { Reason } from '../assessment.ts';
import type { SymptomScores } from '../../log/entry.ts';
import { DAY, HOUR } from '../../time/instant.ts';
import { retryFrom } from '../exertion.ts';
import type { Item } from '../item.ts';
import { setBack } from '../moves.ts';
import { later } from '../place.ts';
import { noteSinceKnock } from './knock.ts';
import {
  type Report,
  countOf,
  isAboveTypical,
  isAlarming,
  isNewSince,
  isWorseWithExertion,
  readItems,
  severityOf,
} from '../report.ts';
import { type RestRun, type Walk, currentStage, dayOf, isClosed } from '../state.ts';

/** Two check-ins cover the time between when they are at most this far apart … */
export const COVERED_ALONE = 36 * HOUR;
/** … or this far, when the later one says that nothing was felt since. */
const COVERED_BY_WORD = 7 * DAY;

function reportOf(walk: Walk, item: Item<'check-in'>): Report {
  const { entry } = item;
  const day = dayOf(walk, item.at);
  const { severity, above, missing } = readItems(item, walk.usual, walk.injury.at);
  return {
    item,
    day,
    isFull: item.counts && missing.length === 0,
    missing,
    severity,
    above,
    isStrictTrouble: above.length > 0 || entry.sinceLast === 'some' || isWorseWithExertion(entry),
    isAlarming: isAlarming(
      entry.symptoms,
      severity,
      walk.lastByRole.get(entry.by.role) ?? null,
      walk.worstOfDay.get(day - 1) ?? null,
    ),
  };
}

/** What an unknown item of a corrected check-in was is no measure for the next one. */
function measuredFrom(item: Item<'check-in'>): SymptomScores {
  if (item.unknown.size === 0) return item.entry.symptoms;
  return Object.fromEntries(Object.entries(item.entry.symptoms).filter(([id]) => !item.unknown.has(id as never)));
}

export function foldCheckIn(walk: Walk, item: Item<'check-in'>): void {
  const report = reportOf(walk, item);
  walk.reports.push(report);
  if (item.counts) {
    walk.lastByRole.set(item.entry.by.role, measuredFrom(item));
    walk.worstOfDay.set(report.day, Math.max(report.severity, walk.worstOfDay.get(report.day) ?? 0));
  }
  if (report.isFull) walk.lastFull = report;
  if (isAboveTypical(report)) walk.lastAbove = report;
  if (item.entry.painkiller === true) walk.lastPainkiller = report;
  if (isWorseWithExertion(item.entry)) walk.lastWorseWithExertion = report;
  if (report.isAlarming) walk.lastAlarming = report;
  foldRun(walk.run, report);
  foldRun(walk.baseRun, report);
  if (!report.isStrictTrouble) return;
  walk.lastStrictTrouble = later(walk.lastStrictTrouble, item);
  noteSinceKnock(walk, retryFrom(walk.zone, item.at), null);
  // Also during a stop: else a sign, being worse, would have saved the stage that it resumes at.
  if (isTooMuch(walk, report) && !isClosed(walk, item.at)) stepBack(walk, report);
}

/** Does the allowed stage count this check-in as exceeded? */
function isTooMuch(walk: Walk, report: Report): boolean {
  const { bout } = currentStage(walk);
  if (bout.rule === 'no-new-symptoms') return isNewSince(report, walk.reports, walk.began.place.at);
  return bout.rule === 'strict';
}

function stepBack(walk: Walk, report: Report): void {
  const { item } = report;
  const { symptoms, sinceLast } = item.entry;
  const evidence = [item.id];
  const reason: Reason =
    isAboveTypical(report) || sinceLast === 'some'
      ? { code: 'symptoms-present', params: { count: countOf(symptoms), severity: severityOf(symptoms) }, evidence }
      : { code: 'exertion-symptoms', params: { rise: 0 }, evidence };
  if (setBack(walk, item, evidence, [reason])) walk.notBefore = Math.max(walk.notBefore, retryFrom(walk.zone, item.at));
}

function foldRun(run: RestRun, report: Report): void {
  const { item } = report;
  const { entry } = item;
  if (isAboveTypical(report) || entry.sinceLast === 'some') {
    run.startedAt = null;
    run.blockedDay = report.day;
    run.isLastFull = false;
    run.endedBy = [item.id];
    return;
  }
  const apart = item.at - run.lastAt;
  const isCovered =
    apart <= COVERED_ALONE || (apart <= COVERED_BY_WORD && run.isLastFull && entry.sinceLast === 'none');
  if (!report.isFull) {
    // It covers nothing, and it was no word about the gap before it: a full one would have ended the run here.
    if (!isCovered) run.startedAt = null;
    return;
  }
  if (entry.painkiller === true) {
    run.isLastFull = false; // what the next one says it says since this one, which covers nothing
    return;
  }
  if (run.startedAt !== null && !isCovered) run.startedAt = null;
  if (run.startedAt === null && run.blockedDay !== report.day) run.startedAt = item.at;
  run.lastAt = item.at;
  run.isLastFull = true;
}
