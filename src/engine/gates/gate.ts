/**
 * A gate: one rule, with the span of time in which it is open if nothing more is logged, and its reason while closed.
 * "The last 24 h" are those after `now − 24 h`, that instant excluded, hence `until` is excluded as well.
 */
import type { Reason, ReasonCode } from '../assessment.ts';
import type { PlanStage } from '../plan.ts';
import type { Walk } from '../state.ts';

export interface Span {
  /** First open instant in milliseconds. */
  readonly from: number;
  /** First instant at which it is closed again. */
  readonly until: number;
}

export const ALWAYS: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
export const NEVER: Span = { from: Number.POSITIVE_INFINITY, until: Number.POSITIVE_INFINITY };

export const openIf = (isOpen: boolean): Span => (isOpen ? ALWAYS : NEVER);
export const openFrom = (from: number): Span => ({ from, until: Number.POSITIVE_INFINITY });

export interface Gate {
  /** Most telling code; a gate may answer with a variant of it. */
  readonly code: ReasonCode;
  /** Is it asked before this stage? `next` null: to complete the last stage. */
  readonly isAsked: (walk: Walk, next: PlanStage | null) => boolean;
  readonly span: (walk: Walk, next: PlanStage | null) => Span;
  /** Why it is closed at `now`. */
  readonly reason: (walk: Walk, next: PlanStage | null, now: number) => Reason;
}

export const always = (): boolean => true;

/** Only time is missing, or time goes on while what is asked daily stays as it is. */
export const TIME_ALONE: ReadonlySet<ReasonCode> = new Set(['too-soon', 'days-since-injury', 'symptom-free-days']);
