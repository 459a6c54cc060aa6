/**
 * A gate: one rule, with the span of time in which it is open if nothing more is logged, and its reason while closed.
 * "The last 24 h" are those after `now − 24 h`, that instant excluded, hence `until` is excluded as well.
 */
import type { Reason } from '../assessment.ts';
import type { Entrance } from '../plan.ts';
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
  /** Is it asked before this stage, or before the end? */
  readonly isAsked: (walk: Walk, ahead: Entrance) => boolean;
  readonly span: (walk: Walk, ahead: Entrance) => Span;
  /** Why it is closed at `now`; asked only then. */
  readonly reason: (walk: Walk, ahead: Entrance, now: number) => Reason;
}

export const always = (): boolean => true;
