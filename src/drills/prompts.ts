/** What a thinking task says, and when: the same for the same seed, so that a reload goes on where it was. Never scored. */
import { balance, leftRight, legs } from './body.ts';
import { breathing } from './calm.ts';
import { chanceFrom } from './chance.ts';
import { serialSevens } from './numbers.ts';
import { INTRO_AT, type Prompt, type Prompts, prompt } from './prompt.ts';
import { backwards, categories, MOST_BACK, nBack } from './rows.ts';
import type { Meanwhile, TaskId } from './task.ts';

export type { Prompt, PromptCode } from './prompt.ts';

/** Nothing is said after this, in milliseconds: no step is that long, and a wrong clock must not keep the page busy. */
export const MOST_INTO = 3 * 3_600_000;

export interface PromptOptions {
  /** Of `n-back`: how many letters before, 1–3; default 1. */
  readonly back?: number;
}

function generator(task: TaskId, seed: number, { back = 1 }: PromptOptions): Prompts {
  const chance = chanceFrom(seed);
  switch (task) {
    case 'serial-sevens':
      return serialSevens(chance);
    case 'months-backwards':
      return backwards(chance);
    case 'n-back':
      return nBack(chance, Math.min(MOST_BACK, Math.max(1, Math.round(back))));
    case 'categories':
      return categories(chance);
    case 'left-right':
      return leftRight(chance);
    case 'balance':
      return balance(chance);
  }
}

/** Those after `from` up to and including `to`. */
function within(prompts: Prompts, from: number, to: number): Prompt[] {
  const found: Prompt[] = [];
  const end = Math.min(to, MOST_INTO);
  for (let next = prompts.next().value; next.at <= end; next = prompts.next().value)
    if (next.at > from) found.push(next);
  return found;
}

const introOf = (params: Prompt['params'], from: number, to: number): Prompt[] =>
  from < INTRO_AT && INTRO_AT <= to ? [prompt(INTRO_AT, 'intro', params)] : [];

/**
 * Prompts after `from` up to and including `to`, in milliseconds into the task; `seed` is a whole number. The first one
 * tells what to do. None where a time is no number.
 */
export function promptsBetween(
  task: TaskId,
  seed: number,
  from: number,
  to: number,
  options: PromptOptions = {},
): readonly Prompt[] {
  if (Number.isNaN(from) || Number.isNaN(to) || to <= from) return [];
  return [...introOf({ what: task }, from, to), ...within(generator(task, seed, options), from, to)];
}

/** What of a step of a script matters here. */
interface Spoken {
  readonly kind: string;
  readonly task?: TaskId;
  readonly with?: Meanwhile;
}

/**
 * What any step says: its task, and "the other leg" where it is done on one; breathing in a step of `relax`; one sentence
 * at the start of one of `rest`. Times and order as `promptsBetween`.
 */
export function promptsOfStep(step: Spoken, seed: number, from: number, to: number): readonly Prompt[] {
  if (Number.isNaN(from) || Number.isNaN(to) || to <= from) return [];
  if (step.kind === 'rest') return introOf({ what: 'rest' }, from, to);
  if (step.kind === 'relax') return [...introOf({ what: 'relax' }, from, to), ...within(breathing(), from, to)];
  if (step.kind !== 'task' || step.task === undefined) return [];
  const said = promptsBetween(step.task, seed, from, to);
  if (step.with !== 'one-leg') return said;
  // A task on one leg says so first.
  const led = said.map((one) => (one.code === 'intro' ? { ...one, params: { ...one.params, with: 'one-leg' } } : one));
  return [...led, ...within(legs(), from, to)].toSorted((one, other) => one.at - other.at);
}
