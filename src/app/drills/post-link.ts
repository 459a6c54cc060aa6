/** The code of a post is a link to this app: a number, a task and a seed, and nothing of anybody. */
import { MOST_SEED, type Post, POSTS } from '../../drills/posts.ts';
import { TASK_IDS } from '../../drills/task.ts';
import { wired } from '../wiring.ts';
import { onlyOf, wholeOf } from './whole.ts';

/** What follows the `#`. */
export const postPath = ({ number, task, seed }: Post): string => `/post?n=${number}&t=${task}&s=${seed}`;

/** Null for what no post of ours says. */
export function readPost(query: URLSearchParams): Post | null {
  const number = wholeOf(query, 'n', 1, POSTS.most);
  const seed = wholeOf(query, 's', 0, MOST_SEED);
  const task = TASK_IDS.find((one) => one === onlyOf(query, 't'));
  return number === null || seed === null || task === undefined ? null : { number, task, seed };
}

/**
 * The path of a post from what a camera read; null for any other text, also for a post of another host.
 * @param base address of the app, without what follows `#`
 */
export function postFrom(text: string, base: string): string | null {
  const start = `${base}#/post?`;
  if (!text.startsWith(start)) return null;
  const post = readPost(new URLSearchParams(text.slice(start.length)));
  return post === null ? null : postPath(post);
}

export interface Walk {
  readonly count: number;
  readonly seed: number;
}

/** Of a walk that nobody has chosen anything for yet. */
const FIRST_SEED = 1;

export const walkPath = ({ count, seed }: Walk): string => `/posts?posts=${count}&seed=${seed}`;

/** What is not there, or cannot be, is as usual. */
export function readWalk(query: URLSearchParams): Walk {
  return {
    count: wholeOf(query, 'posts', POSTS.least, POSTS.most) ?? POSTS.usual,
    seed: wholeOf(query, 'seed', 0, MOST_SEED) ?? FIRST_SEED,
  };
}

/** Another walk: by chance, of the device. */
export const newWalkSeed = (): number =>
  Number.parseInt(wired().platform.newId().replaceAll('-', '').slice(-8), 16) % (MOST_SEED + 1);
