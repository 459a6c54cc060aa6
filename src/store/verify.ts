/** The whole chain worked out again, row by row: right after the first screen, since it takes a while. */
import { type ChainRow, digestOf, linkAfter } from './chain.ts';
import type { StoredRows } from './read.ts';

export interface Verdict {
  /** Keys of rows that say something else than when they were written. */
  readonly damaged: readonly string[];
  /** Keys of rows that no sound row of the chain knows: nobody can say whether they are as they were written. */
  readonly unsure: readonly string[];
  /** Every row of the chain is as it was written. */
  readonly isSound: boolean;
}

/** Done in handfuls, so that the page stays awake. */
const HANDFUL = 200;

async function inHandfuls<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let start = 0; start < all.length; start += HANDFUL) {
    done.push(...(await Promise.all(all.slice(start, start + HANDFUL).map(work))));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return done;
}

async function isSound({ n, prev, hash, rows }: ChainRow): Promise<boolean> {
  return (await linkAfter({ n: n - 1, hash: prev }, rows)).hash === hash;
}

export async function verify({ chain, rows }: StoredRows): Promise<Verdict> {
  const sound = await inHandfuls(chain, isSound);
  const digests = new Map<string, string>();
  for (const [index, link] of chain.entries()) {
    for (const [room, id, digest] of link.rows) {
      if (sound[index] === true) digests.set(`${room} ${id}`, digest);
      else digests.delete(`${room} ${id}`);
    }
  }
  const told = (row: StoredRows['rows'][number]): string | undefined => digests.get(`${row.room} ${row.key}`);
  const unsure = rows.filter((row) => told(row) === undefined);
  const known = rows.filter((row) => told(row) !== undefined);
  const isSame = await inHandfuls(known, async (row) => (await digestOf(row.raw)) === told(row));
  return {
    damaged: known.filter((_row, index) => isSame[index] === false).map(({ key }) => key),
    unsure: unsure.map(({ key }) => key),
    isSound: sound.every(Boolean),
  };
}
