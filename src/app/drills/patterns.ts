/** Own patterns of intervals, on this device alone: one row beside the log. They are named by their numbers. */
import { signal } from '@preact/signals';
import { DEFAULT_PATTERN, type Pattern, patternId, readPattern } from '../../drills/intervals.ts';
import { codeOf, type Result } from '../commands.ts';
import { sample } from '../state.ts';
import { wired } from '../wiring.ts';

export { DEFAULT_PATTERN as DEFAULT, type PatternProblem, problemsOf } from '../../drills/intervals.ts';

const KEY = 'drills/patterns';
/** More are no choice any more (own choice). */
export const MOST_PATTERNS = 20;

/** Without the default, which is always there. */
export const patterns = signal<readonly Pattern[]>([]);

/** What can be done of what is on the disk, each once, in its order. */
function readRow(row: unknown): Pattern[] {
  const ids = Array.isArray(row) ? [...new Set<unknown>(row)] : [];
  const found = ids.flatMap((id) => readPattern(id) ?? []);
  return found.filter((one) => patternId(one) !== patternId(DEFAULT_PATTERN)).slice(0, MOST_PATTERNS);
}

/** What cannot be read is not there: there is always the default. */
export async function loadPatterns(): Promise<void> {
  if (sample.value !== null) patterns.value = [];
  else
    patterns.value = readRow(
      await wired()
        .store.readKv(KEY)
        .catch(() => null),
    );
}

async function change(by: (known: readonly Pattern[]) => readonly Pattern[]): Promise<Result> {
  // Of a sample nothing is saved.
  if (sample.value !== null) {
    patterns.value = readRow(by(patterns.value).map(patternId));
    return { ok: true };
  }
  const { store } = wired();
  try {
    // Another tab may have kept one meanwhile.
    const next = readRow(by(readRow(await store.readKv(KEY))).map(patternId));
    await store.writeMany([[KEY, next.map(patternId)]]);
    patterns.value = next;
    return { ok: true };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}

let queue: Promise<unknown> = Promise.resolve();
/** One change after another, so that each knows of the one before. */
function inTurn(by: Parameters<typeof change>[0]): Promise<Result> {
  const mine = queue.then(() => change(by));
  queue = mine;
  return mine;
}

/** Newest first; the oldest goes where there are too many. */
export function keepPattern(pattern: Pattern): Promise<Result> {
  return inTurn((known) => [pattern, ...known.filter((one) => patternId(one) !== patternId(pattern))]);
}

export function removePattern(pattern: Pattern): Promise<Result> {
  return inTurn((known) => known.filter((one) => patternId(one) !== patternId(pattern)));
}
