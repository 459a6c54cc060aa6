/** The entries as they read now: corrections laid over in the order they were written, withdrawn ones left out. */
import type { Entry } from '../log/entry.ts';
import { parseInstant } from '../time/instant.ts';

/**
 * For showing and for knowing what has been asked. Whether a correction counts is the engine's to judge, not this
 * function's. Oldest first by `at`, then `recordedAt`, then `id`.
 */
export function currentEntries(entries: readonly Entry[]): readonly Exclude<Entry, { type: 'correction' }>[] {
  const byId = new Map<string, Exclude<Entry, { type: 'correction' }> | null>();
  for (const entry of entries) if (entry.type !== 'correction') byId.set(entry.id, entry);
  const corrections = entries.filter((entry) => entry.type === 'correction');
  corrections.sort((a, b) => parseInstant(a.recordedAt) - parseInstant(b.recordedAt) || (a.id < b.id ? -1 : 1));
  for (const { target, entry: change } of corrections) {
    const original = byId.get(target);
    if (!original) continue;
    byId.set(target, change === null ? null : { ...original, ...change });
  }
  return [...byId.values()]
    .filter((entry) => entry !== null)
    .toSorted(
      (a, b) =>
        parseInstant(a.at) - parseInstant(b.at) ||
        parseInstant(a.recordedAt) - parseInstant(b.recordedAt) ||
        (a.id < b.id ? -1 : 1),
    );
}
