/** What is said from memory: months and days backwards, the letter before, and things in turns. Times are own choices. */
import type { Chance } from './chance.ts';
import { BEGINS_AT, prompt, type Prompts, SECOND } from './prompt.ts';

/** Twelve months said without haste, and seven days. */
export const MONTHS_TAKE = 45 * SECOND;
export const DAYS_TAKE = 28 * SECOND;

/** Anything but the last one and the one that a clinician's test begins with. */
function other(chance: Chance, most: number, ...not: readonly number[]): number {
  let found = chance.between(1, most);
  while (not.includes(found)) found = (found % most) + 1;
  return found;
}

/** Months from 1 = January, days from 1 = Monday; in turns. */
export function* backwards(chance: Chance): Prompts {
  let at = BEGINS_AT;
  let month = 12;
  let day = 7;
  for (;;) {
    month = other(chance, 12, 12, month);
    yield prompt(at, 'months', { month });
    at += MONTHS_TAKE;
    day = other(chance, 7, 7, day);
    yield prompt(at, 'days', { day });
    at += DAYS_TAKE;
  }
}

/** Letters whose names differ by ear in both languages: no two rhyme. */
export const LETTERS = ['B', 'F', 'H', 'L', 'O', 'R', 'U', 'Z'] as const;
export const LETTER_EVERY = 3 * SECOND;
/** So many in a row, then a pause: a stream without end tires. */
export const ROUND = 12;
export const PAUSE = 12 * SECOND;
export const MOST_BACK = 3;

/** @param back how many letters before the one that is to be said, 1–3 */
export function* nBack(chance: Chance, back: number): Prompts {
  let at = BEGINS_AT;
  for (;;) {
    yield prompt(at, 'letters', { back });
    at += 6 * SECOND;
    const said: string[] = [];
    for (let index = 0; index < ROUND; index += 1, at += LETTER_EVERY) {
      const letter = chance.oneOf(LETTERS.filter((one) => one !== said.at(-1) && one !== said.at(-back)));
      said.push(letter);
      yield prompt(at, 'letter', { letter });
    }
    yield prompt(at, 'letters-pause');
    at += PAUSE;
  }
}

/** Everyday things of many kinds, and no list of any test; the words are in `i18n`, in this order. */
export const KINDS = 16;
export const KINDS_TAKE = 35 * SECOND;

export function* categories(chance: Chance): Prompts {
  let at = BEGINS_AT;
  let [one, two] = [0, 0];
  for (;;) {
    const [before, beside] = [one, two];
    one = other(chance, KINDS, before, beside);
    two = other(chance, KINDS, before, beside, one);
    yield prompt(at, 'categories', { one, two });
    at += KINDS_TAKE;
  }
}
