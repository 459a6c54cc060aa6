/** What thinking tasks say: the same for the same seed and any split of time, within bounds, and in words in both languages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CALL_LEAST,
  CALL_MOST,
  FEET_DOWN,
  HOLD,
  LEG_EVERY,
  MOST_SAME,
  MOST_TURNED,
  quartersOf,
} from '../../src/drills/body.ts';
import { IN, OUT, PARTS, QUIET } from '../../src/drills/calm.ts';
import { LEAST_START, MOST_START, QUICKEST } from '../../src/drills/numbers.ts';
import { BEGINS_AT, INTRO_AT, PROMPT_CODES, SECOND } from '../../src/drills/prompt.ts';
import { MOST_INTO, type Prompt, promptsBetween, promptsOfStep } from '../../src/drills/prompts.ts';
import { DAYS_TAKE, KINDS, LETTER_EVERY, LETTERS, MONTHS_TAKE, ROUND } from '../../src/drills/rows.ts';
import { besideTask, MEANWHILE, TASK_IDS, type TaskId } from '../../src/drills/task.ts';
import en from '../../src/i18n/en/drills.ts';
import nl from '../../src/i18n/nl/drills.ts';
import { promptWords } from '../../src/ui/screens/drills/said.ts';

const MINUTES = 60 * SECOND;
const anySeed = fc.integer();
const anyTask = fc.constantFrom(...TASK_IDS);
const RUNS = { seed: 2611, numRuns: 150 };
/** The first ten minutes, without the sentence that tells what to do. */
const saidOf = (task: TaskId, seed: number, back = 1): Prompt[] =>
  promptsBetween(task, seed, 0, 10 * MINUTES, { back }).filter(({ code }) => code !== 'intro');
const pairs = <T>(list: readonly T[]): (readonly [T, T])[] =>
  list.slice(1).map((one, index) => [list[index] as T, one] as const);
const gaps = (prompts: readonly Prompt[]): number[] => pairs(prompts).map(([one, other]) => other.at - one.at);

describe('any task', () => {
  it('says the same for the same seed, however its time is cut', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 600_000 }), { maxLength: 12 });
    fc.assert(
      fc.property(anyTask, anySeed, cuts, (task, seed, inside) => {
        const whole = promptsBetween(task, seed, 0, 600_000);
        const at = [0, ...inside.toSorted((one, other) => one - other), 600_000];
        expect(pairs(at).flatMap(([from, to]) => promptsBetween(task, seed, from, to))).toEqual(whole);
      }),
      RUNS,
    );
  });

  it('has each edge in exactly one of two cuts', () => {
    for (const task of TASK_IDS)
      for (const { at } of promptsBetween(task, 7, 0, 2 * MINUTES)) {
        const seen = [at - 1, at, at + 1].map((cut) => [
          promptsBetween(task, 7, 0, cut).some((one) => one.at === at),
          promptsBetween(task, 7, cut, 3 * MINUTES).some((one) => one.at === at),
        ]);
        expect(seen, `${task} ${at}`).toEqual([
          [false, true],
          [true, false],
          [true, false],
        ]);
      }
  });

  it('tells first what to do, gives that time, and then is neither silent nor a flood', () => {
    fc.assert(
      fc.property(anyTask, anySeed, (task, seed) => {
        const [intro, ...said] = promptsBetween(task, seed, 0, 10 * MINUTES);
        expect(intro).toEqual({ at: INTRO_AT, code: 'intro', params: { what: task } });
        expect(said[0]?.at).toBe(BEGINS_AT);
        expect(Math.min(...gaps(said))).toBeGreaterThanOrEqual(3 * SECOND);
        expect(Math.max(...gaps(said))).toBeLessThanOrEqual(60 * SECOND);
      }),
      RUNS,
    );
  });

  it('differs from seed to seed', () => {
    for (const task of TASK_IDS) {
      const told = new Set(Array.from({ length: 20 }, (_, seed) => JSON.stringify(saidOf(task, seed))));
      expect(told.size, task).toBeGreaterThan(task === 'balance' ? 5 : 15);
    }
  });

  it('says nothing for times that are none, and ends in time for those without end', () => {
    for (const task of TASK_IDS) {
      expect(promptsBetween(task, 1, Number.NaN, 5_000)).toEqual([]);
      expect(promptsBetween(task, 1, 0, Number.NaN)).toEqual([]);
      expect(promptsBetween(task, 1, 5_000, 1_000)).toEqual([]);
      const all = promptsBetween(task, 1, -Infinity, Infinity);
      expect(all.at(-1)?.at).toBeLessThanOrEqual(MOST_INTO);
      expect(promptsBetween(task, 1, MOST_INTO, Infinity)).toEqual([]);
    }
    expect(promptsBetween('n-back', Number.NaN, 0, 60_000)).toEqual(promptsBetween('n-back', 0, 0, 60_000));
  });
});

describe('taking away seven', () => {
  it('starts from 80 to 120, in another series each time, never at 100', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const starts = saidOf('serial-sevens', seed).flatMap(({ params }) =>
          'start' in params ? [Number(params['start'])] : [],
        );
        expect(starts.length).toBeGreaterThan(5);
        for (const start of starts) {
          expect(start).toBeGreaterThanOrEqual(LEAST_START);
          expect(start).toBeLessThanOrEqual(MOST_START);
          expect(start).not.toBe(100);
        }
        for (const [one, other] of pairs(starts)) expect(other % 7).not.toBe(one % 7);
      }),
      RUNS,
    );
  });

  it('gives a new start when a quick one would run below zero, and never the same nudge twice running', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const said = saidOf('serial-sevens', seed);
        const starts = said.filter(({ code }) => code !== 'sevens-nudge');
        for (const [one, other] of pairs(starts)) {
          const steps = (other.at - one.at) / QUICKEST;
          expect(Number(one.params['start']) - 7 * steps).toBeGreaterThanOrEqual(0);
          expect(Number(one.params['start']) - 7 * (steps + 1)).toBeLessThan(0);
        }
        const nudges = said.filter(({ code }) => code === 'sevens-nudge').map(({ params }) => params['way']);
        expect(nudges.length).toBeGreaterThan(5);
        for (const [one, other] of pairs(nudges)) expect(other).not.toBe(one);
        expect(Math.min(...gaps(said))).toBeGreaterThanOrEqual(8 * SECOND);
      }),
      RUNS,
    );
  });
});

describe('months and days backwards', () => {
  it('come in turns, with time for each, from another one each time, never from the last of the year or week', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const said = saidOf('months-backwards', seed);
        expect(said.map(({ code }) => code)).toEqual(said.map((_, index) => (index % 2 === 0 ? 'months' : 'days')));
        expect(gaps(said)).toEqual(said.slice(1).map((_, index) => (index % 2 === 0 ? MONTHS_TAKE : DAYS_TAKE)));
        for (const [name, most] of [
          ['month', 12],
          ['day', 7],
        ] as const) {
          const starts = said.flatMap(({ params }) => (name in params ? [Number(params[name])] : []));
          for (const start of starts) expect(start >= 1 && start < most).toBe(true);
          for (const [one, other] of pairs(starts)) expect(other).not.toBe(one);
        }
      }),
      RUNS,
    );
  });
});

describe('the letter before', () => {
  it.each([1, 2, 3])(
    'comes every three seconds in rounds, and is never the same as the one asked for (%i back)',
    (back) => {
      fc.assert(
        fc.property(anySeed, (seed) => {
          const rounds: Prompt[][] = [];
          for (const prompt of saidOf('n-back', seed, back)) {
            if (prompt.code === 'letters') rounds.push([]);
            if (prompt.code === 'letters') expect(prompt.params).toEqual({ back });
            if (prompt.code === 'letter') rounds.at(-1)?.push(prompt);
          }
          for (const round of rounds.slice(0, -1)) {
            expect(round).toHaveLength(ROUND);
            expect(new Set(gaps(round))).toEqual(new Set([LETTER_EVERY]));
          }
          for (const round of rounds) {
            const letters = round.map(({ params }) => String(params['letter']));
            for (const letter of letters) expect(LETTERS).toContain(letter);
            for (const [index, letter] of letters.entries()) {
              expect(letter).not.toBe(letters[index - 1]);
              expect(letter).not.toBe(letters[index - back]);
            }
          }
        }),
        { ...RUNS, numRuns: 60 },
      );
    },
  );

  it('is from one to three back, whatever is asked', () => {
    for (const [asked, got] of [
      [0, 1],
      [1.4, 1],
      [9, 3],
    ] as const)
      expect(saidOf('n-back', 3, asked)).toEqual(saidOf('n-back', 3, got));
  });
});

it('two kinds in turns are two, and neither was there just before', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      const said = saidOf('categories', seed).map(
        ({ params }) => [Number(params['one']), Number(params['two'])] as const,
      );
      for (const [one, two] of said) {
        expect(one).not.toBe(two);
        expect(Math.min(one, two)).toBeGreaterThanOrEqual(1);
        expect(Math.max(one, two)).toBeLessThanOrEqual(KINDS);
      }
      for (const [before, after] of pairs(said)) for (const kind of after) expect(before).not.toContain(kind);
    }),
    RUNS,
  );
});

describe('left, right and round', () => {
  it('never sends anybody round in one direction, nor the same way for long', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const said = saidOf('left-right', seed);
        let turned = 0;
        for (const [index, { code, params }] of said.entries()) {
          turned += quartersOf(code, params['over']);
          expect(Math.abs(turned)).toBeLessThanOrEqual(MOST_TURNED);
          const run = said.slice(Math.max(0, index - MOST_SAME), index + 1);
          expect(run.length <= MOST_SAME || new Set(run.map((one) => one.code)).size > 1).toBe(true);
          if (code === 'turn')
            expect(said.slice(Math.max(0, index - 3), index).map((one) => one.code)).not.toContain('turn');
        }
        // A whole turn is two quarters, over either shoulder.
        expect([quartersOf('turn', 'left'), quartersOf('turn', 'right')]).toEqual([-2, 2]);
        for (const gap of gaps(said)) {
          expect(gap).toBeGreaterThanOrEqual(CALL_LEAST * SECOND);
          expect(gap).toBeLessThanOrEqual(CALL_MOST * SECOND);
        }
        expect(new Set(gaps(said)).size).toBeGreaterThan(2);
        expect(new Set(said.map(({ code }) => code))).toEqual(new Set(['left', 'right', 'turn']));
      }),
      RUNS,
    );
  });
});

describe('balance', () => {
  it('has both sides as often, one after the other, with both feet down between', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const said = saidOf('balance', seed);
        for (const [index, { code, at }] of said.entries()) {
          expect(code === 'feet-down').toBe(index % 2 === 1);
          const next = said[index + 1];
          if (next !== undefined) expect(next.at - at).toBe(index % 2 === 0 ? HOLD : FEET_DOWN);
        }
        for (const code of ['tandem', 'one-leg']) {
          const sides = said.flatMap((one) => (one.code === code ? [one.params['side']] : []));
          for (let index = 0; index + 1 < sides.length; index += 2)
            expect(new Set(sides.slice(index, index + 2))).toEqual(new Set(['left', 'right']));
        }
      }),
      RUNS,
    );
  });

  it('is done standing, and nobody turns on one leg', () => {
    for (const wanted of MEANWHILE) expect(besideTask('balance', wanted)).toBe('standing');
    expect(MEANWHILE.map((one) => besideTask('left-right', one))).toEqual(['walking', 'standing', 'standing']);
    expect(MEANWHILE.map((one) => besideTask('n-back', one))).toEqual([...MEANWHILE]);
  });
});

describe('a step', () => {
  const all = (step: Parameters<typeof promptsOfStep>[0], to = 5 * MINUTES) => promptsOfStep(step, 5, 0, to);

  it('of a task says its task; on one leg it says so, and when to change', () => {
    expect(all({ kind: 'task', task: 'n-back', with: 'walking' })).toEqual(promptsBetween('n-back', 5, 0, 5 * MINUTES));
    const said = all({ kind: 'task', task: 'n-back', with: 'one-leg' });
    expect(said[0]?.params).toEqual({ what: 'n-back', with: 'one-leg' });
    const changes = said.filter(({ code }) => code === 'other-leg');
    expect(changes).toHaveLength(14);
    expect(new Set(gaps(changes))).toEqual(new Set([LEG_EVERY]));
    expect(said.map(({ at }) => at)).toEqual(said.map(({ at }) => at).toSorted((one, other) => one - other));
  });

  it('of rest says one sentence, and any other step nothing', () => {
    expect(all({ kind: 'rest' })).toEqual([{ at: INTRO_AT, code: 'intro', params: { what: 'rest' } }]);
    for (const kind of ['warm-up', 'steady', 'hard', 'easy', 'cool-down', 'task']) expect(all({ kind })).toEqual([]);
  });

  it('of breathing leads five breaths, longer out than in, and then is quiet for a minute', () => {
    const said = all({ kind: 'relax' }, 10 * MINUTES).filter(({ code }) => code.startsWith('breathe'));
    const ins = said.filter(({ code }) => code === 'breathe-in');
    expect(OUT).toBeGreaterThan(IN);
    expect(gaps(said).slice(0, 10)).toEqual([IN, OUT, IN, OUT, IN, OUT, IN, OUT, IN, OUT + QUIET]);
    expect(ins.length).toBeLessThan(32);
    const parts = all({ kind: 'relax' }, 30 * MINUTES).flatMap(({ params }) =>
      'part' in params ? [params['part']] : [],
    );
    expect(new Set(parts).size).toBe(PARTS);
  });

  it('is the same however its time is cut', () => {
    for (const step of [
      { kind: 'relax' },
      { kind: 'task', task: 'balance', with: 'one-leg' },
      { kind: 'rest' },
    ] as const) {
      const cuts = Array.from({ length: 601 }, (_, index) => index * 500);
      expect(pairs(cuts).flatMap(([from, to]) => promptsOfStep(step, 5, from, to))).toEqual(all(step));
    }
  });
});

describe.each([
  ['en', en],
  ['nl', nl],
] as const)('in words (%s)', (_language, w) => {
  it('every prompt that can come is one short sentence, without a hole', () => {
    const steps = [
      ...TASK_IDS.map((task) => ({ kind: 'task', task })),
      { kind: 'task', task: 'n-back', with: 'one-leg' } as const,
      { kind: 'relax' },
      { kind: 'rest' },
    ];
    const codes = new Set<string>();
    for (const step of steps)
      for (let seed = 0; seed < 60; seed += 1)
        for (const prompt of promptsOfStep(step, seed, 0, 12 * MINUTES)) {
          const said = promptWords(w, prompt);
          codes.add(prompt.code);
          expect(said).not.toMatch(/undefined|NaN|\[object|, \.|van(af)? \.|^\s*$/);
          expect(said.length).toBeLessThan(140);
        }
    expect([...codes].toSorted()).toEqual([...PROMPT_CODES].toSorted());
  });

  it('numbers are said as numbers, and one back, two back and three back differ', () => {
    expect(w.said.sevensStart(93)).toContain('93');
    expect(new Set([1, 2, 3].map((back) => w.said.letters(back))).size).toBe(3);
    expect(new Set(Array.from({ length: 12 }, (_, index) => w.said.months(index + 1))).size).toBe(12);
    const kinds = Array.from({ length: KINDS }, (_, index) => w.said.categories(index + 1, 1));
    expect(new Set(kinds).size).toBe(KINDS);
  });
});

// docs/hazards.md: H61, H62
