/** What is written at full depth, and what in a test that has to be quick. */
import { ALPHABET, without } from './letters.ts';

export interface Pass {
  readonly letters: string;
  readonly depth: number;
}

/** Without the letters that others say nearly as well, so that words can be longer. */
export const CORE = without('npSrhkN');

export const FULL: readonly Pass[] = [
  { letters: ALPHABET, depth: 3 },
  { letters: CORE, depth: 4 },
  // Days without a word, and what is said after them.
  { letters: '.DnCpmt', depth: 4 },
];
/** For a test that has to be quick. */
export const QUICK: Pass = { letters: CORE, depth: 2 };

/** How many words of so many letters there are, up to a length. */
export function wordsOf({ letters, depth }: Pass): number {
  let sum = 0;
  for (let length = 1; length <= depth; length += 1) sum += letters.length ** length;
  return sum;
}
