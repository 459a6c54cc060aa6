import { settledMinutes } from '../exertion.ts';
import type { Bout, Walk } from '../state.ts';
import { type Gate, always, openIf } from './gate.ts';

/** The newest day with a bout is made by bouts that count; whatever else was done then or since adds to it. */
export function boutsOfNewestDay({ bouts, newestBoutDay }: Walk): readonly Bout[] {
  if (newestBoutDay === null) return bouts;
  // Bouts come in the order they started, so that day's are the last ones.
  return bouts.slice(bouts.findLastIndex((bout) => bout.day < newestBoutDay) + 1);
}

function isUnsettled(bout: Bout): boolean {
  return bout.rise > 0 && settledMinutes(bout.item.entry) === null;
}

/** Is there such a bout on that day? Asked at every instant, so it looks no further back. */
export function isAnyOfNewestDay({ bouts, newestBoutDay }: Walk, test: (bout: Bout) => boolean): boolean {
  for (let index = bouts.length - 1; index >= 0; index -= 1) {
    const bout = bouts[index];
    if (bout === undefined || (newestBoutDay !== null && bout.day < newestBoutDay)) return false;
    if (test(bout)) return true;
  }
  return false;
}

function unsettled(walk: Walk): Bout[] {
  return boutsOfNewestDay(walk).filter(isUnsettled);
}

/** Every bout of the newest day with a bout did not rise, or is known to have settled. */
export const settling: Gate = {
  isAsked: always,
  span: (walk) => openIf(!isAnyOfNewestDay(walk, isUnsettled)),
  reason: (walk) => ({ code: 'settling', params: {}, evidence: unsettled(walk).map((bout) => bout.item.id) }),
};
