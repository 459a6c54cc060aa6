import { settledMinutes } from '../exertion.ts';
import type { Bout, Walk } from '../state.ts';
import { type Gate, always, openIf } from './gate.ts';

/** The newest day with a bout is made by bouts that count; whatever else was done then or since adds to it. */
export function boutsOfNewestDay(walk: Walk): Bout[] {
  const { newestBoutDay } = walk;
  return walk.bouts.filter((bout) => newestBoutDay === null || bout.day >= newestBoutDay);
}

function unsettled(walk: Walk): Bout[] {
  return boutsOfNewestDay(walk).filter((bout) => bout.rise > 0 && settledMinutes(bout.item.entry) === null);
}

/** Every bout of the newest day with a bout did not rise, or is known to have settled. */
export const settling: Gate = {
  code: 'settling',
  isAsked: always,
  span: (walk) => openIf(unsettled(walk).length === 0),
  reason: (walk) => ({ code: 'settling', params: {}, evidence: unsettled(walk).map((bout) => bout.item.id) }),
};
