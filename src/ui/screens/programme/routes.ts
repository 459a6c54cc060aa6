import type { Route } from '../../router.ts';

export const PROGRAMME_ROUTES: readonly Route[] = [];
