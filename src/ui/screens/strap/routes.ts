import type { Route } from '../../router.ts';

export const STRAP_ROUTES: readonly Route[] = [{ path: '/hrv', load: () => import('./hrv.tsx'), words: ['strap'] }];
