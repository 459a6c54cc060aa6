/** Hands a file of a watch to its reader in a worker, and ends it where it stands still or is no longer wanted. */
import type { FileKind, Read, ReadingOptions } from '../devices/files/found.ts';
import { scriptUrl } from './trusted.ts';

export interface WatchFileOptions {
  readonly reading: ReadingOptions;
  /** How far it is, 0–1, and as what it is read. */
  readonly onProgress: (part: number, kind: FileKind) => void;
  readonly signal: AbortSignal;
}

/** Milliseconds without a word of the reader (own choice): a slow phone unpacks a bite in far less. */
const STANDS_STILL = 30_000;

type Told = { readonly part: number; readonly kind: FileKind } | { readonly read: Read };

/** Null where it was cancelled by the signal. Never throws. */
export function readWatchFile(file: Blob, { reading, onProgress, signal }: WatchFileOptions): Promise<Read | null> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(null);
    let timer: ReturnType<typeof setTimeout>;
    const reader = new Worker(scriptUrl('watch'), { type: 'module' });
    const end = (read: Read | null): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      reader.terminate();
      resolve(read);
    };
    const fail = (code: 'stuck' | 'failed') => (): void => end({ ok: false, code, params: {} });
    const cancel = (): void => end(null);
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(fail('stuck'), STANDS_STILL);
    };
    wait();
    signal.addEventListener('abort', cancel);
    reader.addEventListener('error', fail('failed'));
    reader.addEventListener('messageerror', fail('failed'));
    reader.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      wait();
      if ('part' in data) onProgress(data.part, data.kind);
      else end(data.read);
    });
    reader.postMessage({ file, options: reading });
  });
}
