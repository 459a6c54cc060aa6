import { DAY, formatUtc } from '../../time/instant.ts';
import { isAfter } from '../place.ts';
import type { Report } from '../report.ts';
import type { Walk } from '../state.ts';
import { type Gate, NEVER, always } from './gate.ts';

/** After the end of the bout that speaks; where there is none, after the stage was entered. */
function isLateEnough(walk: Walk, report: Report): boolean {
  const bout = walk.speaking ?? walk.spoke;
  return bout === null ? isAfter(report.item, walk.began.place) : report.item.at > bout.endsAt;
}

function partFilled(walk: Walk, now: number): Report | undefined {
  return walk.reports.findLast(
    (report) => !report.isFull && report.item.counts && report.item.at > now - DAY && isLateEnough(walk, report),
  );
}

/** A full check-in after the bout and within the last 24 h. */
export const noCheckIn: Gate = {
  isAsked: always,
  span: (walk) => {
    const { lastFull } = walk;
    return lastFull === null || !isLateEnough(walk, lastFull)
      ? NEVER
      : { from: lastFull.item.at, until: lastFull.item.at + DAY };
  },
  reason: (walk, _ahead, now) => {
    const partial = partFilled(walk, now);
    if (partial !== undefined) {
      const missing = [...partial.missing];
      return { code: 'check-in-incomplete', params: { missing }, evidence: [partial.item.id] };
    }
    const lastAt = walk.lastFull === null ? null : formatUtc(walk.lastFull.item.at);
    return { code: 'no-check-in', params: { lastAt }, evidence: [] };
  },
};
