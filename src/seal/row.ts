/**
 * Rows of the log as they lie on the disk under a lock. Of an entry only its key stays readable, since the store finds it
 * by that; whose it is and of which type it is are sealed too, apart and first, because what follows is bound to them:
 *
 *   head = seal(["rejoin-head", version, room, id], [athlete, type])
 *   body = seal(["rejoin-body", version, room, id, athlete, type], the row as JSON)
 *
 * So neither part opens under another key, athlete, type, room or version. Both are filled up with spaces, so that the
 * length says little.
 */
import { type Bytes, isRecord, textOf, utf8 } from './bytes.ts';
import { open, seal } from './cipher.ts';
import { SealError } from './error.ts';

export const ROW_VERSION = 1;
export type Room = 'entries' | 'athletes' | 'kv';

export interface SealedRow {
  /** The key of the row; absent in a room whose keys lie beside the values. */
  readonly id?: string;
  readonly sealed: number;
  readonly head: string;
  readonly body: string;
}

const HEAD_BYTES = 96;
const BODY_BYTES = 256;

/** JSON may end in spaces. */
function filled(text: string, step: number): Bytes {
  const bytes = utf8(text);
  const whole = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20);
  whole.set(bytes);
  return whole;
}

export function isSealedRow(value: unknown): value is SealedRow {
  return isRecord(value) && 'sealed' in value && 'body' in value;
}

/** Whose a row is, and of which type: an athlete's row is the athlete's own, a setting nobody's. */
function placeOf(room: Room, id: string, value: unknown): [athlete: string, type: string] {
  if (room === 'athletes') return [id, 'athlete'];
  if (room === 'kv') return ['', 'kv'];
  const { athlete, type } = isRecord(value) ? value : {};
  return [typeof athlete === 'string' ? athlete : '', typeof type === 'string' ? type : ''];
}

const headBound = (room: Room, id: string) => ['rejoin-head', ROW_VERSION, room, id] as const;
const bodyBound = (room: Room, id: string, athlete: string, type: string) =>
  ['rejoin-body', ROW_VERSION, room, id, athlete, type] as const;

/** `value` has to be JSON; a row of `entries` or `athletes` has its `id` in it. */
export async function sealRow(key: CryptoKey, room: Room, id: string, value: unknown): Promise<SealedRow> {
  const [athlete, type] = placeOf(room, id, value);
  const [head, body] = await Promise.all([
    seal(key, headBound(room, id), filled(JSON.stringify([athlete, type]), HEAD_BYTES)),
    seal(key, bodyBound(room, id, athlete, type), filled(JSON.stringify(value), BODY_BYTES)),
  ]);
  return { ...(room === 'kv' ? {} : { id }), sealed: ROW_VERSION, head, body };
}

function parsed(bytes: Bytes): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch (cause) {
    throw new SealError('malformed', { cause });
  }
}

/** @throws SealError `newer`, `malformed` or `altered`. */
export async function openRow(key: CryptoKey, room: Room, id: string, row: unknown): Promise<unknown> {
  if (!isSealedRow(row)) throw new SealError('malformed');
  if (typeof row.sealed === 'number' && row.sealed > ROW_VERSION) throw new SealError('newer');
  if (row.sealed !== ROW_VERSION) throw new SealError('malformed');
  const head = parsed(await open(key, headBound(room, id), row.head));
  if (!Array.isArray(head)) throw new SealError('malformed');
  const [athlete, type] = head.map(String) as [string, string];
  const value = parsed(await open(key, bodyBound(room, id, athlete, type), row.body));
  // Sealed by this app, hence always so; checked all the same, since everything else rests on it.
  const [owner, kind] = placeOf(room, id, value);
  if (owner !== athlete || kind !== type || (room !== 'kv' && (!isRecord(value) || value['id'] !== id)))
    throw new SealError('altered');
  return value;
}
