/** What is to be done in a session, step by step. A plain bout is one step that the person ends. */
import type { TaskId } from '../drills/task.ts';

export type StepKind = 'warm-up' | 'steady' | 'hard' | 'easy' | 'task' | 'relax' | 'rest' | 'cool-down';

export interface Step {
  readonly kind: StepKind;
  /** Whole seconds; null = until the person ends it, the last step only. */
  readonly seconds: number | null;
  /** The thinking task of this step. */
  readonly task?: TaskId;
  /** What is done meanwhile. */
  readonly with?: 'walking' | 'standing' | 'one-leg';
}

export interface Script {
  /** `steady`, `intervals`, or a session id of a programme. */
  readonly id: string;
  readonly steps: readonly Step[];
}

export const STEADY: Script = { id: 'steady', steps: [{ kind: 'steady', seconds: null }] };

export interface StepNow {
  readonly index: number;
  readonly step: Step;
  /** Milliseconds into the step, and left of it; null where it has no end. */
  readonly into: number;
  readonly left: number | null;
}

/** @param moved milliseconds of the session, pauses apart @returns null where all steps are over */
export function stepAt({ steps }: Script, moved: number): StepNow | null {
  let from = 0;
  for (const [index, step] of steps.entries()) {
    const length = step.seconds === null ? null : step.seconds * 1000;
    const into = moved - from;
    if (length === null || into < length) return { index, step, into, left: length === null ? null : length - into };
    from += length;
  }
  return null;
}

/** Seconds of the whole; null where the person ends it. */
export function lengthOf({ steps }: Script): number | null {
  return steps.reduce<number | null>(
    (sum, { seconds }) => (sum === null || seconds === null ? null : sum + seconds),
    0,
  );
}
