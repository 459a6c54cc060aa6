import type { Route } from '../../router.ts';

export const PARENT_ROUTES: readonly Route[] = [
  { path: '/watch', load: () => import('./watch.tsx'), words: ['parent', 'terms'] },
  { path: '/watch/look', load: () => import('./look.tsx'), words: ['parent'] },
  { path: '/beside', load: () => import('./beside.tsx'), words: ['parent', 'terms'] },
  { path: '/reminders', load: () => import('./reminders.tsx'), words: ['parent'] },
];
