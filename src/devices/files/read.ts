/** Any file of a watch: which kind it is, by what is in it and never by its name, and what it holds. Never throws. */
import { AppleReader } from './apple.ts';
import { CHUNK, type Stream, headOf, ofBlob } from './bytes.ts';
import { readTable, tableIn } from './csv.ts';
import { readFit } from './fit.ts';
import {
  type FileKind,
  type Found,
  MEGABYTE,
  MOST_MEGABYTES,
  type Read,
  type ReadingOptions,
  Refusal,
} from './found.ts';
import { GpxReader } from './gpx.ts';
import { TcxReader } from './tcx.ts';
import { encodingOf, textOf } from './text.ts';
import { type Tags, readTags } from './xml.ts';
import { unzip } from './zip.ts';

/** The declarations at the start of a health export take some 10 kB. */
const HEAD = 64 * 1024;

const ROOTS: Readonly<Record<string, FileKind>> = { HealthData: 'apple', TrainingCenterDatabase: 'tcx', gpx: 'gpx' };

function kindOf(head: Uint8Array, isWhole: boolean): FileKind | 'zip' | null {
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return 'zip';
  if (String.fromCharCode(...head.subarray(8, 12)) === '.FIT') return 'fit';
  const text = new TextDecoder(encodingOf(head)).decode(head).trimStart();
  if (!text.startsWith('<')) return tableIn(head, isWhole) === null ? null : 'csv';
  const root = /<(?![?!])([\w.:-]+)/.exec(text.replace(/<!--[\s\S]*?-->/g, ''))?.[1] ?? '';
  return ROOTS[root.slice(root.indexOf(':') + 1)] ?? null;
}

interface Reader extends Tags {
  found(): Found;
}
const READERS: Readonly<Record<'apple' | 'tcx' | 'gpx', new (options: ReadingOptions) => Reader>> = {
  apple: AppleReader,
  tcx: TcxReader,
  gpx: GpxReader,
};

async function readKind(kind: FileKind, stream: Stream, options: ReadingOptions): Promise<Read> {
  const limit = MOST_MEGABYTES[kind];
  if (stream.size > limit * MEGABYTE) throw new Refusal('too-large', { limit });
  if (kind === 'csv') return readTable(stream, options);
  if (kind === 'fit') return { ok: true, found: readFit(await headOf(stream, Infinity), options) };
  const reader = new READERS[kind](options);
  await readTags(textOf(stream.chunks()), reader);
  return { ok: true, found: reader.found() };
}

/** Where there is nothing to offer, that is said with its reason. */
function judged(read: Read): Read {
  if (read.ok !== true) return read;
  const { bouts, measures, leftOut } = read.found;
  if (bouts.length + measures.length > 0) return read;
  throw new Refusal(leftOut.older > 0 ? 'only-older' : leftOut.future > 0 ? 'only-future' : 'nothing-in-it');
}

export interface Telling {
  /** How far it is, 0–1, of how many bytes, and as what it is read once that is known. */
  readonly onProgress?: (part: number, kind: FileKind | null) => void;
  /** Bytes read at a time. */
  readonly chunk?: number;
}

async function read(blob: Blob, options: ReadingOptions, { onProgress, chunk }: Telling): Promise<Read> {
  if (blob.size === 0) throw new Refusal('empty');
  let kind: FileKind | null = null;
  const onRead = (bytes: number): void => {
    if (kind !== null) onProgress?.(bytes / blob.size, kind);
  };
  const source = ofBlob(blob, onRead, chunk ?? CHUNK);
  let stream: Stream = source;
  let seen = kindOf(await source.slice(0, HEAD), source.size <= HEAD);
  if (seen === 'zip') {
    stream = await unzip(source, onRead);
    seen = kindOf(await headOf(stream, HEAD), stream.size <= HEAD);
  }
  // A zip in a zip is none of these either.
  if (seen === null || seen === 'zip') throw new Refusal('not-known');
  kind = seen;
  onProgress?.(0, kind);
  return judged(await readKind(kind, stream, options));
}

/** What is in the file, what has to be asked first, or why it is refused: as a code. */
export async function readWatchFile(blob: Blob, options: ReadingOptions, telling: Telling = {}): Promise<Read> {
  try {
    return await read(blob, options, telling);
  } catch (cause) {
    if (cause instanceof Refusal) return { ok: false, code: cause.code, params: cause.params };
    return { ok: false, code: 'failed', params: {} };
  }
}
