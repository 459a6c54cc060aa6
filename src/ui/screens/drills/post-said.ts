/** What of a post's task can be read before anything is said: what to do, and from where. */
import { AT_POST, type Post } from '../../../app/drills/choices.ts';
import { type Prompt, promptsBetween } from '../../../app/drills/prompts.ts';

/** Those that make sense without the ones that follow. */
const ALONE: readonly Prompt['code'][] = ['sevens-start', 'months', 'categories'];

export function promptsAtPost({ task, seed }: Post): Prompt[] {
  const [intro, ...said] = promptsBetween(task, seed, 0, AT_POST);
  const first = said.find(({ code }) => ALONE.includes(code));
  return [intro, first].filter((one) => one !== undefined);
}
