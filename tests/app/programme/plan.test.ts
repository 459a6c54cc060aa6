/** The calendar of a programme: at each edge of a day, in whatever order entries come, and whatever is moved. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveTo } from '../../../src/app/programme/moving.ts';
import { isStartable, planOf, type Planned, unknownSessions } from '../../../src/app/programme/plan.ts';
import type { ProgrammeSession } from '../../../src/log/entry.ts';
import { programmeOf, PROGRAMMES } from '../../../src/programmes/index.ts';
import type { Programme } from '../../../src/programmes/programme.ts';
import { MINUTE } from '../../../src/time/instant.ts';
import { dateText, localDay, parseDate } from '../../../src/time/zone.ts';
import { around, weeksOf } from '../../../src/ui/screens/programme/weeks.ts';
import { entry } from '../../engine/logs.ts';

const CHOICE = '00000000-0000-4000-8000-00000000c001';
const START = { id: CHOICE, startsOn: '2026-03-27' };
const FIRST = parseDate(START.startsOn);
const WRITTEN = Date.parse('2026-03-27T09:00:00Z');
const INTENSIVE = programmeOf('intensive-12-weeks') as Programme;

const said = (session: string, on: string | null, minute = 0, more: Partial<ProgrammeSession> = {}): ProgrammeSession =>
  entry('programme-session', WRITTEN + minute * MINUTE, {
    programme: CHOICE,
    session,
    on,
    ...more,
  }) as ProgrammeSession;
const find = (plan: readonly Planned[], id: string): Planned => {
  const found = plan.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no session ${id}`);
  return found;
};
const at = (today: number, ...entries: ProgrammeSession[]): Planned[] => planOf(INTENSIVE, START, entries, today);

describe('a session of which nothing was said', () => {
  it.each([
    [-1, 'planned'],
    [0, 'due'],
    [1, 'open'],
    [200, 'open'],
  ] as const)('%i days after its day is %s, and never done by itself', (days, state) => {
    for (const one of INTENSIVE.days) {
      const planned = find(at(FIRST + one.day + days), one.id);
      expect(planned).toMatchObject({ on: FIRST + one.day, state, isMoved: false });
    }
  });
  it('falls on the dates that the programme names, also across the night on which the clocks change', () => {
    const dates = at(FIRST).map(({ on }) => dateText(on));
    // The clocks of Europe change on 29 March 2026.
    expect(dates.slice(0, 6)).toEqual([
      '2026-03-27',
      '2026-03-28',
      '2026-03-29',
      '2026-03-30',
      '2026-03-31',
      '2026-04-10',
    ]);
    expect(dates.at(-1)).toBe('2026-06-15');
  });
  it.each(['Europe/Amsterdam', 'Pacific/Auckland', 'America/St_Johns', 'Pacific/Kiritimati'])(
    'is due from the first to the last minute of its local day in %s',
    (zone) => {
      const states = new Map<number, Set<string>>();
      for (let instant = Date.parse('2026-03-27T00:00:00Z'); instant < Date.parse('2026-04-06T00:00:00Z'); ) {
        const day = localDay(zone, instant);
        const { state } = find(at(day), 'w1d3');
        states.set(day, (states.get(day) ?? new Set()).add(state));
        instant += 30 * MINUTE;
      }
      for (const [day, found] of states) {
        expect([...found]).toEqual([day < FIRST + 2 ? 'planned' : day === FIRST + 2 ? 'due' : 'open']);
      }
    },
  );
});

describe('what was written of a session', () => {
  it('moves it, marks it, leaves it out', () => {
    expect(find(at(FIRST, said('w1d2', '2026-04-02')), 'w1d2')).toMatchObject({ state: 'planned', isMoved: true });
    expect(find(at(FIRST, said('w1d1', '2026-03-27', 0, { done: true })), 'w1d1')).toMatchObject({ state: 'done' });
    expect(find(at(FIRST, said('w1d1', null)), 'w1d1')).toMatchObject({ state: 'left-out', isMoved: false });
    expect(find(at(FIRST, said('w1d1', null, 0, { done: true })), 'w1d1')).toMatchObject({ state: 'left-out' });
  });
  it.each([
    [-1, 'done'],
    [0, 'done'],
    [1, 'planned'],
  ] as const)('as done %i days from today is %s', (days, state) => {
    const entryOf = said('w1d1', dateText(FIRST + 10 + days), 0, { done: true });
    expect(find(at(FIRST + 10, entryOf), 'w1d1').state).toBe(state);
  });
  it('is decided by what was written last, also where it takes back that it was done', () => {
    const done = said('w1d1', '2026-03-27', 1, { done: true });
    const moved = said('w1d1', '2026-04-03', 2);
    expect(find(at(FIRST, done, moved), 'w1d1')).toMatchObject({ state: 'planned', on: FIRST + 7 });
    expect(find(at(FIRST, moved, done), 'w1d1')).toMatchObject({ state: 'planned', on: FIRST + 7 });
  });
  it('of another choice, or of a session that is not there, changes nothing here; the latter is told', () => {
    const other = said('w1d1', null, 0, { programme: '00000000-0000-4000-8000-00000000c002' });
    const strange = said('w99d1', '2026-03-27', 0, { done: true });
    expect(at(FIRST, other, strange)).toEqual(at(FIRST));
    expect(unknownSessions(INTENSIVE, CHOICE, [other, strange])).toEqual(['w99d1']);
  });
});

/** What people and other devices can have written. */
const entries = (programme: Programme) =>
  fc.array(
    fc
      .record({
        session: fc.constantFrom(...programme.days.map(({ id }) => id)),
        days: fc.option(fc.integer({ min: -5, max: 120 })),
        done: fc.boolean(),
        minute: fc.nat(6),
      })
      .map(({ session, days, done, minute }) =>
        said(session, days === null ? null : dateText(FIRST + days), minute, done ? { done } : {}),
      ),
    { maxLength: 25 },
  );
const SEED = { seed: 6_041 };

describe.each(PROGRAMMES.map((one) => [one.id, one] as const))('%s, whatever was written', (_id, programme) => {
  it('has every session once, by its day, and the order of the entries says nothing', () => {
    fc.assert(
      fc.property(
        entries(programme).chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        fc.integer({ min: -10, max: 130 }),
        ([list, shuffled], days) => {
          const plan = planOf(programme, START, list, FIRST + days);
          expect(plan.map(({ id }) => id).toSorted()).toEqual(programme.days.map(({ id }) => id).toSorted());
          expect(plan.map(({ on }) => on)).toEqual(plan.map(({ on }) => on).toSorted((a, b) => a - b));
          expect(planOf(programme, START, shuffled, FIRST + days)).toEqual(plan);
          for (const { id, state, on } of plan) {
            if (state === 'done') expect(on).toBeLessThanOrEqual(FIRST + days);
            if (!list.some((one) => one.session === id && one.done === true)) expect(state).not.toBe('done');
          }
        },
      ),
      SEED,
    );
  });

  it('moved again and again, loses none, doubles none on a day, and touches nothing that is done', () => {
    const steps = fc.array(
      fc.record({
        session: fc.constantFrom(...programme.days.map(({ id }) => id)),
        to: fc.integer({ min: -3, max: 100 }),
        along: fc.boolean(),
        passes: fc.nat(3),
        what: fc.constantFrom('move', 'move', 'move', 'done', 'left-out'),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(steps, (given) => {
        let today = FIRST;
        const log: ProgrammeSession[] = [];
        for (const [minute, step] of given.entries()) {
          today += step.passes;
          const plan = planOf(programme, START, log, today);
          const before = find(plan, step.session);
          if (step.what === 'left-out') log.push(said(step.session, null, minute));
          if (step.what === 'done' && before.state === 'due')
            log.push(said(step.session, dateText(today), minute, { done: true }));
          if (step.what !== 'move') continue;
          const moved = moveTo(plan, step.session, FIRST + step.to, { today, withFollowing: step.along });
          if (!('moves' in moved)) continue;
          for (const { session, on } of moved.moves) {
            expect(on).toBeGreaterThanOrEqual(today);
            expect(find(plan, session).state).not.toBe('done');
            log.push(said(session, dateText(on), minute));
          }
          const after = planOf(programme, START, log, today);
          expect(after).toHaveLength(programme.days.length);
          const days = after.filter(({ state }) => state !== 'left-out').map(({ on }) => on);
          expect(new Set(days).size).toBe(days.length);
          for (const one of plan.filter(({ state }) => state === 'done')) expect(find(after, one.id)).toEqual(one);
        }
      }),
      SEED,
    );
  });
});

describe('moving', () => {
  const today = FIRST + 1;
  const plan = at(today);
  const alone = { today, withFollowing: false };
  const along = { today, withFollowing: true };
  it.each([
    ['yesterday', today - 1, 'past'],
    ['no date', Number.NaN, 'past'],
    ['where it is', FIRST + 3, 'same'],
    ['a day with another one', FIRST + 4, 'taken'],
  ] as const)('to %s is refused', (_name, on, problem) => {
    expect(moveTo(plan, 'w1d4', on, alone)).toMatchObject({ problem });
  });
  it('of one that is done, or that nobody knows, is refused', () => {
    const done = at(today, said('w1d1', '2026-03-27', 0, { done: true }));
    expect(moveTo(done, 'w1d1', today + 9, alone)).toEqual({ problem: 'none' });
    expect(moveTo(done, 'w9d9', today + 9, alone)).toEqual({ problem: 'none' });
  });
  it('to today is fine where today is free', () => {
    expect(moveTo(at(FIRST + 6), 'w1d4', FIRST + 6, { today: FIRST + 6, withFollowing: false })).toEqual({
      moves: [{ session: 'w1d4', on: FIRST + 6 }],
    });
    expect(moveTo(plan, 'w1d4', today, alone)).toMatchObject({ problem: 'taken' });
  });
  it('takes all that come after it along, as many days, and none before it', () => {
    const moved = moveTo(plan, 'w1d4', FIRST + 5, along);
    if (!('moves' in moved)) throw new Error(moved.problem);
    expect(moved.moves.map(({ session }) => session)).toEqual(plan.slice(3).map(({ id }) => id));
    for (const { session, on } of moved.moves) expect(on - find(plan, session).on).toBe(2);
  });
  it('of one that was left out brings it back alone: it stands nowhere that others could come after', () => {
    const moved = moveTo(at(today, said('w1d1', null)), 'w1d1', FIRST + 9, along);
    expect(moved).toEqual({ moves: [{ session: 'w1d1', on: FIRST + 9 }] });
  });
  it('along leaves what is left out and what is done where it is, and stops where that is in the way', () => {
    const written = [said('w1d5', null), said('w3b1', dateText(today), 1, { done: true })];
    const moved = moveTo(at(today, said('w1d5', null)), 'w1d4', FIRST + 4, along);
    if (!('moves' in moved)) throw new Error(moved.problem);
    expect(moved.moves.map(({ session }) => session)).not.toContain('w1d5');
    expect(moveTo(at(today, ...written), 'w1d3', today, along)).toMatchObject({ problem: 'taken' });
  });
});

describe('starting', () => {
  const today = FIRST + 1;
  const is = (...written: ProgrammeSession[]): boolean => {
    const plan = at(today, ...written);
    return isStartable(plan, find(plan, 'w1d2'), today);
  };
  it('is on its day only, and not after another one on that day', () => {
    expect(is()).toBe(true);
    expect(is(said('w1d4', '2026-03-28', 0, { done: true }))).toBe(false);
    expect(is(said('w1d4', '2026-03-27', 0, { done: true }))).toBe(true);
    expect(is(said('w1d2', null))).toBe(false);
    const plan = at(today);
    for (const { id, state } of plan) expect(isStartable(plan, find(plan, id), today)).toBe(state === 'due');
  });
  it('of one that was marked before its last phase goes on on that day, and on no other', () => {
    expect(is(said('w1d2', '2026-03-28', 0, { done: true }))).toBe(true);
    expect(is(said('w1d2', '2026-03-27', 0, { done: true }))).toBe(false);
  });
});

describe('weeks', () => {
  it('count from the first day; today has its place also without a session, but not outside the programme', () => {
    const rows = (today: number): number[] =>
      weeksOf(at(today), FIRST, today).flatMap(({ n, rows: found }) => (found.includes(null) ? [n] : []));
    expect([-1, 0, 5, 6, 7, 13, 80, 81].map((days) => rows(FIRST + days))).toEqual([
      [],
      [],
      [1],
      [1],
      [2],
      [2],
      [],
      [],
    ]);
    const weeks = weeksOf(at(FIRST, said('w1d1', '2026-03-26')), FIRST, FIRST);
    expect(weeks.map(({ n }) => n)).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(weeks.flatMap(({ rows: found }) => found.filter((row) => row !== null))).toHaveLength(25);
  });

  it('that are shown at first are three: the first before the start, those from now on, the last after the end', () => {
    const near = (days: number): number[] =>
      around(weeksOf(at(FIRST + days), FIRST, FIRST + days), FIRST + days).map(({ n }) => n);
    expect([-30, 0, 6, 7, 14, 70, 77, 200].map(near)).toEqual([
      [1, 3, 4],
      [1, 3, 4],
      [1, 3, 4],
      [2, 3, 4],
      [3, 4, 5],
      [10, 11, 12],
      [10, 11, 12],
      [10, 11, 12],
    ]);
    expect(around([], 0)).toEqual([]);
  });
});

// docs/hazards.md: H66
