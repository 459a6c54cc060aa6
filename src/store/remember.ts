/** After the log has grown: what is remembered of it outside of it grows as well. */
import type { Appended } from './append.ts';
import { readLocalMark, tagsOf, writeMark } from './marks.ts';

/**
 * False where the mark is of something else: another page has written meanwhile, the place was cleared, or it is all that
 * knows of what is missing.
 */
export function remember({ before, link, ids }: Appended): boolean {
  const mark = readLocalMark();
  if (before.n === 0 ? mark !== null : mark?.head !== before.hash) return false;
  writeMark({ head: link.hash, tags: (mark?.tags ?? '') + tagsOf(ids) });
  return true;
}
