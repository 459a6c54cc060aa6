import { DAY } from '../../time/instant.ts';
import { wasStopped } from '../exertion.ts';
import { isWorseWithExertion } from '../report.ts';
import type { Bout, Walk } from '../state.ts';
import { type Gate, NEVER, openFrom } from './gate.ts';
import { boutsOfNewestDay, isAnyOfNewestDay } from './settling.ts';

const hasRise = (bout: Bout): boolean => bout.rise > 0 || wasStopped(bout.item.entry);
const hasSymptoms = (bout: Bout): boolean => hasRise(bout) || bout.item.entry.before > 0;
/** Where something above 0 is usual, only a rise says that effort brought it. */
const uncleanTest = (walk: Walk): ((bout: Bout) => boolean) => (walk.hasUsual ? hasRise : hasSymptoms);

/** The newest day with a bout is free of symptoms, and nobody says that effort makes it worse. */
export const exertionSymptoms: Gate = {
  isAsked: (_walk, ahead) => ahead.asks.cleanExertion,
  span: (walk) => {
    if (walk.newestBoutDay === null || isAnyOfNewestDay(walk, uncleanTest(walk))) return NEVER;
    return openFrom((walk.lastWorseWithExertion?.item.at ?? Number.NEGATIVE_INFINITY) + DAY);
  },
  reason: (walk, _ahead, now) => {
    const bouts = boutsOfNewestDay(walk).filter(uncleanTest(walk));
    const said = walk.reports.filter((report) => report.item.at > now - DAY && isWorseWithExertion(report.item.entry));
    return {
      code: 'exertion-symptoms',
      params: { rise: Math.max(0, ...bouts.map((bout) => bout.rise)) },
      evidence: [...bouts.map((bout) => bout.item.id), ...said.map((report) => report.item.id)],
    };
  },
};
