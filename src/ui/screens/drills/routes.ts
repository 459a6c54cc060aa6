import type { Route } from '../../router.ts';

export const DRILL_ROUTES: readonly Route[] = [];
