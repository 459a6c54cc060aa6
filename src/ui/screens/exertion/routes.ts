import type { Route } from '../../router.ts';

export const EXERTION_ROUTES: readonly Route[] = [];
