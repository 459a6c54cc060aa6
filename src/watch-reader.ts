/// <reference lib="webworker" />
/**
 * Reads a file of a watch beside the page, which stays awake, shows how far it is, and can end it. Gets the file and how to
 * read it; tells `{ part, kind }` on the way and at the end `{ read }`.
 */
import type { ReadingOptions } from './devices/files/found.ts';
import { readWatchFile } from './devices/files/read.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Milliseconds: ten times a second is enough to see that it goes on. */
const TELL_EVERY = 100;

self.addEventListener('message', ({ data }: MessageEvent<{ file: Blob; options: ReadingOptions }>) => {
  let told = -Infinity;
  void readWatchFile(data.file, data.options, {
    onProgress: (part, kind) => {
      if (performance.now() - told < TELL_EVERY) return;
      told = performance.now();
      self.postMessage({ part, kind });
    },
  }).then((read) => self.postMessage({ read }));
});
