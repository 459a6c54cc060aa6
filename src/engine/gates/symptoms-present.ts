import { DAY } from '../../time/instant.ts';
import { countOf, isAboveTypical, type Report } from '../report.ts';
import type { Walk } from '../state.ts';
import { type Gate, NEVER } from './gate.ts';

function badOfLastDay(walk: Walk, now: number): Report[] {
  return walk.reports.filter(
    (report) => report.item.at > now - DAY && (isAboveTypical(report) || report.item.entry.painkiller === true),
  );
}

/** Nothing above typical in the last 24 h, without a painkiller, a full check-in after the newest bout among it. */
export const symptomsPresent: Gate = {
  isAsked: (_walk, ahead) => ahead.asks.resolution,
  span: ({ lastFull, newestEnd, lastAbove, lastPainkiller }) => {
    if (lastFull === null || lastFull.item.at <= newestEnd) return NEVER;
    const lastBad = Math.max(
      lastAbove?.item.at ?? Number.NEGATIVE_INFINITY,
      lastPainkiller?.item.at ?? Number.NEGATIVE_INFINITY,
    );
    return { from: Math.max(lastFull.item.at, lastBad + DAY), until: lastFull.item.at + DAY };
  },
  reason: (walk, _ahead, now) => {
    const bad = badOfLastDay(walk, now);
    const worst = bad.reduce<Report | null>((a, b) => (a === null || b.severity > a.severity ? b : a), null);
    return {
      code: 'symptoms-present',
      params: { count: worst === null ? 0 : countOf(worst.item.entry.symptoms), severity: worst?.severity ?? 0 },
      evidence: bad.map((report) => report.item.id),
    };
  },
};
