/** From what somebody chose to the steps of a session. */
import { COOL_DOWN, type Pattern, WARM_UP } from '../../drills/intervals.ts';
import { besideTask, type Meanwhile, type TaskId } from '../../drills/task.ts';
import type { Script, Step } from '../../session/script.ts';

export type Drill =
  | { readonly is: 'intervals'; readonly pattern: Pattern }
  | {
      readonly is: 'tasks';
      readonly tasks: readonly TaskId[];
      readonly with: Meanwhile;
      /** Of each task. */
      readonly minutes: number;
    };

/** Minutes of each task (own choice). */
export const TASK_MINUTES = { least: 1, most: 10, usual: 3 } as const;
/** Seconds between two tasks in which there is nothing to think of, and of walking before and after (own choice). */
export const BETWEEN_TASKS = 30;
export const WALK_IN = 120;

/** @param warmUp @param coolDown seconds */
export function intervalSteps(pattern: Pattern, warmUp = WARM_UP, coolDown = COOL_DOWN): Step[] {
  const { hard, easy, times } = pattern;
  const turn: readonly Step[] = [
    { kind: 'hard', seconds: hard },
    { kind: 'easy', seconds: easy },
  ];
  return [
    { kind: 'warm-up', seconds: warmUp },
    ...Array.from({ length: times }, () => turn).flat(),
    { kind: 'cool-down', seconds: coolDown },
  ];
}

/** One task after another, with a time for nothing between them; a walk begins and ends as a walk. */
export function taskSteps(tasks: readonly TaskId[], meanwhile: Meanwhile, minutes: number): Step[] {
  const steps = tasks.flatMap((task, index): Step[] => [
    ...(index === 0 ? [] : [{ kind: 'easy', seconds: BETWEEN_TASKS } as const]),
    { kind: 'task', seconds: minutes * 60, task, with: besideTask(task, meanwhile) },
  ]);
  if (meanwhile !== 'walking') return steps;
  return [{ kind: 'warm-up', seconds: WALK_IN }, ...steps, { kind: 'cool-down', seconds: WALK_IN }];
}

export function scriptOf(drill: Drill): Script {
  if (drill.is === 'intervals') return { id: 'intervals', steps: intervalSteps(drill.pattern) };
  return { id: 'tasks', steps: taskSteps(drill.tasks, drill.with, drill.minutes) };
}
