/** Hands a large text to the reader in a worker, and ends it where it takes too long or is no longer wanted. */
import { scriptUrl } from './trusted.ts';

export interface ReadOptions {
  /** How far it is, 0–1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly most: number;
}

type Told = { readonly part: number } | { readonly read: unknown };

/** What the reader made of the text; `too-slow` after `most`, `cancelled` by the signal, `failed` where it fell over. */
export function readAside(
  text: string,
  { onProgress, signal, most }: ReadOptions,
): Promise<{ readonly read: unknown } | 'too-slow' | 'cancelled' | 'failed'> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve('cancelled');
    const reader = new Worker(scriptUrl('reader'), { type: 'module' });
    const end = (outcome: { readonly read: unknown } | 'too-slow' | 'cancelled' | 'failed'): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      reader.terminate();
      resolve(outcome);
    };
    const cancel = (): void => end('cancelled');
    const timer = setTimeout(() => end('too-slow'), most);
    signal.addEventListener('abort', cancel);
    reader.addEventListener('error', () => end('failed'));
    reader.addEventListener('messageerror', () => end('failed'));
    reader.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if ('part' in data) onProgress(data.part);
      else end(data);
    });
    reader.postMessage(text);
  });
}
