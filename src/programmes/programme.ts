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
  /** A walk along posts, each with a task; minutes of the whole. */
  | { readonly part: 'posts'; readonly posts: number; readonly minutes: number };
export type PartName = Part['part'];

export const PHASES = [
  'activation',
  'brain-training',
  'consolidation',
  'booster',
  'session',
  'relaxation',
  'walk',
] as const;
export type Phase = (typeof PHASES)[number];

export interface ProgrammePhase {
  readonly phase: Phase;
  /** Either all still (`relax`, `rest`), or none: what is done still has a timer, and is never counted as exertion. */
  readonly parts: readonly Part[];
}

export interface ProgrammeDay {
  /** Stable for ever, e.g. `w1d2`. */
  readonly id: string;
  /** Days after the first; no two on one day. */
  readonly day: number;
  readonly phases: readonly ProgrammePhase[];
}

/** What a choice of our own is about: how many days and which, or a field of a kind of part, e.g. `intervals.times`. */
export const OWN_CHOICES = [
  'days.count',
  'days.day',
  'intervals.times',
  'intervals.warmUp',
  'intervals.coolDown',
  'steady.minutes',
  'tasks.tasks',
  'tasks.minutes',
  'tasks.with',
  'relax.minutes',
  'posts.posts',
  'posts.minutes',
] as const;
export type OwnChoice = (typeof OWN_CHOICES)[number];

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
  /** What is this product's own choice where the source is silent. */
  readonly ownChoices: readonly OwnChoice[];
}

/** Sitting or lying: never exertion. */
export function isStill({ parts }: ProgrammePhase): boolean {
  return parts.every(({ part }) => part === 'relax' || part === 'rest');
}
