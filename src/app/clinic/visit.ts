/** A recovery that came to a clinician's phone: read by the same engine, kept nowhere. */
import type { Assessment } from '../../engine/assessment.ts';
import type { Athlete, ClinicalDocument, EntryOf, LogFile, WarningSigns, Activity, CheckIn } from '../../log/entry.ts';
import type { Protocol } from '../../protocols/protocol.ts';
import { type Course, courseOf } from '../course.ts';
import { currentEntries } from '../current.ts';
import { assess, PROTOCOLS, protocolOf, UnknownProtocolError } from '../engine.ts';
import { wired } from '../wiring.ts';

export { visible } from '../../log/visible.ts';

export interface Visit {
  readonly person: Athlete;
  readonly injury: EntryOf<'injury'> | null;
  /** Null where the plan is not known to this version of the app. */
  readonly result: Assessment | null;
  readonly protocol: Protocol | null;
  readonly course: Course | null;
  /** Newest first, corrections laid over; the last days in full. */
  readonly checkIns: readonly CheckIn[];
  readonly bouts: readonly Activity[];
  /** Where anything but "no" was answered. */
  readonly signs: readonly WarningSigns[];
  readonly documents: readonly ClinicalDocument[];
  /** The zone whose days are meant. */
  readonly zone: string;
}

const DOCUMENTS: readonly string[] = ['examination', 'review', 'clearance', 'prescription'];
const isDocument = (entry: { readonly type: string }): entry is ClinicalDocument => DOCUMENTS.includes(entry.type);

function assessed(person: Athlete, file: LogFile, at: number): Assessment | null {
  try {
    return assess(PROTOCOLS, person, file.entries, at);
  } catch (error) {
    if (error instanceof UnknownProtocolError) return null;
    throw error;
  }
}

/** @param at milliseconds; null where the file is of nobody. */
export function visitOf(file: LogFile, at: number): Visit | null {
  const [person] = file.athletes;
  if (person === undefined) return null;
  const own = file.entries.filter(({ athlete }) => athlete === person.id);
  const current = currentEntries(own);
  const result = assessed(person, file, at);
  const injury = current.findLast((entry) => entry.type === 'injury') ?? null;
  const used = result?.protocol ?? null;
  const newest = current.toReversed();
  return {
    person,
    injury,
    result,
    protocol: used === null ? null : (protocolOf(used.id, used.version) ?? null),
    course: courseOf(current, result, at),
    checkIns: newest.filter((entry) => entry.type === 'check-in'),
    bouts: newest.filter((entry) => entry.type === 'activity'),
    // Taken back or not, a sign that was answered is shown.
    signs: own
      .filter((entry) => entry.type === 'warning-signs')
      .filter(({ answers }) => Object.values(answers).some((answer) => answer !== 'no'))
      .toReversed(),
    documents: newest.filter(isDocument),
    zone: injury?.zone ?? wired().platform.deviceZone(),
  };
}
