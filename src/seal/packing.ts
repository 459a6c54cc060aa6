/** Packs and unpacks bytes by the browser's own streams; a log shrinks to a twentieth. */
import type { Bytes } from './bytes.ts';
import { SealError } from './error.ts';

export function canPack(): boolean {
  return typeof CompressionStream === 'function' && typeof DecompressionStream === 'function';
}

/** Everything a stream gives, up to `most` bytes: what a small file unpacks to is never held before it is counted. */
async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let total = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    total += value.length;
    if (total > most) {
      void reader.cancel().catch(() => undefined);
      throw new SealError('too-large');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** `deflate-raw` has no header and no check of its own: for what is short and checked otherwise. */
export type Packing = 'gzip' | 'deflate-raw';

export function pack(bytes: Bytes, packing: Packing = 'gzip'): Promise<Bytes> {
  return collect(new Blob([bytes]).stream().pipeThrough(new CompressionStream(packing)), Number.POSITIVE_INFINITY);
}

/** @throws SealError `too-large` above `most` bytes, `malformed` where it is not packed, `unsupported`. */
export async function unpack(bytes: Bytes, most: number, packing: Packing = 'gzip'): Promise<Bytes> {
  if (!canPack()) throw new SealError('unsupported');
  try {
    return await collect(new Blob([bytes]).stream().pipeThrough(new DecompressionStream(packing)), most);
  } catch (cause) {
    throw cause instanceof SealError ? cause : new SealError('malformed', { cause });
  }
}
