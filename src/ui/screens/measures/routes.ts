import type { Route } from '../../router.ts';

export const MEASURE_ROUTES: readonly Route[] = [];
