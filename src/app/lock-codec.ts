/** Seals what goes to the disk and opens what comes from it, while the app is unlocked. */
import { type Room, isSealedRow, openRow, sealRow } from '../seal/index.ts';

export interface RowCodec {
  /** Of the lock that it is for. */
  readonly id: string;
  encode(room: Room, key: string, value: unknown): Promise<unknown>;
  /** Rejects where a row does not open, one that is not sealed included: it was put there past the lock. */
  decode(room: Room, key: string, row: unknown): Promise<unknown>;
}

/** The lock's own, which are needed before it is open. */
const isPlain = (room: Room, key: string): boolean => room === 'kv' && key.startsWith('lock');

/** The browser's own objects, such as the handle of a file, are no text that could be sealed. */
function isText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const made: unknown = Object.getPrototypeOf(value);
  return made === Object.prototype || made === Array.prototype || made === null;
}

export function codecOf(dataKey: CryptoKey, id: string): RowCodec {
  return {
    id,
    async encode(room, key, value) {
      if (value === undefined || isPlain(room, key) || (room === 'kv' && !isText(value))) return value;
      return sealRow(dataKey, room, key, value);
    },
    async decode(room, key, row) {
      if (row === undefined || isPlain(room, key)) return row;
      if (room === 'kv' && !isSealedRow(row) && !isText(row)) return row;
      return openRow(dataKey, room, key, row);
    },
  };
}
