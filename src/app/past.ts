/** What the engine said at an earlier instant, on what had been written down by then. Never worked out by a view. */
import type { Assessment, Move, Notice, NoticeCode } from '../engine/assessment.ts';
import type { Entry } from '../log/entry.ts';
import { parseInstant } from '../time/instant.ts';
import { answerAt } from './decided.ts';
import { assessment, entries, now } from './state.ts';

function holdsMove(result: Assessment | null, move: Move): boolean {
  return result?.history.some((one) => one.at === move.at && one.from === move.from && one.to === move.to) === true;
}

/**
 * The first instant (milliseconds) at which the app could show this move: its own, or later where its cause was written
 * down afterwards.
 */
export function knownFrom(move: Move): number {
  const at = parseInstant(move.at);
  const written = entries.value.map((entry) => parseInstant(entry.recordedAt));
  const later = [...new Set(written)].filter((one) => one > at && one <= now.value).toSorted((a, b) => a - b);
  return [at, ...later].find((one) => holdsMove(answerAt(one), move)) ?? now.value;
}

/** The plan that decided when an entry was written down, by its id; empty where none is at hand. */
export function planThen(entry: Entry): string {
  const hasChanged = entries.value.some((one) => one.type === 'protocol-change');
  const result = hasChanged ? answerAt(parseInstant(entry.recordedAt)) : assessment.value;
  return result?.protocol?.id ?? '';
}

/** Notices about single entries: what they name counts for caution only, or is told beside it. */
const ABOUT_ENTRIES: readonly NoticeCode[] = [
  'late-entry',
  'clock-untrusted',
  'changed-afterwards',
  'reports-differ',
  'above-stage',
  'above-heart-rate',
  'protocol-not-changed',
];

/**
 * Every notice that names one of these entries: now, and when each was written down (notices about single entries are
 * told for a week only).
 */
export function noticesAbout(ids: readonly string[]): readonly Notice[] {
  const written = entries.value
    .filter((entry) => ids.includes(entry.id))
    .map((entry) => parseInstant(entry.recordedAt));
  const found = new Map<NoticeCode, Notice>();
  for (const then of new Set([...written, now.value])) {
    for (const notice of answerAt(then)?.notices ?? []) {
      if (ABOUT_ENTRIES.includes(notice.code) && notice.evidence.some((id) => ids.includes(id))) {
        found.set(notice.code, notice);
      }
    }
  }
  return [...found.values()];
}
