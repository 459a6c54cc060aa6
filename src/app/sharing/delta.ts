/**
 * What the other phone of a pair is likely to miss. Only what is sure counts as there: what came from it, and what
 * somebody saw arrive. Nothing rests on it: the union of two logs is the same whatever was left out, "everything" is
 * always on offer, and it puts right what was thought to be there and is not. Pure.
 */
import type { Entry } from '../../log/entry.ts';

/** Letters of an id that are kept: 48 bits of chance. */
const MARK = 12;
const markOf = (id: string): string => id.slice(-MARK);

function marksIn(theirs: string): Set<string> {
  const marks = new Set<string>();
  for (let at = 0; at < theirs.length; at += MARK) marks.add(theirs.slice(at, at + MARK));
  return marks;
}

/** @param theirs as `withTheirs` made it; empty where nothing is known to be there. */
export function missingThere(entries: readonly Entry[], theirs: string): readonly Entry[] {
  const marks = marksIn(theirs);
  return entries.filter(({ id }) => !marks.has(markOf(id)));
}

/** The same with these besides. */
export function withTheirs(theirs: string, ids: readonly string[]): string {
  return [...new Set([...marksIn(theirs), ...ids.map(markOf)])].join('');
}
