import { DAY } from '../../time/instant.ts';
import { isWorseWithExertion } from '../report.ts';
import type { Bout, Walk } from '../state.ts';
import { type Gate, NEVER, openFrom } from './gate.ts';
import { boutsOfNewestDay } from './settling.ts';

function unclean(walk: Walk): Bout[] {
  return boutsOfNewestDay(walk).filter((bout) => bout.rise > 0 || (bout.item.entry.before > 0 && !walk.hasUsual));
}

/** The newest day with a bout is free of symptoms, and nobody says that effort makes it worse. */
export const exertionSymptoms: Gate = {
  code: 'exertion-symptoms',
  isAsked: (_walk, next) => next === null || next.asks.cleanExertion,
  span: (walk) => {
    if (walk.newestBoutDay === null || unclean(walk).length > 0) return NEVER;
    return openFrom((walk.lastWorseWithExertion?.item.at ?? Number.NEGATIVE_INFINITY) + DAY);
  },
  reason: (walk, _next, now) => {
    const bouts = unclean(walk);
    const said = walk.reports.filter((report) => report.item.at > now - DAY && isWorseWithExertion(report.item.entry));
    return {
      code: 'exertion-symptoms',
      params: { rise: Math.max(0, ...bouts.map((bout) => bout.rise)) },
      evidence: [...bouts.map((bout) => bout.item.id), ...said.map((report) => report.item.id)],
    };
  },
};
