/**
 * The messages of a FIT file, one after another: only the wanted fields of the wanted messages are ever made into anything,
 * so that a file made of millions of empty ones costs time and no memory.
 */
import { Refusal } from './found.ts';

/** By field number; what the file marks as invalid is not there. */
export type FitFields = ReadonlyMap<number, number | string>;
export type Wanted = ReadonlyMap<number, readonly number[]>;

interface Field {
  readonly number: number;
  readonly size: number;
  readonly type: number;
}
interface Definition {
  readonly message: number;
  readonly isLittle: boolean;
  readonly fields: readonly Field[];
  readonly size: number;
}

const TIMESTAMP = 253;
const CRC = [
  0, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401, 0xa001, 0x6c00, 0x7800, 0xb401, 0x5000, 0x9c01, 0x8801,
  0x4400,
];

export function fitCrc(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc = (crc >> 4) ^ (CRC[crc & 15] ?? 0) ^ (CRC[byte & 15] ?? 0);
    crc = (crc >> 4) ^ (CRC[crc & 15] ?? 0) ^ (CRC[byte >> 4] ?? 0);
  }
  return crc;
}

/** Of one value: bytes, sign, and what stands for "invalid" (protocol, table of base types). Others are not read. */
const TYPES: Readonly<Record<number, readonly [size: number, isSigned: boolean, invalid: number]>> = {
  0: [1, false, 0xff],
  1: [1, true, 0x7f],
  2: [1, false, 0xff],
  3: [2, true, 0x7fff],
  4: [2, false, 0xffff],
  5: [4, true, 0x7fffffff],
  6: [4, false, 0xffffffff],
  10: [1, false, 0],
  11: [2, false, 0],
  12: [4, false, 0],
  13: [1, false, 0xff],
};

function valueAt(view: DataView, at: number, field: Field, isLittle: boolean): number | string | null {
  const type = field.type & 0x1f;
  if (type === 7) {
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at, field.size);
    const end = bytes.indexOf(0);
    return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
  }
  const [size, isSigned, invalid] = TYPES[type] ?? [0, false, 0];
  // A list of values is none of those asked for.
  if (size === 0 || field.size !== size) return null;
  const name = `get${isSigned ? 'Int' : 'Uint'}${(size * 8) as 8 | 16 | 32}` as const;
  const value = name === 'getInt8' || name === 'getUint8' ? view[name](at) : view[name](at, isLittle);
  return value === invalid ? null : value;
}

/** Header, length and check sum of the first file in these bytes (several may be chained). Where its records are. */
function frame(bytes: Uint8Array): { readonly from: number; readonly to: number } {
  const header = bytes[0] ?? 0;
  if (bytes.length < 12) throw new Refusal('cut-off');
  if (header < 12) throw new Refusal('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const to = header + view.getUint32(4, true);
  // A recording that was never ended says 0.
  if (to === header || to + 2 > bytes.length) throw new Refusal('cut-off');
  if (fitCrc(bytes.subarray(0, to)) !== view.getUint16(to, true)) throw new Refusal('damaged');
  return { from: header, to };
}

class Records {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #wanted: Wanted;
  readonly #definitions = new Map<number, Definition>();
  #at: number;
  #last: number | null = null;

  constructor(bytes: Uint8Array, from: number, to: number, wanted: Wanted) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = from;
    this.#end = to;
    this.#wanted = wanted;
  }

  #take(size: number): number {
    const at = this.#at;
    this.#at += size;
    if (this.#at > this.#end) throw new Refusal('damaged');
    return at;
  }

  #byte(): number {
    return this.#bytes[this.#take(1)] ?? 0;
  }

  #fields(): Field[] {
    return Array.from({ length: this.#byte() }, () => {
      const at = this.#take(3);
      return { number: this.#bytes[at] ?? 0, size: this.#bytes[at + 1] ?? 0, type: this.#bytes[at + 2] ?? 0 };
    });
  }

  #define(header: number): void {
    const isLittle = this.#bytes[this.#take(2) + 1] === 0;
    const message = this.#view.getUint16(this.#take(2), isLittle);
    const fields = this.#fields();
    const further = (header & 0x20) === 0 ? [] : this.#fields();
    const size = [...fields, ...further].reduce((sum, field) => sum + field.size, 0);
    this.#definitions.set(header & 15, { message, isLittle, fields, size });
  }

  /** @param offset of a compressed header, in seconds of 32; null for an ordinary one */
  #data(local: number, offset: number | null, take: (message: number, fields: FitFields) => void): void {
    const definition = this.#definitions.get(local);
    if (definition === undefined) throw new Refusal('damaged');
    const { message, isLittle, fields } = definition;
    let at = this.#take(definition.size);
    const wanted = this.#wanted.get(message);
    const values = new Map<number, number | string>();
    for (const field of fields) {
      if (field.number === TIMESTAMP || wanted?.includes(field.number)) {
        const value = valueAt(this.#view, at, field, isLittle);
        if (value !== null) values.set(field.number, value);
      }
      at += field.size;
    }
    const stamp = values.get(TIMESTAMP);
    if (typeof stamp === 'number') this.#last = stamp;
    else if (offset !== null && this.#last !== null) {
      this.#last += (offset - (this.#last % 32) + 32) % 32;
      values.set(TIMESTAMP, this.#last);
    }
    if (wanted !== undefined) take(message, values);
  }

  read(take: (message: number, fields: FitFields) => void): void {
    while (this.#at < this.#end) {
      const header = this.#byte();
      if ((header & 0x80) !== 0) this.#data((header >> 5) & 3, header & 31, take);
      else if ((header & 0x40) !== 0) this.#define(header);
      else this.#data(header & 15, null, take);
    }
  }
}

/** Throws Refusal `cut-off`, `damaged`. */
export function readFitMessages(
  bytes: Uint8Array,
  wanted: Wanted,
  take: (message: number, fields: FitFields) => void,
): void {
  let rest = bytes;
  while (rest.length > 0) {
    const { from, to } = frame(rest);
    new Records(rest, from, to, wanted).read(take);
    rest = rest.subarray(to + 2);
  }
}
