import type { Route } from '../../router.ts';

export const EXERTION_ROUTES: readonly Route[] = [
  { path: '/exertion', load: () => import('./start.tsx'), words: ['exertion', 'activity', 'strap'] },
  {
    path: '/session',
    load: () => import('./session.tsx'),
    words: ['exertion', 'activity', 'strap', 'drills', 'terms'],
  },
];
