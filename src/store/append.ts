import { checkAthlete, checkEntry } from '../log/check.ts';
import type { Athlete, Entry } from '../log/entry.ts';
import { sameContent } from '../log/same.ts';
import type { Problem } from '../log/problem.ts';
import type { Database } from './database.ts';
import { StoreError } from './error.ts';

/** Throws StoreError `invalid` with every problem of every entry and athlete. */
export function validate(entries: readonly Entry[], athletes: readonly Athlete[]): void {
  const problems = [
    ...entries.flatMap((entry, index) => checkEntry(entry, `entries[${index}]`)),
    ...athletes.flatMap((athlete, index) => checkAthlete(athlete, `athletes[${index}]`)),
  ];
  if (problems.length > 0) throw new StoreError('invalid', problems);
}

/**
 * Writes all or nothing. Resolves once the transaction is complete under strict durability: the browser has asked the
 * disk itself, so a battery that dies after the tick on the screen loses nothing.
 * An id that is there with the same content is left alone, with other content it is a StoreError `conflict`.
 */
export async function appendAll(
  database: Database,
  entries: readonly Entry[],
  athletes: readonly Athlete[],
): Promise<void> {
  const transaction = database.transaction(['entries', 'athletes'], 'readwrite', { durability: 'strict' });
  // Awaited below; were it to fail while another await is pending, nobody would be listening.
  transaction.done.catch(() => undefined);
  try {
    const entryStore = transaction.objectStore('entries');
    // One after the other: an id may come twice in one call.
    for (const [index, entry] of entries.entries()) {
      const stored = await entryStore.get(entry.id);
      if (stored === undefined) await entryStore.add(entry);
      else if (!sameContent(stored, entry)) throw new StoreError('conflict', [conflictAt(index)]);
    }
    for (const athlete of athletes) await transaction.objectStore('athletes').put(athlete);
  } catch (cause) {
    abort(transaction);
    throw cause;
  }
  await transaction.done;
}

function conflictAt(index: number): Problem {
  return { place: `entries[${index}].id`, code: 'duplicate-id', params: { first: 'log' } };
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // Already over: the browser ended it.
  }
}
