import { fitness15Sessions } from './fitness-15-sessions.ts';
import { intensive12Weeks } from './intensive-12-weeks.ts';
import type { Programme } from './programme.ts';
import { walkWithPosts } from './walk-with-posts.ts';

/** Every programme this build ships, by id and version; a choice keeps the one it was made of. */
export const PROGRAMMES: readonly Programme[] = [intensive12Weeks, fitness15Sessions, walkWithPosts];

/** The version that a choice is of where it names none: the first that was published. */
const FIRST_VERSION = '1.0.0';

/** The programme of that id and version; undefined where this build does not ship it. */
export function programmeOf(id: string, version: string = FIRST_VERSION): Programme | undefined {
  return PROGRAMMES.find((one) => one.id === id && one.version === version);
}

/** The newest version that this build ships: what a new choice is of. */
export function newestProgramme(id: string): Programme | undefined {
  return PROGRAMMES.findLast((one) => one.id === id);
}
