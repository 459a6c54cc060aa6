/** Corrections as a form writes them: only what changed; and what is said beforehand about whether it will count. */
import { checkEntry } from '../log/check.ts';
import type { Author, Correction, Entry } from '../log/entry.ts';
import { sameContent } from '../log/same.ts';
import type { Problem } from '../log/problem.ts';
import { parseInstant } from '../time/instant.ts';
import { type Result, append, makeEntry } from './commands.ts';
import { CLOCK_SLACK, OWN_CORRECTION } from './engine.ts';
import { entries } from './state.ts';

export type Original = Exclude<Entry, Correction>;
type Fields = Readonly<Record<string, unknown>>;

/** Only the fields that say something else than before; a field that is left out or undefined stays as it was. */
export function changeOf(before: Fields, after: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => value !== undefined && !sameContent(before[key], value)),
  );
}

/** What would be wrong with the entry so changed; places begin with `entry.`. */
export function problemsOfChange(entry: Original, change: Fields): readonly Problem[] {
  return checkEntry({ ...entry, ...change });
}

/** The corrections of an entry, in the order they were written. */
export function correctionsOf(target: string, all: readonly Entry[] = entries.value): readonly Correction[] {
  return all
    .filter((entry): entry is Correction => entry.type === 'correction' && entry.target === target)
    .toSorted((a, b) => parseInstant(a.recordedAt) - parseInstant(b.recordedAt) || (a.id < b.id ? -1 : 1));
}

/** Laid over one another; null = withdrawn. For showing: whether they count is the engine's to judge. */
export function asItReads(entry: Original, corrections: readonly Correction[]): Original | null {
  let reads: Original | null = entry;
  for (const { entry: change } of corrections) {
    if (reads !== null) reads = change === null ? null : { ...reads, ...change };
  }
  return reads;
}

/**
 * `own`: the author, within the hour. `other`: a parent, staff or clinician who is not the author. `caution`: anybody
 * else, so that only a change for the worse counts. The engine's rule, said before it is applied.
 */
export type Standing = 'own' | 'other' | 'caution';

export function standingOf(entry: Original, by: Author, now: number): Standing {
  const isAuthor = by.role === entry.by.role && by.name === entry.by.name;
  const age = now - parseInstant(entry.recordedAt);
  if (isAuthor) return age >= 0 && age <= OWN_CORRECTION ? 'own' : 'caution';
  return by.role === 'athlete' ? 'caution' : 'other';
}

/** Holds a sign answered yes, a knock or "stay stopped": no correction ends that, only a clinician's review. */
export function isForReviewOnly(entry: Original): boolean {
  if (entry.type === 'warning-signs') return Object.values(entry.answers).includes('yes');
  return entry.type === 'head-impact' || (entry.type === 'review' && entry.outcome === 'stay-stopped');
}

/**
 * A change of plan is withdrawn by its author within the hour or not at all, and never corrected: later it takes a new one,
 * with a day of its own.
 */
export function mayWithdraw(entry: Original, by: Author, now: number): boolean {
  return entry.type !== 'protocol-change' || standingOf(entry, by, now) === 'own';
}

/** Holds a sign answered "I don't know": it becomes "no" only by its author, within the hour. */
export function hasOpenSign(entry: Original): boolean {
  return entry.type === 'warning-signs' && Object.values(entry.answers).includes('unsure');
}

/** Dated ahead of its own writing: its time may be put right at any time. */
export function isAheadOfClock(entry: Original): boolean {
  return parseInstant(entry.at) - parseInstant(entry.recordedAt) > CLOCK_SLACK;
}

export interface CorrectionOptions {
  readonly by: Author;
  readonly note?: string | undefined;
}

/** Writes the correction; `change` null withdraws the entry. */
export function writeCorrection(target: string, change: Fields | null, options: CorrectionOptions): Promise<Result> {
  const note = options.note?.trim() ?? '';
  const fields = { type: 'correction' as const, target, entry: change, ...(note === '' ? {} : { note }) };
  return append([makeEntry(fields, { by: options.by })]);
}

/** Takes back a slip: withdraws what was just saved, each in the name of its own author. */
export function undo(targets: readonly Original[]): Promise<Result> {
  const fields = (target: string) => ({ type: 'correction' as const, target, entry: null });
  return append(targets.map((entry) => makeEntry(fields(entry.id), { by: entry.by })));
}
