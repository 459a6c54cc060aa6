/** Every edge at which the clock begins or ceases to be believed. Times in minutes from an arbitrary start. */
import { describe, expect, it } from 'vitest';
import {
  type Kept,
  type Reading,
  type Watch,
  agree,
  begin,
  hear,
  isLeap,
  keptFrom,
  limitOf,
  moreOf,
  refuse,
  see,
  toKeep,
} from '../../src/app/clock-watch.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';

const START = Date.parse('2026-03-05T10:00:00Z');
const SECOND = 1000;

/** The wall clock and the steady one so long after the start. */
function at(wall: number, steady: number, wasAway = false): Reading {
  return { wall: START + wall, steady, wasAway };
}
const opened = at(0, 0);
const fresh = (): Watch => begin(null, opened);
const kindOf = ({ doubt }: Watch) => doubt?.kind ?? 'believed';
const keptWith = (change: Partial<Kept>): Kept => ({
  seen: START,
  offset: 0,
  agreed: [],
  turn: 1,
  doubt: null,
  ...change,
});

describe('in an open page', () => {
  it.each([
    ['runs on', at(HOUR, HOUR), 'believed'],
    ['10 minutes ahead', at(HOUR + 10 * MINUTE, HOUR), 'believed'],
    ['10 minutes and a second ahead', at(HOUR + 10 * MINUTE + SECOND, HOUR), 'ahead'],
    ['14 days ahead', at(14 * DAY, MINUTE), 'ahead'],
    ['10 minutes back', at(HOUR - 10 * MINUTE, HOUR), 'believed'],
    ['10 minutes and a second back', at(HOUR - 10 * MINUTE - SECOND, HOUR), 'behind'],
    ['a day back', at(-DAY, MINUTE), 'behind'],
    ['ahead after the page was away: it may have slept', at(14 * DAY, MINUTE, true), 'believed'],
    ['10 minutes back after the page was away', at(HOUR - 10 * MINUTE, HOUR, true), 'believed'],
    ['a little more: no sleep takes a clock back', at(HOUR - 10 * MINUTE - SECOND, HOUR, true), 'behind'],
  ] as const)('%s', (_name, reading, kind) => {
    expect(kindOf(see(fresh(), reading))).toBe(kind);
  });

  it('adds many small steps up, in both directions', () => {
    for (const step of [4 * MINUTE, -4 * MINUTE]) {
      let watch = fresh();
      const kinds = [1, 2, 3].map((n) => kindOf((watch = see(watch, at(n * MINUTE + n * step, n * MINUTE)))));
      expect(kinds).toEqual(['believed', 'believed', step > 0 ? 'ahead' : 'behind']);
    }
  });

  it('gives the engine no instant later than what can be believed, with the time that passed since', () => {
    const watch = see(fresh(), at(14 * DAY, HOUR));
    expect(limitOf(watch, at(14 * DAY, HOUR))).toBe(START + HOUR);
    expect(limitOf(watch, at(14 * DAY + HOUR, 2 * HOUR))).toBe(START + 2 * HOUR);
    expect(limitOf(fresh(), opened)).toBe(Infinity);
  });

  it.each([
    ['ahead, set right', at(14 * DAY, HOUR), at(2 * HOUR, 2 * HOUR), 'believed'],
    ['ahead, set right but for 10 minutes', at(14 * DAY, HOUR), at(2 * HOUR + 10 * MINUTE, 2 * HOUR), 'believed'],
    ['ahead, set right but for a little more', at(14 * DAY, HOUR), at(2 * HOUR + 11 * MINUTE, 2 * HOUR), 'ahead'],
    ['ahead, and away: no sleep excuses it', at(14 * DAY, HOUR), at(14 * DAY, 2 * HOUR, true), 'ahead'],
    ['ahead, then too far back', at(14 * DAY, HOUR), at(HOUR, 2 * HOUR), 'behind'],
    ['back, set right', at(-DAY, HOUR), at(2 * HOUR, 2 * HOUR), 'believed'],
    ['back, not by enough', at(-DAY, HOUR), at(HOUR, 2 * HOUR), 'behind'],
    ['back, then too far ahead', at(-DAY, HOUR), at(DAY, 2 * HOUR), 'ahead'],
    ['back, set right after a sleep of a night', at(-DAY, HOUR), at(10 * HOUR, 2 * HOUR, true), 'believed'],
  ] as const)('%s', (_name, first, second, kind) => {
    expect(kindOf(see(see(fresh(), first), second))).toBe(kind);
  });

  it('does not take what it doubts for something seen', () => {
    expect(see(fresh(), at(14 * DAY, HOUR)).seen).toBe(START);
    expect(see(fresh(), at(HOUR, HOUR)).seen).toBe(START + HOUR);
    expect(see(see(fresh(), at(HOUR, HOUR)), at(HOUR - MINUTE, HOUR + MINUTE)).seen).toBe(START + HOUR);
  });

  it('knows a leap that sleep may explain', () => {
    expect(isLeap(fresh(), at(10 * MINUTE + SECOND, 0, true))).toBe(true);
    expect(isLeap(fresh(), at(10 * MINUTE, 0, true))).toBe(false);
    expect(isLeap(fresh(), at(DAY, 0))).toBe(false);
  });
});

describe('from one session to the next', () => {
  it.each([
    ['two weeks off', 14 * DAY, 'believed'],
    ['at once', 0, 'believed'],
    ['10 minutes earlier', -10 * MINUTE, 'believed'],
    ['10 minutes and a second earlier', -10 * MINUTE - SECOND, 'behind'],
    ['an hour earlier', -HOUR, 'behind'],
  ])('%s', (_name, wall, kind) => {
    expect(kindOf(begin(keptWith({}), at(wall, 5)))).toBe(kind);
  });

  it.each([
    ['ahead, opened anew', at(14 * DAY, HOUR), 14 * DAY + MINUTE, 'ahead'],
    ['ahead, set back a little and opened anew', at(14 * DAY, HOUR), 13 * DAY, 'ahead'],
    ['ahead, set right and opened anew', at(14 * DAY, HOUR), HOUR + 10 * MINUTE, 'believed'],
    ['ahead, set too far back and opened anew', at(14 * DAY, HOUR), HOUR - 11 * MINUTE, 'behind'],
    ['back, opened anew', at(-DAY, HOUR), -DAY, 'behind'],
    ['back, set right and opened anew', at(-DAY, HOUR), 2 * HOUR, 'believed'],
  ] as const)('%s', (_name, reading, wall, kind) => {
    const kept = keptFrom(JSON.parse(JSON.stringify(toKeep(see(fresh(), reading), reading))));
    expect(kindOf(begin(kept, at(wall, 3)))).toBe(kind);
  });

  it('keeps the later and the better informed of what two places have', () => {
    const [seen, told] = [keptWith({ seen: START + HOUR }), keptWith({})];
    expect(moreOf(seen, told)?.seen).toBe(START + HOUR);
    expect(moreOf(null, told)).toBe(told);
    expect(moreOf(told, null)).toBe(told);
    const answered = keptWith({ turn: 2, seen: START - DAY });
    expect(moreOf(seen, answered)).toBe(answered);
    expect(moreOf(answered, seen)).toBe(answered);
    const doubt = { kind: 'ahead', by: DAY, credible: START, fromOrigin: false, isRefused: false } as const;
    expect(moreOf(seen, keptWith({ doubt }))?.doubt).toEqual(doubt);
  });

  it.each([
    null,
    7,
    'x',
    {},
    { seen: '1', offset: 0, turn: 0 },
    { seen: Infinity, offset: 0, turn: 0 },
    { seen: 1, offset: 0 },
  ])('reads %j as nothing', (value) => {
    expect(keptFrom(value)).toBeNull();
  });

  it('drops what is no doubt and no list', () => {
    expect(keptFrom({ seen: 1, offset: 0, turn: 0, doubt: { kind: 'odd' }, agreed: 'x' })).toEqual({
      seen: 1,
      offset: 0,
      turn: 0,
      doubt: null,
      agreed: [],
    });
  });
});

describe('what our own origin says', () => {
  it.each([
    ['the same', 0, 'believed'],
    ['5 minutes less', 5 * MINUTE, 'believed'],
    ['5 minutes and a second less', 5 * MINUTE + SECOND, 'ahead'],
    ['10 minutes more', -10 * MINUTE, 'believed'],
    ['10 minutes and a second more', -10 * MINUTE - SECOND, 'behind'],
  ])('%s', (_name, ahead, kind) => {
    expect(kindOf(hear(fresh(), opened, START - ahead))).toBe(kind);
  });

  it('settles every doubt that the page had by itself', () => {
    const jumped = at(14 * DAY, HOUR);
    expect(kindOf(hear(see(fresh(), jumped), jumped, START + 14 * DAY))).toBe('believed');
    const back = begin(keptWith({ seen: START + DAY }), opened);
    const settled = hear(back, opened, START);
    expect([kindOf(back), kindOf(settled)]).toEqual(['behind', 'believed']);
    // What was seen was itself wrong, and is not held against the next session.
    expect(kindOf(begin(toKeep(settled, opened), at(MINUTE, 2)))).toBe('believed');
  });

  it('a time that it contradicts was not seen', () => {
    const watch = hear(begin(keptWith({}), at(14 * DAY, 0)), at(14 * DAY, 0), START + HOUR);
    expect([kindOf(watch), watch.seen, limitOf(watch, at(0, MINUTE))]).toEqual([
      'ahead',
      START + HOUR,
      START + HOUR + MINUTE,
    ]);
  });

  it('is believed less than the person, until it changes its mind', () => {
    const doubted = hear(fresh(), opened, START - DAY);
    const agreed = agree(doubted, at(MINUTE, MINUTE));
    expect(kindOf(agreed)).toBe('believed');
    expect(kindOf(hear(agreed, at(HOUR, HOUR), START - DAY + HOUR))).toBe('believed');
    expect(kindOf(hear(agreed, at(HOUR, HOUR), START - 2 * DAY + HOUR))).toBe('ahead');
    expect(kindOf(hear(agreed, at(HOUR, HOUR), START + HOUR))).toBe('believed');
    // Once both agree, the word given before is used up.
    const plain = hear(agreed, at(HOUR, HOUR), START + HOUR);
    expect(kindOf(hear(plain, at(HOUR, HOUR), START - DAY + HOUR))).toBe('ahead');
  });
});

describe('what the person says', () => {
  it('yes: it is trusted from here on, in the next session too, and the word is kept', () => {
    for (const jumped of [at(14 * DAY, HOUR), at(-DAY, HOUR)]) {
      const watch = agree(see(fresh(), jumped), jumped);
      expect([kindOf(watch), limitOf(watch, jumped)]).toEqual(['believed', Infinity]);
      expect(kindOf(see(watch, { ...jumped, wall: jumped.wall + HOUR, steady: jumped.steady + HOUR }))).toBe(
        'believed',
      );
      const kept = toKeep(watch, jumped);
      expect(kept.agreed).toHaveLength(1);
      expect(kindOf(begin(kept, jumped))).toBe('believed');
    }
  });

  it('no: the doubt stays, through opening anew, until the clock is right', () => {
    const jumped = at(14 * DAY, HOUR);
    const watch = refuse(see(fresh(), jumped));
    expect(watch.doubt?.isRefused).toBe(true);
    expect(see(watch, at(14 * DAY, 2 * HOUR)).doubt?.isRefused).toBe(true);
    expect(begin(toKeep(watch, jumped), at(14 * DAY, 1)).doubt?.isRefused).toBe(true);
    expect(kindOf(see(watch, at(2 * HOUR, 2 * HOUR)))).toBe('believed');
  });

  it('each doubt and each answer is a turn; time passing is none', () => {
    const jumped = at(14 * DAY, HOUR);
    const doubted = see(fresh(), jumped);
    const turns = [fresh(), see(fresh(), at(HOUR, HOUR)), doubted, see(doubted, at(14 * DAY, 2 * HOUR))];
    expect(turns.map(({ turn }) => turn)).toEqual([0, 0, 1, 1]);
    expect([refuse(doubted).turn, agree(doubted, jumped).turn]).toEqual([2, 2]);
    expect(refuse(fresh()).turn).toBe(0);
  });
});

// docs/hazards.md: H08
