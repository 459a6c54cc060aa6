/** All gates in the order in which their reasons are told. */
import type { Reason, ReasonCode } from '../assessment.ts';
import type { Entrance } from '../plan.ts';
import { type Walk, entranceAhead } from '../state.ts';
import { clearanceNeeded } from './clearance-needed.ts';
import { daysSinceInjury } from './days-since-injury.ts';
import { exertionSymptoms } from './exertion-symptoms.ts';
import { flare } from './flare.ts';
import type { Gate, Span } from './gate.ts';
import { noActivity } from './no-activity.ts';
import { noCheckIn } from './no-check-in.ts';
import { notExamined } from './not-examined.ts';
import { schoolFirst } from './school-first.ts';
import { seeDoctor } from './see-doctor.ts';
import { settling } from './settling.ts';
import { signsUnchecked } from './signs-unchecked.ts';
import { symptomFree } from './symptom-free-days.ts';
import { symptomsPresent } from './symptoms-present.ts';
import { tooSoon } from './too-soon.ts';

const GATES: readonly Gate[] = [
  signsUnchecked,
  seeDoctor,
  noActivity,
  flare,
  settling,
  tooSoon,
  noCheckIn,
  symptomsPresent,
  exertionSymptoms,
  notExamined,
  schoolFirst,
  clearanceNeeded,
  daysSinceInjury,
  symptomFree,
];

/** Those that time alone opens, or time while what is asked daily stays as it is; by the code of their reason. */
export const TIME_GATES: ReadonlyMap<ReasonCode, Gate> = new Map([
  ['too-soon', tooSoon],
  ['days-since-injury', daysSinceInjury],
  ['symptom-free-days', symptomFree],
]);

const MOST_OFTEN_CLOSED: readonly Gate[] = [tooSoon, noActivity, flare, clearanceNeeded, daysSinceInjury];
/** The same gates, those first that are most often closed: one that is settles the question. */
const BY_LIKELIHOOD: readonly Gate[] = [
  ...MOST_OFTEN_CLOSED,
  ...GATES.filter((gate) => !MOST_OFTEN_CLOSED.includes(gate)),
];

/** Which gates stand before the next stage follows from the plan and the person alone: found once a stage. */
function askedGates(walk: Walk, ahead: Entrance): readonly Gate[] {
  const known = walk.askedGates.get(walk.stage);
  if (known !== undefined) return known;
  const asked = BY_LIKELIHOOD.filter((gate) => gate.isAsked(walk, ahead));
  walk.askedGates.set(walk.stage, asked);
  return asked;
}

/**
 * When all gates to the next stage (or, at the last one, to the end of the plan) are open at once.
 * @param limit what opens from here on is not asked for, in milliseconds
 */
export function openSpan(walk: Walk, limit: number): Span {
  const ahead = entranceAhead(walk);
  let from = Number.NEGATIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  for (const gate of askedGates(walk, ahead)) {
    const span = gate.span(walk, ahead);
    from = Math.max(from, span.from);
    until = Math.min(until, span.until);
    if (from >= until || from >= limit) break;
  }
  return { from, until };
}

export function isOpen(span: Span, now: number): boolean {
  return span.from <= now && now < span.until;
}

/** The reason of every gate that is closed at `now`, in order. */
export function closedGates(walk: Walk, now: number): Reason[] {
  const ahead = entranceAhead(walk);
  return GATES.filter((gate) => gate.isAsked(walk, ahead) && !isOpen(gate.span(walk, ahead), now)).map((gate) =>
    gate.reason(walk, ahead, now),
  );
}
