/**
 * A message as the texts of QR codes, and back. Each text is alphanumeric: `R1`, six letters that tell which message it is
 * of (its hash), the number of this part and of all parts in two hexadecimal digits each, and base45.
 */
import type { Bytes } from '../seal/bytes.ts';
import { fromBase45, toBase45 } from './base45.ts';
import { digest, hex } from './key.ts';
import type { IncomingProblem } from './message.ts';

/** Letters in one code at most: version 22 at level H, which a phone draws and reads, and 30 % may be damaged. */
export const MOST_LETTERS = 640;
const MARK = 'R1';
const HEAD = /^R1([0-9A-F]{6})([0-9A-F]{2})([0-9A-F]{2})/;
const HEAD_LETTERS = 12;
/** Three letters are two bytes, so that each part is whole bytes by itself. */
const BYTES_A_PART = Math.floor((MOST_LETTERS - HEAD_LETTERS) / 3) * 2;
const MOST_PARTS = 255;
/** More is for a file, in bytes; 60 codes take half a minute to go by. */
export const MOST_BYTES_IN_CODES = 60 * BYTES_A_PART;

const byte = (value: number): string => value.toString(16).toUpperCase().padStart(2, '0');

async function nameOf(bytes: Bytes): Promise<string> {
  return hex((await digest(bytes)).slice(0, 3)).toUpperCase();
}

/** One text where it fits, else several to show in turn; null above `MOST_BYTES_IN_CODES`. */
export async function toCodes(bytes: Bytes): Promise<readonly string[] | null> {
  if (bytes.length > MOST_BYTES_IN_CODES) return null;
  const total = Math.max(1, Math.ceil(bytes.length / BYTES_A_PART));
  const name = await nameOf(bytes);
  return Array.from({ length: total }, (_, index) => {
    const part = bytes.slice(index * BYTES_A_PART, (index + 1) * BYTES_A_PART);
    return `${MARK}${name}${byte(index + 1)}${byte(total)}${toBase45(part)}`;
  });
}

export type Taken =
  | { readonly state: 'part'; readonly have: number; readonly total: number }
  | { readonly state: 'whole'; readonly bytes: Bytes }
  | { readonly state: 'refused'; readonly problem: IncomingProblem };

export interface Collector {
  /** Takes what a camera read. Parts come in any order and as often as they like; another message begins anew. */
  take(text: string): Promise<Taken>;
}

export function newCollector(): Collector {
  let name = '';
  let total = 0;
  let parts = new Map<number, Bytes>();
  const refused = (problem: IncomingProblem): Taken => ({ state: 'refused', problem });
  return {
    async take(text) {
      if (text.length > MOST_LETTERS) return refused('not-ours');
      const head = HEAD.exec(text);
      if (head === null) return refused(/^R\d/.test(text) && !text.startsWith(MARK) ? 'newer' : 'not-ours');
      const [, given = '', number = '', of = ''] = head;
      const index = Number.parseInt(number, 16);
      const count = Number.parseInt(of, 16);
      const part = fromBase45(text.slice(HEAD_LETTERS));
      const isInRange = index >= 1 && index <= count && count <= MOST_PARTS;
      if (part === null || !isInRange || part.length > BYTES_A_PART) return refused('damaged');
      if (given !== name || count !== total) {
        name = given;
        total = count;
        parts = new Map();
      }
      parts.set(index, part);
      if (parts.size < total) return { state: 'part', have: parts.size, total };
      const bytes = new Uint8Array(Array.from({ length: total }, (_, at) => [...(parts.get(at + 1) ?? [])]).flat());
      parts = new Map();
      return (await nameOf(bytes)) === name ? { state: 'whole', bytes } : refused('damaged');
    },
  };
}
