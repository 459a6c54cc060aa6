import type { Route } from '../../router.ts';

export const WATCH_FILE_ROUTES: readonly Route[] = [
  { path: '/watch-files', load: () => import('./watch-files.tsx'), words: ['imports', 'activity'] },
];
