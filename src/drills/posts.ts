/** A walk along posts, each with a task: what hangs on each post, from one seed, and the address in its code. */
import { chanceFrom } from './chance.ts';
import { TASK_IDS, type TaskId } from './task.ts';

export const POSTS = { least: 2, most: 12, usual: 6 } as const;
/** Seeds are short, so that codes are small. */
export const MOST_SEED = 999_999;
/** A task at a post takes this long, in milliseconds (own choice). */
export const AT_POST = 90_000;

export interface Post {
  /** From 1 on. */
  readonly number: number;
  readonly task: TaskId;
  readonly seed: number;
}

/** Two posts beside each other never have the same task, and each task comes before one comes again. */
export function postsOf(count: number, seed: number): Post[] {
  const chance = chanceFrom(seed);
  const posts: Post[] = [];
  let left: TaskId[] = [];
  for (let number = 1; number <= count; number += 1) {
    if (left.length === 0) left = [...TASK_IDS];
    const last = posts.at(-1)?.task;
    const task = chance.oneOf(left.filter((one) => one !== last));
    left = left.filter((one) => one !== task);
    posts.push({ number, task, seed: chance.between(0, MOST_SEED) });
  }
  return posts;
}

/** What follows the `#`: a number, a task, a seed. Nothing of anybody. */
export const postPath = ({ number, task, seed }: Post): string => `/post?n=${number}&t=${task}&s=${seed}`;
