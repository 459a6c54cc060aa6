import { DAY, formatUtc, HOUR } from '../../time/instant.ts';
import { type Walk, currentStage } from '../state.ts';
import { type Gate, always, openFrom } from './gate.ts';

/** From when the stage's own hours are counted; null while no bout speaks. */
function countedFrom(walk: Walk): number | null {
  if (currentStage(walk).minMinutes !== null) return walk.speaking?.item.at ?? null;
  return Math.max(walk.began.place.at, walk.exceeded?.bout.item.at ?? Number.NEGATIVE_INFINITY);
}

function opensAt(walk: Walk): number {
  const counted = countedFrom(walk);
  const byStage = counted === null ? Number.NEGATIVE_INFINITY : counted + currentStage(walk).minHours * HOUR;
  const byLastMove = walk.lastUpAt === null ? Number.NEGATIVE_INFINITY : walk.lastUpAt + DAY;
  return Math.max(byStage, byLastMove, walk.change?.upNotBefore ?? Number.NEGATIVE_INFINITY);
}

/** The stage's hours since the bout that speaks for it, and always 24 h since the last move up. */
export const tooSoon: Gate = {
  isAsked: always,
  span: (walk) => openFrom(opensAt(walk)),
  reason: (walk) => ({
    code: 'too-soon',
    params: { opensAt: formatUtc(opensAt(walk)) },
    evidence: walk.speaking === null ? walk.began.evidence : [walk.speaking.item.id],
  }),
};
