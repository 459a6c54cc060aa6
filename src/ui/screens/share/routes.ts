import type { Route } from '../../router.ts';

export const SHARE_ROUTES: readonly Route[] = [
  { path: '/share', load: () => import('./share.tsx'), words: ['share'] },
  { path: '/scan', load: () => import('./scan.tsx'), words: ['share'] },
  { path: '/in/:text', load: () => import('./in.tsx'), words: ['share'] },
  // Cut off by a program for messages, or typed.
  { path: '/in', load: () => import('./in.tsx'), words: ['share'] },
];
