import { freeze } from '../protocols/freeze.ts';
import type { Programme } from './programme.ts';

/** Twice a week for three weeks. */
const DAYS = [0, 3, 7, 10, 14, 17];

/** A walk along posts, each with a small thinking task, at a set pace. */
export const walkWithPosts: Programme = freeze({
  id: 'walk-with-posts',
  version: '1.0.0',
  source: {
    citation: 'A walk with tasks: a route of posts, each with a small thinking task, at a set pace',
    locator: 'Known in outline only',
    date: null,
    reproduced: false,
  },
  evidence: 'none',
  days: DAYS.map((day, index) => ({
    id: `p${index + 1}`,
    day,
    phases: [{ phase: 'walk', parts: [{ part: 'posts', posts: 8, minutes: 20 }] }],
  })),
  ownChoices: ['days.count', 'days.day', 'posts.posts', 'posts.minutes'],
});
