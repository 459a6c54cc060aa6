/** What can be chosen, for the screens. */
export { AT_POST, POSTS, type Post, postsOf } from '../../drills/posts.ts';
export { besideTask as beside, MEANWHILE, TASK_IDS } from '../../drills/task.ts';
export { TASK_MINUTES } from './script.ts';
