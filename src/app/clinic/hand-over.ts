/** What goes to a clinician and comes back: the log for one visit, and a decision. */
import type { Athlete, ClinicalDocument, Entry } from '../../log/entry.ts';
import type { DecisionDocument, DecisionMessage, VisitMessage } from '../../sharing/message.ts';
import { DAY, formatUtc, parseInstant } from '../../time/instant.ts';
import type { NewEntry } from '../commands.ts';

/** A visit is about these days; a decision may lie on the table a little longer. In milliseconds. */
export const VISIT_LASTS = 7 * DAY;
export const DECISION_LASTS = 14 * DAY;

/** The whole log of one person for a clinician. @param at milliseconds, now */
export function visitMessage(person: Athlete, entries: readonly Entry[], at: number): VisitMessage {
  const log = {
    format: 'rejoin-log' as const,
    version: 1 as const,
    exportedAt: formatUtc(at),
    athletes: [person],
    entries: entries.filter(({ athlete }) => athlete === person.id),
  };
  return { kind: 'visit', at, until: at + VISIT_LASTS, log };
}

export interface Decision {
  readonly athlete: Pick<Athlete, 'id' | 'name'>;
  readonly document: DecisionDocument;
  /** When it was decided, in milliseconds. */
  readonly at: number;
}

/** @param now milliseconds: it can be taken for two weeks from here. */
export function decisionMessage({ athlete, document, at }: Decision, now: number): DecisionMessage {
  return { kind: 'decision', at: Math.min(at, now), until: now + DECISION_LASTS, athlete, document };
}

const DOCUMENTS: readonly string[] = ['examination', 'review', 'clearance', 'prescription'];

/** The entry of a form is a document; null where it is of another type. */
export function documentOf(entry: NewEntry): DecisionDocument | null {
  return DOCUMENTS.includes(entry.type) ? (entry as DecisionDocument) : null;
}

/** The same decision, written down before; undefined where it was not. Corrections do not count. */
export function recordedBefore(
  entries: readonly Entry[],
  { athlete, document, at }: DecisionMessage,
): ClinicalDocument | undefined {
  const isSame = (entry: Entry): entry is ClinicalDocument =>
    entry.athlete === athlete.id &&
    Math.floor(parseInstant(entry.at) / 1000) === Math.floor(at / 1000) &&
    Object.entries(document).every(
      ([name, value]) => JSON.stringify((entry as unknown as Record<string, unknown>)[name]) === JSON.stringify(value),
    );
  return entries.find(isSame);
}
