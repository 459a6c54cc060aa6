/** A log file read where it hinders nobody: a small one at once, a large one beside the page, with a limit of time. */
import { type ReadLog, readLogText } from '../log/file.ts';
import { wired } from './wiring.ts';

/** In characters. Below this a slow phone reads it within a frame or a few. */
export const LARGE = 256 * 1024;
/** Milliseconds; the largest log takes a slow phone some ten seconds. */
const MOST_TIME = 60_000;

export interface Watch {
  /** How far it is, 0–1. */
  readonly onProgress?: (part: number) => void;
  readonly signal?: AbortSignal;
}

/** Null where it was cancelled. The answer is the same wherever it is read. */
export async function readLog(
  text: string,
  { onProgress = () => undefined, signal = new AbortController().signal }: Watch = {},
): Promise<ReadLog | null> {
  if (text.length <= LARGE) return readLogText(text);
  const outcome = await wired().platform.readAside(text, { onProgress, signal, most: MOST_TIME });
  if (outcome === 'cancelled') return null;
  if (outcome === 'too-slow') return { ok: false, problems: [{ place: '', code: 'too-slow', params: {} }], more: 0 };
  // No worker here, or its script is gone from the device: a copy that cannot be restored would be worse than a page that
  // stands still for a moment.
  return outcome === 'failed' ? readLogText(text) : (outcome.read as ReadLog);
}
