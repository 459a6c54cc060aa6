/** Thinking tasks: generated, said aloud, never scored. */
export const TASK_IDS = ['serial-sevens', 'months-backwards', 'n-back', 'left-right', 'balance'] as const;
export type TaskId = (typeof TASK_IDS)[number];
