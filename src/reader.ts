/// <reference lib="webworker" />
/**
 * Reads a large log file beside the page, which stays awake, can show how far it is, and can end it. Gets a text; tells
 * `{ part }` on the way, 0–1, and at the end `{ read }`, the same as `readLogText` gives.
 */
import { readLogText } from './log/file.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  self.postMessage({ read: readLogText(data, (part) => self.postMessage({ part })) });
});
