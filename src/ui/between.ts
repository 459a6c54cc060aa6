/** Screens for more than one device, for who is not the athlete, and of the coach: known only once one of them is opened. */
import type { Route } from './router.ts';
import { BOARD_ROUTES } from './screens/board/routes.ts';
import { CLINIC_ROUTES } from './screens/clinic/routes.ts';
import { DRILL_ROUTES } from './screens/drills/routes.ts';
import { EXERTION_ROUTES } from './screens/exertion/routes.ts';
import { MEASURE_ROUTES } from './screens/measures/routes.ts';
import { PAIR_ROUTES } from './screens/pair/routes.ts';
import { PARENT_ROUTES } from './screens/parent/routes.ts';
import { PROGRAMME_ROUTES } from './screens/programme/routes.ts';
import { SHARE_ROUTES } from './screens/share/routes.ts';
import { STRAP_ROUTES } from './screens/strap/routes.ts';
import { WATCH_FILE_ROUTES } from './screens/watch-files/routes.ts';

export const BETWEEN_ROUTES: readonly Route[] = [
  ...SHARE_ROUTES,
  ...BOARD_ROUTES,
  ...PAIR_ROUTES,
  ...PARENT_ROUTES,
  ...CLINIC_ROUTES,
  ...EXERTION_ROUTES,
  ...STRAP_ROUTES,
  ...DRILL_ROUTES,
  ...PROGRAMME_ROUTES,
  ...MEASURE_ROUTES,
  ...WATCH_FILE_ROUTES,
];
