/**
 * A chain over the log: each transaction that appends leaves one row that says what it wrote and what stood before it.
 * So a row that vanished, came from elsewhere or says something else than when it was written is noticed. The digests are
 * of rows as stored, sealed or not: a log can be checked while it is locked. Rows of athletes are in it too, since a
 * changed birth date would decide something; the newest digest of an athlete counts. It is a seal against accidents and
 * a lazy hand, not against somebody who can write the whole disk anew.
 */
import { isFields } from '../log/check.ts';

export type ChainedRoom = 'entries' | 'athletes';
/** The room, the key, and the digest of the row as stored. */
export type RowMark = readonly [room: ChainedRoom, id: string, digest: string];

export interface ChainRow {
  /** 1, 2, 3 … */
  readonly n: number;
  /** The hash before; of the first row empty, or that of the chain which this one took the place of. */
  readonly prev: string;
  readonly hash: string;
  readonly rows: readonly RowMark[];
}
export type Head = Pick<ChainRow, 'n' | 'hash'>;

/** The same text for the same content, whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isFields(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

/** Of 32 bits, for telling ids apart; nothing can be read from it. */
export function tagOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** SHA-256. A page over plain http has none: there a checksum still finds what broke by accident. */
export async function digestOf(value: unknown): Promise<string> {
  const text = canonical(value) ?? '';
  if (crypto.subtle === undefined) return tagOf(text);
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

export async function markRow(room: ChainedRoom, id: string, stored: unknown): Promise<RowMark> {
  return [room, id, await digestOf(stored)];
}

export async function linkAfter({ n, hash: prev }: Head, rows: readonly RowMark[]): Promise<ChainRow> {
  return { n: n + 1, prev, hash: await digestOf([prev, n + 1, rows]), rows };
}

interface Chain {
  openCursor(query: null, direction: 'prev'): Promise<{ readonly key: number; readonly value: unknown } | null>;
}

/** The newest row; n = 0 where there is none. */
export async function headIn(chain: Chain): Promise<Head> {
  const cursor = await chain.openCursor(null, 'prev');
  const { hash = '' } = (cursor?.value ?? {}) as Partial<ChainRow>;
  return { n: cursor?.key ?? 0, hash };
}
