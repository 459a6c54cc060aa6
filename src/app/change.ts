/** Another profile for a recovery that runs: what it would change, asked of the engine before anything is written. */
import type { Assessment } from '../engine/assessment.ts';
import type { Athlete, Author, Entry } from '../log/entry.ts';
import type { Protocol } from '../protocols/protocol.ts';
import { parseInstant } from '../time/instant.ts';
import { localDay } from '../time/zone.ts';
import { type NewEntry, type Result, makeEntry, record } from './commands.ts';
import { assess, PROTOCOLS } from './engine.ts';
import type { Person } from './outline.ts';
import { isClockInDoubt } from './decided.ts';
import { assessment, athlete, atOf, entries, injury, now } from './state.ts';

export interface Preview {
  readonly before: Assessment;
  /** As it would be the moment after. */
  readonly after: Assessment;
  /** The engine takes the change from this author: it does not from an athlete under 18 alone. */
  readonly counts: boolean;
}

const fieldsOf = ({ id, version }: Pick<Protocol, 'id' | 'version'>): NewEntry => ({
  type: 'protocol-change',
  protocol: id,
  protocolVersion: version,
});

/**
 * The same log with one entry more. Pure.
 * @param draft the change as it would be written; @param at milliseconds, not before the draft was made.
 */
export function previewOf(who: Athlete, log: readonly Entry[], draft: Entry, at: number): Preview {
  const before = assess(PROTOCOLS, who, log, at);
  const after = assess(PROTOCOLS, who, [...log, draft], at);
  return { before, after, counts: !after.notices.some((notice) => isRefusal(notice, draft)) };
}

function isRefusal({ code, evidence }: Assessment['notices'][number], draft: Entry): boolean {
  return code === 'protocol-not-changed' && evidence.includes(draft.id);
}

/** Null where no recovery runs that this build can assess, or where the clock hides part of the log. */
export function previewChange(to: Protocol, by: Author): Preview | null {
  const who = athlete.value;
  if (who === null || (assessment.value?.protocol ?? null) === null || isClockInDoubt.value) return null;
  const draft = makeEntry(fieldsOf(to), { by });
  return previewOf(who, entries.value, draft, Math.max(now.value, parseInstant(draft.recordedAt)));
}

/** Writes the change down; from then on the new profile decides. */
export function changeProtocol(to: Protocol, by: Author): Promise<Result> {
  return record(fieldsOf(to), { by });
}

/** The person on screen, for an outline; null where no recovery runs. */
export function personOnScreen(): Person | null {
  const who = athlete.value;
  const hurt = injury.value;
  if (who === null || hurt === undefined) return null;
  const isRepeat = assessment.value?.notices.some((notice) => notice.code === 'repeat-concussions') === true;
  const { birthDate, student } = who;
  return {
    birthDate,
    student,
    injury: hurt,
    injuryDay: localDay(hurt.zone, atOf(hurt)),
    isRepeat: isRepeat ? true : hurt.concussions === undefined ? null : false,
  };
}
