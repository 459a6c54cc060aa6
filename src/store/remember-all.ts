import type { Database } from './database.ts';
import { readLocalMark, tagsOf, writeMark } from './marks.ts';

/** Remembers the log anew, with all that is there; a mark of something else than this log is left alone. */
export async function rememberAll(database: Database): Promise<void> {
  const mark = readLocalMark();
  const [chain, keys] = await Promise.all([database.getAll('chain'), database.getAllKeys('entries')]);
  const hashes = chain.flatMap((row) => Object.values(row as Readonly<Record<string, unknown>>));
  const head = (chain.at(-1) as { hash?: unknown } | undefined)?.hash;
  if (typeof head === 'string' && (mark === null || hashes.includes(mark.head)))
    writeMark({ head, tags: tagsOf(keys) });
}
