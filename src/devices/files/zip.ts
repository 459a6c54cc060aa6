/**
 * The one file of a zip that is of use, as a stream. The list at the end of the zip is read, never the whole; names are
 * looked at for their ending only, and nothing is ever written anywhere.
 */
import { Inflate } from 'fflate';
import { CHUNK, type Source, type Stream } from './bytes.ts';
import { MEGABYTE, MOST_MEGABYTES, Refusal } from './found.ts';

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Own choices: an export is packed some thirty to one, and has a few dozen files beside routes and cardiograms. */
const MOST_ENTRIES = 100_000;
const MOST_LIST = 32 * MEGABYTE;
const MOST_RATIO = 300;
/** Packed bytes at a time: at most a thousand times as many come out. */
const BITE = 16 * 1024;

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const SIXTY_FOUR = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the list is; it is told at the very end, behind which a remark of up to 64 kB may stand. */
async function listOf(source: Source): Promise<DataView> {
  const from = Math.max(0, source.size - 65_557);
  const end = viewOf(await source.slice(from, source.size));
  for (let at = end.byteLength - 22; at >= 0; at -= 1) {
    if (end.getUint32(at, true) !== END) continue;
    const [count, size, start] = [
      end.getUint16(at + 10, true),
      end.getUint32(at + 12, true),
      end.getUint32(at + 16, true),
    ];
    if (count === 0xffff || size === SIXTY_FOUR || start === SIXTY_FOUR) throw new Refusal('zip-kind');
    if (start + size > from + at || size > MOST_LIST) throw new Refusal('damaged');
    return viewOf(await source.slice(start, start + size));
  }
  throw new Refusal('cut-off');
}

function entriesOf(list: DataView): Entry[] {
  const entries: Entry[] = [];
  const text = new TextDecoder();
  for (let at = 0; at < list.byteLength; ) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== LISTED) throw new Refusal('damaged');
    if (entries.length >= MOST_ENTRIES) throw new Refusal('too-many', { limit: MOST_ENTRIES });
    const nameSize = list.getUint16(at + 28, true);
    const next = at + 46 + nameSize + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
    if (next > list.byteLength) throw new Refusal('damaged');
    entries.push({
      name: text.decode(new Uint8Array(list.buffer, list.byteOffset + at + 46, nameSize)).toLowerCase(),
      flags: list.getUint16(at + 8, true),
      method: list.getUint16(at + 10, true),
      crc: list.getUint32(at + 16, true),
      packed: list.getUint32(at + 20, true),
      size: list.getUint32(at + 24, true),
      at: list.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

const ENDINGS = ['.xml', '.fit', '.tcx', '.gpx', '.csv'];

/** The health export's name is in the phone's language, so the largest of its kind is taken; not the clinical document. */
function chosenOf(entries: readonly Entry[]): Entry {
  const useful = entries.filter(({ name }) => !name.endsWith('_cda.xml') && !name.startsWith('__macosx/'));
  for (const ending of ENDINGS) {
    const found = useful.filter(({ name }) => name.endsWith(ending)).toSorted((a, b) => b.size - a.size)[0];
    if (found !== undefined) return found;
  }
  throw new Refusal('not-known');
}

let table: Uint32Array | null = null;
function crcTable(): Uint32Array {
  table ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
    return value;
  });
  return table;
}

/** Goes on from the check sum so far; 0 at the start. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const of = crcTable();
  let crc = ~before;
  for (let index = 0; index < bytes.length; index += 1)
    crc = (crc >>> 8) ^ (of[(crc ^ (bytes[index] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}

/** Where the packed bytes begin: the name stands before them once more. */
async function startOf(source: Source, entry: Entry): Promise<number> {
  const header = viewOf(await source.slice(entry.at, entry.at + 30));
  if (header.byteLength < 30) throw new Refusal('cut-off');
  if (header.getUint32(0, true) !== LOCAL) throw new Refusal('damaged');
  return entry.at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
}

function refuse(entry: Entry): void {
  if ((entry.flags & 1) !== 0 || entry.method === 99) throw new Refusal('encrypted');
  if (entry.packed === SIXTY_FOUR || entry.size === SIXTY_FOUR || entry.at === SIXTY_FOUR)
    throw new Refusal('zip-kind');
  if (entry.method !== 0 && entry.method !== 8) throw new Refusal('zip-kind');
  if (entry.size > MOST_MEGABYTES.apple * MEGABYTE) throw new Refusal('too-large', { limit: MOST_MEGABYTES.apple });
  if (entry.size > 10 * MEGABYTE && entry.size > entry.packed * MOST_RATIO) throw new Refusal('bomb');
}

/** Unpacks as it is read; never more than the list says. Throws Refusal in the middle where it is not as listed. */
async function* unpacked(
  source: Source,
  entry: Entry,
  start: number,
  onRead: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  let out: Uint8Array[] = [];
  const inflate = new Inflate((part) => out.push(part));
  let size = 0;
  let crc = 0;
  const check = (part: Uint8Array): Uint8Array => {
    size += part.length;
    if (size > entry.size) throw new Refusal('bomb');
    crc = crc32(part, crc);
    return part;
  };
  const end = start + entry.packed;
  for (let from = start; from < end; from += CHUNK) {
    const piece = await source.slice(from, Math.min(end, from + CHUNK));
    if (piece.length < Math.min(end, from + CHUNK) - from) throw new Refusal('cut-off');
    for (let at = 0; at < piece.length; at += BITE) {
      const bite = piece.subarray(at, at + BITE);
      if (entry.method === 0) out.push(bite);
      else unpack(inflate, bite, from + at + bite.length >= end);
      for (const part of out) yield check(part);
      out = [];
    }
    onRead(Math.min(end, from + CHUNK));
  }
  if (size !== entry.size || crc !== entry.crc) throw new Refusal('damaged');
}

function unpack(inflate: Inflate, bite: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(bite, isLast);
  } catch {
    throw new Refusal('damaged');
  }
}

/** What is inside, as a source that is read once from the start. Throws Refusal. */
export async function unzip(source: Source, onRead: (bytes: number) => void): Promise<Stream> {
  const entry = chosenOf(entriesOf(await listOf(source)));
  refuse(entry);
  const start = await startOf(source, entry);
  if (start + entry.packed > source.size) throw new Refusal('cut-off');
  return { size: entry.size, chunks: () => unpacked(source, entry, start, onRead) };
}
