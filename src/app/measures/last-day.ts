/** Where a programme ends by its own calendar. */
import type { LastDay } from './overview.ts';

/** Not known here: then it goes on until another choice, or "none", is written down. */
export const lastDayOf: LastDay = () => null;
