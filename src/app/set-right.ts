/**
 * The clock is right now, and something was written down while it ran ahead: said in the log itself, so that every
 * device and the command line decide alike. What was written then is withdrawn and, as far as it can hold the plan
 * back, written down again, now, under the date it had. The engine's own rules do the rest: dated ahead of its writing
 * it counts for caution only, from now on; and what its author withdraws opens nothing when its date comes.
 */
import type { Entry, EntryType } from '../log/entry.ts';
import { formatUtc } from '../time/instant.ts';
import { type Result, append, makeEntry } from './commands.ts';
import { later } from './decided.ts';
import { wired } from './wiring.ts';

/** What can hold back or stop. A document that opens has to be written down again by hand. */
const CAUTIONS: ReadonlySet<EntryType> = new Set([
  'injury',
  'warning-signs',
  'head-impact',
  'check-in',
  'activity',
  'school',
  'protocol-change',
]);

function isCaution(entry: Entry): boolean {
  return CAUTIONS.has(entry.type) || (entry.type === 'review' && entry.outcome === 'stay-stopped');
}

/** What is written so that nothing waits for its date, and nothing is forgotten. */
function settingRight(entry: Entry, recordedAt: string): Entry[] {
  const again = (): Entry => ({ ...entry, id: wired().platform.newId(), recordedAt });
  // A correction of something older counts from now: for the better only where its author may.
  if (entry.type === 'correction') return [{ ...again(), at: recordedAt }];
  const withdrawal = makeEntry({ type: 'correction', target: entry.id, entry: null }, { athlete: entry.athlete });
  return isCaution(entry) ? [again(), withdrawal] : [withdrawal];
}

export function setLogRight(): Promise<Result> {
  const recordedAt = formatUtc(wired().platform.now());
  return append(later.value.flatMap((entry) => settingRight(entry, recordedAt)));
}
