import type { Route } from '../../router.ts';

export const PROGRAMME_ROUTES: readonly Route[] = [
  { path: '/programme', load: () => import('./programme.tsx'), words: ['programme', 'terms'] },
  { path: '/programme/choose', load: () => import('./choose.tsx'), words: ['programme', 'documents', 'terms'] },
  { path: '/programme/end', load: () => import('./end.tsx'), words: ['programme'] },
  { path: '/programme/:session', load: () => import('./session.tsx'), words: ['programme', 'terms'] },
];
