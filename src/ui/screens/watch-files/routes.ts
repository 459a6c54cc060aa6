import type { Route } from '../../router.ts';

export const WATCH_FILE_ROUTES: readonly Route[] = [];
