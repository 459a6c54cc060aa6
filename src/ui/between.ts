/** Screens for more than one device, and for who is not the athlete: known only once one of them is opened. */
import type { Route } from './router.ts';
import { BOARD_ROUTES } from './screens/board/routes.ts';
import { CLINIC_ROUTES } from './screens/clinic/routes.ts';
import { PAIR_ROUTES } from './screens/pair/routes.ts';
import { PARENT_ROUTES } from './screens/parent/routes.ts';
import { SHARE_ROUTES } from './screens/share/routes.ts';

export const BETWEEN_ROUTES: readonly Route[] = [
  ...SHARE_ROUTES,
  ...BOARD_ROUTES,
  ...PAIR_ROUTES,
  ...PARENT_ROUTES,
  ...CLINIC_ROUTES,
];
