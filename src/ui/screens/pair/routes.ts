import type { Route } from '../../router.ts';

export const PAIR_ROUTES: readonly Route[] = [
  { path: '/pair', load: () => import('./pair-list.tsx'), words: ['pair', 'terms'] },
  { path: '/pair/new/:athlete', load: () => import('./pair-new.tsx'), words: ['pair', 'share'] },
  { path: '/pair/:tag', load: () => import('./pair-one.tsx'), words: ['pair', 'share', 'terms', 'entries'] },
];
