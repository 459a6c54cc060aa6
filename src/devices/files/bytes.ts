/** A file in pieces: never the whole of a large one in memory. */

export interface Stream {
  /** Bytes in all. */
  readonly size: number;
  /** From the start, in order; can be asked for again. */
  chunks(): AsyncIterable<Uint8Array>;
}
export interface Source extends Stream {
  /** Bytes from here to there, the latter excluded. */
  slice(from: number, to: number): Promise<Uint8Array>;
}

export const CHUNK = 256 * 1024;

/** @param onRead told how many bytes `chunks()` has come to */
export function ofBlob(blob: Blob, onRead: (bytes: number) => void = () => undefined, chunk = CHUNK): Source {
  const slice = async (from: number, to: number): Promise<Uint8Array> =>
    new Uint8Array(await blob.slice(from, to).arrayBuffer());
  return {
    size: blob.size,
    slice,
    async *chunks() {
      for (let from = 0; from < blob.size; from += chunk) {
        const to = Math.min(blob.size, from + chunk);
        yield await slice(from, to);
        onRead(to);
      }
    },
  };
}

/** The first bytes; fewer where there are no more. With `most` above the size: all of it. */
export async function headOf(stream: Stream, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream.chunks()) {
    parts.push(part);
    size += part.length;
    if (size >= most) break;
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.subarray(0, most);
}
