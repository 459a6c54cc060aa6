/** After the log has grown: what is remembered of it outside of it grows as well. */
import type { Appended } from './append.ts';
import type { Database } from './database.ts';
import { readLocalMark, tagsOf, writeMark } from './marks.ts';

/** A mark of something else than this log is left alone: it may be all that knows of what is missing. */
export async function remember(database: Database, { before, link, ids }: Appended): Promise<void> {
  const mark = readLocalMark();
  if (before.n === 0 ? mark === null : mark?.head === before.hash) {
    writeMark({ head: link.hash, tags: (mark?.tags ?? '') + tagsOf(ids) });
    return;
  }
  // Another page has written meanwhile, or the place was cleared.
  const [chain, keys] = await Promise.all([database.getAll('chain'), database.getAllKeys('entries')]);
  const hashes = chain.flatMap((row) => Object.values(row as Readonly<Record<string, unknown>>));
  const head = (chain.at(-1) as { hash?: unknown } | undefined)?.hash;
  if (typeof head === 'string' && (mark === null || hashes.includes(mark.head)))
    writeMark({ head, tags: tagsOf(keys) });
}
