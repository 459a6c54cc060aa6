/** What a thinking task says, and when: the same for the same seed, so that a reload goes on where it was. Never scored. */
import type { TaskId } from './task.ts';

/** A code with raw parameters; its words, said and shown, are in the area `drills`. */
export interface Prompt {
  /** Milliseconds into the task. */
  readonly at: number;
  readonly code: string;
  readonly params: Readonly<Record<string, number | string>>;
}

/** Prompts after `from` up to and including `to`, in milliseconds into the task; `seed` is a whole number. */
export function promptsBetween(_task: TaskId, _seed: number, _from: number, _to: number): readonly Prompt[] {
  return [];
}
