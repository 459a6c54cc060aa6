import type { Route } from '../../router.ts';

export const MEASURE_ROUTES: readonly Route[] = [
  { path: '/measures', load: () => import('./measures.tsx'), words: ['measures', 'terms'] },
  { path: '/measures/new', load: () => import('./new.tsx'), words: ['measures'] },
];
