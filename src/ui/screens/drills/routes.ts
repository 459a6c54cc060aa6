import type { Route } from '../../router.ts';

export const DRILL_ROUTES: readonly Route[] = [
  { path: '/drills', load: () => import('./drills.tsx'), words: ['drills'] },
  { path: '/drills/intervals', load: () => import('./intervals.tsx'), words: ['drills'] },
  { path: '/drills/pattern', load: () => import('./pattern.tsx'), words: ['drills'] },
  { path: '/drills/tasks', load: () => import('./tasks.tsx'), words: ['drills'] },
  { path: '/posts', load: () => import('./posts.tsx'), words: ['drills', 'share'] },
  { path: '/posts/scan', load: () => import('./scan-post.tsx'), words: ['drills', 'share'] },
  { path: '/post', load: () => import('./post.tsx'), words: ['drills'] },
];
