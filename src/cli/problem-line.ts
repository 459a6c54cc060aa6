/** Problems as lines for a terminal: `entries[3].symptoms.headache: expected 0–6, got 9`. */
import type { Problem, ProblemCode } from '../log/problem.ts';
import { visible } from '../log/visible.ts';

type Params = Problem['params'];

const WORDS: Record<ProblemCode, (params: Params) => string> = {
  'too-large': ({ limit }) => `the file is larger than ${limit} MB`,
  'not-json': () => 'the file is not JSON',
  truncated: () => 'the file ends in the middle; it was cut off',
  'too-deep': () => 'the file is nested too deeply',
  'too-many': ({ limit }) => (limit === undefined ? 'more parts than a log can have' : `expected at most ${limit}`),
  'too-slow': () => 'the file was not read in time',
  'not-a-log': ({ got }) => `expected "rejoin-log", got ${got}`,
  'newer-version': ({ version }) => `this file is of version ${version}, newer than this program reads (1)`,
  expected: ({ what, got }) => `expected ${what}, got ${got}`,
  missing: ({ what }) => `missing, expected ${what}`,
  'duplicate-id': ({ first }) => `the same id as ${first} with other content`,
  'unknown-athlete': ({ got }) => `no athlete ${got} in this file`,
  'unknown-protocol': ({ id, version }) => `protocol ${id}${version === '' ? '' : ` version ${version}`} is not known`,
  'peak-below-before': ({ before, peak }) => `expected at least before (${before}), got ${peak}`,
  'settled-without-rise': ({ got }) => `expected 0 where nothing rose, got ${got}`,
  'settled-zero-after-rise': () => 'expected more than 0 or null after a rise, got 0',
  'corrects-a-correction': () => 'a correction may not correct a correction',
  'fixed-field': () => 'this field can never be corrected',
  'reserved-key': () => 'this key is not allowed',
  altered: () => 'this is not as it was written: it changed on the disk',
  'not-opened': () => 'this does not open: changed, moved, or sealed by another lock',
};

export function problemLine(problem: Problem): string {
  const words = WORDS[problem.code](problem.params);
  // What a file says is shown to a terminal, which would obey some of it.
  return visible(problem.place === '' ? words : `${problem.place}: ${words}`);
}
