/** All gates in the order in which their reasons are told. */
import type { Reason } from '../assessment.ts';
import type { PlanStage } from '../plan.ts';
import type { Walk } from '../state.ts';
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

export const GATES: readonly Gate[] = [
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

/** When all gates to the next stage (or, at the last one, to the end of the plan) are open at once. */
export function openSpan(walk: Walk, next: PlanStage | null): Span {
  let from = Number.NEGATIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  for (const gate of GATES) {
    if (!gate.isAsked(walk, next)) continue;
    const span = gate.span(walk, next);
    if (span.from > from) from = span.from;
    if (span.until < until) until = span.until;
    if (from >= until) break;
  }
  return { from, until };
}

export function isOpen(span: Span, now: number): boolean {
  return span.from <= now && now < span.until;
}

/** Every gate that is closed at `now`, in order. */
export function closedGates(walk: Walk, next: PlanStage | null, now: number): Reason[] {
  return GATES.filter((gate) => gate.isAsked(walk, next) && !isOpen(gate.span(walk, next), now)).map((gate) =>
    gate.reason(walk, next, now),
  );
}
