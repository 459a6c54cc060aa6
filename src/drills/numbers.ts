/**
 * Taking away seven, again and again, aloud. The app gives the first number and a nudge now and then; it hears no answer
 * and knows none. Every number of time here is an own choice.
 */
import type { Chance } from './chance.ts';
import { BEGINS_AT, prompt, type Prompts, SECOND } from './prompt.ts';

export const LEAST_START = 80;
export const MOST_START = 120;
/** Nobody takes a seven away faster than this, so a new start comes when a quick one would run below zero. */
export const QUICKEST = 4 * SECOND;
const NUDGE_LEAST = 20;
const NUDGE_MOST = 28;
/** Ways to say "go on": never the same twice running. */
export const NUDGES = 3;

/** Another series than the last one, and never 100, where a clinician's test begins. */
function startAfter(chance: Chance, last: number): number {
  let start = chance.between(LEAST_START, MOST_START);
  while (start === 100 || start % 7 === last % 7) start = start === MOST_START ? LEAST_START : start + 1;
  return start;
}

export function* serialSevens(chance: Chance): Prompts {
  let at = BEGINS_AT;
  let start = startAfter(chance, 100);
  yield prompt(at, 'sevens-start', { start });
  let way = chance.between(0, NUDGES - 1);
  for (;;) {
    const over = at + Math.floor(start / 7) * QUICKEST;
    let next = at + chance.between(NUDGE_LEAST, NUDGE_MOST) * SECOND;
    // A nudge just before a new start would be talked over.
    while (next < over - 8 * SECOND) {
      yield prompt(next, 'sevens-nudge', { way });
      way = (way + chance.between(1, NUDGES - 1)) % NUDGES;
      next += chance.between(NUDGE_LEAST, NUDGE_MOST) * SECOND;
    }
    at = over;
    start = startAfter(chance, start);
    yield prompt(at, 'sevens-anew', { start });
  }
}
