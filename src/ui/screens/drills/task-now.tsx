/** The thinking task of a running step: what was last said, large. Nothing is answered here, and nothing is counted. */
import type { TaskId } from '../../../drills/task.ts';

export interface TaskNowProps {
  readonly task: TaskId;
  readonly seed: number;
  /** Milliseconds into the task. */
  readonly into: number;
}

export function TaskNow(_props: TaskNowProps) {
  return null;
}

/** The words of a prompt, to be said; in the area `drills`, which has to be loaded. */
export function promptText(_prompt: import('../../../drills/prompts.ts').Prompt): string {
  return '';
}
