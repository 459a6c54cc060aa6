/** Is the log all that it was? Worked out from the chain, the keys of the rows and the marks, before anything is decided. */
import type { ChainRow } from './chain.ts';
import { type Mark, missingOf } from './marks.ts';

/**
 * `gone`: nothing is left of what there was. `short`: entries are missing. `damaged`: rows changed, or came from
 * elsewhere, or the chain itself is broken.
 */
export interface Loss {
  readonly kind: 'gone' | 'short' | 'damaged';
  /** Entries that are known to be missing; 0 where that is not known. */
  readonly missing: number;
  /** Keys of rows that say something else than when they were written, or that nobody wrote here. */
  readonly damaged: readonly string[];
}

/** What is written down in `meta` once it is known; a log that was put right has none. */
export interface KnownLoss {
  /** The browser found its own files damaged and began anew. */
  readonly reset?: boolean;
  /** By the full check (`verify.ts`): the rows, and whether the chain is broken. */
  readonly damaged?: readonly string[];
  readonly chain?: boolean;
}

export interface Facts {
  readonly chain: readonly ChainRow[];
  readonly entries: readonly string[];
  readonly athletes: readonly string[];
  readonly known: KnownLoss | undefined;
  /** Ends of chains that were given up knowingly: what a mark of one misses is not missed. */
  readonly settled: readonly string[];
  readonly marks: readonly Mark[];
}

/** Of rows that came from a disk: one that is no row of a chain is linked to nothing. */
export function asChain(rows: readonly unknown[]): ChainRow[] {
  return rows.map((row) => {
    const { n = 0, prev = '', hash = '', rows: marked } = (row ?? {}) as Partial<ChainRow>;
    return { n, prev, hash, rows: Array.isArray(marked) ? (marked as ChainRow['rows']) : [] };
  });
}

function isLinked(chain: readonly ChainRow[]): boolean {
  return chain.every(
    ({ n, prev, hash }, index) => hash !== '' && n === index + 1 && (index === 0 || prev === chain[index - 1]?.hash),
  );
}

/** The mark is of a chain that was given up, or made anew over other rows. */
function isPast({ head }: Mark, chain: readonly ChainRow[], settled: readonly string[]): boolean {
  return settled.includes(head) || chain[0]?.prev === head;
}

const keysOf = (room: string, ids: readonly string[]): string[] => ids.map((id) => `${room} ${id}`);

/** Null where nothing is missed. */
export function judge({ chain, entries, athletes, known, settled, marks }: Facts): Loss | null {
  const chained = new Set(chain.flatMap(({ rows }) => rows.map(([room, id]) => `${room} ${id}`)));
  const here = new Set([...keysOf('entries', entries), ...keysOf('athletes', athletes)]);
  const lost = [...chained].filter((key) => !here.has(key));
  const lostEntries = lost.filter((key) => key.startsWith('entries')).length;
  const byMarks = marks.map((mark) => (isPast(mark, chain, settled) ? 0 : missingOf(mark, entries)));
  const missing = Math.max(lostEntries, ...byMarks);
  const foreign = [...here].filter((key) => !chained.has(key));
  const isWhole = lost.length === 0 && foreign.length === 0 && isLinked(chain) && known === undefined;
  if (missing === 0 && isWhole) return null;
  const isShort = missing > 0 || known?.reset === true;
  const kind = here.size === 0 ? 'gone' : isShort ? 'short' : 'damaged';
  const damaged = [...(known?.damaged ?? []), ...foreign.map((key) => key.slice(key.indexOf(' ') + 1))];
  return { kind, missing, damaged: [...new Set(damaged)] };
}
