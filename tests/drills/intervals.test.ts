/** Patterns of intervals: each bound at its edge, and what an address or a row may hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalSteps, scriptOf, taskSteps } from '../../src/app/drills/script.ts';
import {
  COOL_DOWN,
  DEFAULT_PATTERN,
  EASY,
  HARD,
  lengthOfPattern,
  MOST_WHOLE,
  patternId,
  problemsOf,
  readPattern,
  TIMES,
  WARM_UP,
} from '../../src/drills/intervals.ts';
import { lengthOf } from '../../src/session/script.ts';

const base = { hard: 30, easy: 30, times: 3 };

describe('a pattern', () => {
  it.each([
    ['hard', HARD.least - 1, ['hard']],
    ['hard', HARD.least, []],
    ['hard', 60, []],
    ['hard', 61, ['easy-too-short']],
    ['hard', HARD.most, ['easy-too-short']],
    ['hard', HARD.most + 1, ['hard', 'easy-too-short']],
    ['hard', 30.5, ['hard']],
    ['hard', Number.NaN, ['hard']],
    ['easy', EASY.least - 1, ['easy']],
    ['easy', 14, ['easy-too-short']],
    ['easy', 15, []],
    ['easy', EASY.most, []],
    ['easy', EASY.most + 1, ['easy']],
    ['easy', Number.NaN, ['easy']],
    ['times', TIMES.least - 1, ['times']],
    ['times', TIMES.least, []],
    ['times', TIMES.most, []],
    ['times', TIMES.most + 1, ['times']],
    ['times', Infinity, ['times']],
  ] as const)('with %s at %d has the problems %j', (name, value, problems) => {
    expect(problemsOf({ ...base, [name]: value })).toEqual(problems);
  });

  it('is at most an hour with warm-up and cool-down', () => {
    // 3,000 seconds between them.
    expect(problemsOf({ hard: 60, easy: 90, times: 20 })).toEqual([]);
    expect(lengthOfPattern({ hard: 60, easy: 90, times: 20 })).toBe(MOST_WHOLE);
    expect(problemsOf({ hard: 61, easy: 90, times: 20 })).toEqual(['too-long']);
  });

  it('is ten times thirty and thirty where nobody chose', () => {
    expect(DEFAULT_PATTERN).toEqual({ hard: 30, easy: 30, times: 10 });
    expect(problemsOf(DEFAULT_PATTERN)).toEqual([]);
  });

  it('is read back from its own name, and from nothing that is not one', () => {
    const some = fc.record({
      hard: fc.integer({ min: 1, max: 200 }),
      easy: fc.integer({ min: 1, max: 320 }),
      times: fc.integer({ min: 1, max: 45 }),
    });
    fc.assert(
      fc.property(some, (pattern) => {
        expect(readPattern(patternId(pattern))).toEqual(problemsOf(pattern).length === 0 ? pattern : null);
      }),
      { seed: 91, numRuns: 2_000 },
    );
    for (const text of [
      '',
      '30-30',
      '30-30-10-1',
      '030-30-10',
      '-30-30-10',
      '30-30-1e1',
      '3O-30-10',
      '30-30-10 ',
      '٣٠-30-10',
      '9999-30-10',
      null,
      undefined,
      30,
      {},
      ['30-30-10'],
    ])
      expect(readPattern(text), String(text)).toBeNull();
  });
});

describe('a script', () => {
  it('of intervals has a warm-up, each turn, and a cool-down', () => {
    const { id, steps } = scriptOf({ is: 'intervals', pattern: base });
    expect(id).toBe('intervals');
    expect(steps.map(({ kind, seconds }) => `${kind} ${seconds}`)).toEqual([
      `warm-up ${WARM_UP}`,
      'hard 30',
      'easy 30',
      'hard 30',
      'easy 30',
      'hard 30',
      'easy 30',
      `cool-down ${COOL_DOWN}`,
    ]);
    expect(lengthOf({ id, steps })).toBe(lengthOfPattern(base));
    expect(intervalSteps(base, 60, 90).map(({ seconds }) => seconds)).toEqual([60, 30, 30, 30, 30, 30, 30, 90]);
  });

  it('of tasks has nothing to think of between two, and begins and ends as a walk where one walks', () => {
    const steps = taskSteps(['n-back', 'balance'], 'walking', 3);
    expect(steps).toEqual([
      { kind: 'warm-up', seconds: 120 },
      { kind: 'task', seconds: 180, task: 'n-back', with: 'walking' },
      { kind: 'easy', seconds: 30 },
      { kind: 'task', seconds: 180, task: 'balance', with: 'standing' },
      { kind: 'cool-down', seconds: 120 },
    ]);
    expect(taskSteps(['left-right'], 'one-leg', 1)).toEqual([
      { kind: 'task', seconds: 60, task: 'left-right', with: 'standing' },
    ]);
  });
});
