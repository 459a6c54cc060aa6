/** What a programme is: data only, like the protocols. A person's programme keeps the version it was started on. */
import type { TaskId } from '../drills/task.ts';

export const PROGRAMME_IDS = ['intensive-12-weeks', 'fitness-15-sessions', 'walk-with-posts'] as const;
export type ProgrammeId = (typeof PROGRAMME_IDS)[number];

export type Part =
  | {
      readonly part: 'intervals';
      /** Seconds hard and easy, and how many times. */
      readonly hard: number;
      readonly easy: number;
      readonly times: number;
      /** Minutes. */
      readonly warmUp: number;
      readonly coolDown: number;
    }
  | { readonly part: 'steady'; readonly minutes: number }
  | {
      readonly part: 'tasks';
      /** One after another, this many minutes each. */
      readonly tasks: readonly TaskId[];
      readonly minutes: number;
      readonly with: 'walking' | 'standing' | 'one-leg';
    }
  | { readonly part: 'relax'; readonly minutes: number }
  /** Doing nothing, with a timer. */
  | { readonly part: 'rest'; readonly minutes: number }
  /** A walk along posts, each with a task. */
  | { readonly part: 'posts'; readonly posts: number };

export type Phase = 'activation' | 'brain-training' | 'consolidation' | 'booster' | 'session' | 'walk';

export interface ProgrammeDay {
  /** Stable for ever, e.g. `w1d2`. */
  readonly id: string;
  /** Days after the first. */
  readonly day: number;
  readonly phases: readonly { readonly phase: Phase; readonly parts: readonly Part[] }[];
}

export interface Programme {
  readonly id: ProgrammeId;
  readonly version: string;
  readonly source: {
    readonly citation: string;
    readonly locator: string;
    /** `YYYY-MM` or finer; null = the source gives none. */
    readonly date: string | null;
    readonly reproduced: boolean;
  };
  /** What is published about its effect; the app claims none. */
  readonly evidence: 'uncontrolled' | 'other-condition' | 'none';
  readonly days: readonly ProgrammeDay[];
  /** Paths into this data that are this product's own choice where the source is silent. */
  readonly ownChoices: readonly string[];
}
