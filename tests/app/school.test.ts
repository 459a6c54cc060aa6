import { describe, expect, it } from 'vitest';
import { daysAway, isReviewDue, planOf } from '../../src/app/school.ts';
import {
  NO_SUPPORTS,
  isOwnTooLong,
  sameSupports,
  supportTexts,
  supportsForm,
  supportsList,
} from '../../src/app/supports.ts';
import { LEARN_RULE } from '../../src/engine/plan.ts';
import enLearn from '../../src/i18n/en/learn.ts';
import nlLearn from '../../src/i18n/nl/learn.ts';
import { supports as en } from '../../src/i18n/en/supports.ts';
import type { SchoolPlan } from '../../src/log/entry.ts';
import { SUPPORT_IDS } from '../../src/log/vocabulary.ts';
import { DAY, HOUR } from '../../src/time/instant.ts';
import { parseDate } from '../../src/time/zone.ts';
import { INJURY_AT, entry } from '../engine/logs.ts';

const plan = (at: number, supports: readonly string[], reviewOn?: string): SchoolPlan =>
  entry('school-plan', at, { supports, ...(reviewOn === undefined ? {} : { reviewOn }) }) as SchoolPlan;
const school = (at: number, step: 'L1' | 'L2' | 'L3' | 'L4') =>
  entry('school', at, { step, before: 0, peak: 0, settledAfterMinutes: 0 });

describe('what is agreed with the school', () => {
  const now = INJURY_AT + 5 * DAY;

  it('is the newest of this injury, and none that lies ahead', () => {
    const old = plan(INJURY_AT - DAY, ['quiet-room']);
    const first = plan(INJURY_AT + DAY, ['rest-breaks']);
    const second = plan(INJURY_AT + 2 * DAY, ['extra-time']);
    const ahead = plan(now + 1, ['less-homework']);
    expect(planOf([old], INJURY_AT, now)).toBeNull();
    expect(planOf([old, first, second, ahead], INJURY_AT, now)).toBe(second);
    expect(planOf([old, first, second], INJURY_AT, INJURY_AT + DAY)).toBe(first);
    expect(planOf([first, plan(INJURY_AT + 3 * DAY, [])], INJURY_AT, now)?.supports).toEqual([]);
  });

  it('is due from its day on, unless nothing is left to look at', () => {
    const agreed = plan(INJURY_AT, ['rest-breaks'], '2026-03-10');
    const due = (date: string, one: SchoolPlan | null = agreed) => isReviewDue(one, parseDate(date));
    expect([due('2026-03-09'), due('2026-03-10'), due('2026-03-11')]).toEqual([false, true, true]);
    expect(due('2026-03-11', plan(INJURY_AT, [], '2026-03-10'))).toBe(false);
    expect(due('2026-03-11', plan(INJURY_AT, ['rest-breaks']))).toBe(false);
    expect(due('2026-03-11', null)).toBe(false);
  });
});

describe('days without school in the log', () => {
  const away = (entries: Parameters<typeof daysAway>[0], now: number) =>
    daysAway(entries, INJURY_AT, now, 'Europe/Amsterdam');

  it('are local days since the injury, or since the last one at school', () => {
    // 10:00 on 1 March; midnight of the eighth day after it, and a second before.
    const midnight = INJURY_AT + 8 * DAY - 10 * HOUR;
    expect([away([], midnight - 1000), away([], midnight)]).toEqual([7, 8]);
    const home = [school(INJURY_AT + 2 * DAY, 'L1'), school(INJURY_AT + 3 * DAY, 'L2')];
    expect(away(home, INJURY_AT + 8 * DAY)).toBe(8);
    expect(away([...home, school(INJURY_AT + 5 * DAY, 'L3')], INJURY_AT + 8 * DAY)).toBe(3);
    expect(away([school(INJURY_AT + 5 * DAY, 'L4')], INJURY_AT + 8 * DAY)).toBe(3);
    expect(away([school(INJURY_AT - DAY, 'L4')], INJURY_AT + 8 * DAY)).toBe(8);
  });
});

describe('help as a form', () => {
  it('goes there and back: in the order of the list, own words behind it, each once', () => {
    const list = ['quiet-room', 'rest-breaks', 'a desk at the back', 'no music lessons'];
    const form = supportsForm(list);
    expect(form).toEqual({ picked: ['quiet-room', 'rest-breaks'], own: 'a desk at the back\nno music lessons' });
    expect(supportsList(form)).toEqual(['rest-breaks', 'quiet-room', 'a desk at the back', 'no music lessons']);
    expect(sameSupports(list, supportsList(form))).toBe(true);
    expect(sameSupports(list, list.slice(1))).toBe(false);
    expect(supportsList({ picked: [], own: ' one \n\n one\nquiet-room' })).toEqual(['quiet-room', 'one']);
    expect(supportsList(NO_SUPPORTS)).toEqual([]);
  });

  it('keeps to what an entry can hold', () => {
    expect(isOwnTooLong({ picked: [], own: 'x'.repeat(200) })).toBe(false);
    expect(isOwnTooLong({ picked: [], own: 'x'.repeat(201) })).toBe(true);
    const lines = (n: number) => Array.from({ length: n }, (_, line) => `line ${line}`).join('\n');
    expect(isOwnTooLong({ picked: SUPPORT_IDS, own: lines(40) })).toBe(false);
    expect(isOwnTooLong({ picked: [], own: lines(41) })).toBe(true);
  });

  it('is said in words, own words as they are', () => {
    expect(supportTexts(en, ['rest-breaks', 'a desk at the back'])).toEqual([en['rest-breaks'], 'a desk at the back']);
  });
});

it.each([enLearn, nlLearn])('the words name the numbers of the rule', ({ well }) => {
  const numbers = well.match(/\d+/g);
  expect(LEARN_RULE).toMatchObject({ rule: 'tolerant', settledInclusive: false });
  expect(
    LEARN_RULE.rule === 'tolerant' && [LEARN_RULE.maxRise, 10, LEARN_RULE.settledWithinMinutes].map(String),
  ).toEqual(numbers);
});

// docs/hazards.md: H28
