/** Thinking tasks: generated, said aloud, never scored. */
export const TASK_IDS = ['serial-sevens', 'months-backwards', 'n-back', 'categories', 'left-right', 'balance'] as const;
export type TaskId = (typeof TASK_IDS)[number];

/** What is done meanwhile. */
export const MEANWHILE = ['walking', 'standing', 'one-leg'] as const;
export type Meanwhile = (typeof MEANWHILE)[number];

/** What can be done beside a task: positions are held standing, and nobody turns on one leg. */
export function besideTask(task: TaskId, wanted: Meanwhile): Meanwhile {
  if (task === 'balance') return 'standing';
  return task === 'left-right' && wanted === 'one-leg' ? 'standing' : wanted;
}
