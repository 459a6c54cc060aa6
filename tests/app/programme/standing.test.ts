/** Whether a recorded choice counts is the engine's to say; what of it may be started, and when, follows from that. */
import { beforeEach, describe, expect, it } from 'vitest';
import { writeDraft } from '../../../src/app/drafts.ts';
import { erasePerson } from '../../../src/app/erasing.ts';
import { beginRest, clockText, restBegan, restLeft } from '../../../src/app/programme/rest.ts';
import { chosenFrom } from '../../../src/app/exertion/chosen.ts';
import { calendarOf, isOffered, standing } from '../../../src/app/programme/standing.ts';
import { athlete, now, stored } from '../../../src/app/state.ts';
import type { Entry } from '../../../src/log/entry.ts';
import { DAY, HOUR, MINUTE } from '../../../src/time/instant.ts';
import { dateText } from '../../../src/time/zone.ts';
import {
  ATHLETE,
  correction,
  entry,
  injury,
  INJURY_AT,
  knock,
  PARENT,
  review,
  SELF,
  signs,
} from '../../engine/logs.ts';
import { connectMemory } from '../../ui/connected.ts';

const T = INJURY_AT + 30 * DAY;
const DOCTOR = { name: 'Dr. Vos', profession: 'doctor' } as const;
const chosen = (at: number, more: Record<string, unknown> = {}, given = {}): Entry =>
  entry(
    'programme',
    at,
    { clinician: DOCTOR, programme: 'intensive-12-weeks', programmeVersion: '1.0.0', startsOn: '2026-03-31', ...more },
    given,
  );
const said = (of: Entry, session: string, on: string | null, more: Record<string, unknown> = {}): Entry =>
  entry('programme-session', T + MINUTE, { programme: of.id, session, on, ...more });

function shown(at: number, ...entries: Entry[]): void {
  stored.value = { athletes: [ATHLETE], entries: [injury(), ...entries], unreadable: [] };
  now.value = at;
}
const start = (query: string) => chosenFrom(new URLSearchParams(query));

beforeEach(async () => {
  await connectMemory(new Date(T).toISOString());
});

describe('a choice', () => {
  it('of a doctor counts, and is shown', () => {
    const choice = chosen(T);
    shown(T + HOUR, choice);
    expect(athlete.value?.id).toBe(ATHLETE.id);
    expect(standing.value).toEqual({ choice, why: null, newer: null });
    expect(calendarOf(choice as never)).toHaveLength(25);
  });
  it.each<[string, string, () => Entry[]]>([
    ['by another profession', 'profession', () => [chosen(T, { clinician: { ...DOCTOR, profession: 'other' } })]],
    ['before a knock, while that stops', 'stopped', () => [chosen(T), knock(T + MINUTE)]],
    ['before a knock that was looked at', 'void', () => [chosen(T), knock(T + MINUTE), review(T + 2 * MINUTE)]],
    [
      'before a sign that was looked at',
      'void',
      () => [chosen(T), signs(T + MINUTE, { seizure: 'yes' }), review(T + 2 * MINUTE)],
    ],
  ])('%s does not count, and it says why: %s', (_name, why, entries) => {
    shown(T + HOUR, ...entries());
    expect(standing.value.choice).not.toBeNull();
    expect(standing.value.why).toBe(why);
  });
  it('written down by a minor athlete does not count; by a parent it does', () => {
    for (const [by, why] of [
      [SELF, 'under-age'],
      [PARENT, null],
    ] as const) {
      shown(T + HOUR, chosen(T, {}, { by }));
      stored.value = { ...stored.value, athletes: [{ ...ATHLETE, birthDate: '2012' }] };
      expect(standing.value.why).toBe(why);
    }
  });
  it('that does not count leaves the one in force, and is told beside it', () => {
    const choice = chosen(T);
    const newer = chosen(T + MINUTE, { clinician: { ...DOCTOR, profession: 'other' }, programme: 'walk-with-posts' });
    shown(T + HOUR, choice, newer);
    expect(standing.value).toEqual({ choice, why: null, newer: { choice: newer, why: 'profession' } });
  });
  it('that was ended is none any more, until the next one', () => {
    const end = chosen(T + MINUTE, { programme: 'none', clinician: { name: 'Sam', profession: 'other' } });
    shown(T + HOUR, chosen(T), end);
    expect(standing.value.choice).toBeNull();
    const anew = chosen(T + 2 * MINUTE);
    shown(T + HOUR, chosen(T), end, anew);
    expect(standing.value.choice).toEqual(anew);
  });
  it('is offered once the engine says that complaints persist: on day 28, not on day 27', () => {
    for (const [day, is] of [
      [27, false],
      [28, true],
      [29, true],
    ] as const) {
      shown(INJURY_AT + day * DAY);
      expect(isOffered.value, `day ${day}`).toBe(is);
    }
  });
});

describe('a session that is started', () => {
  it('is the phase that was asked for, held to the drills, with its place in the programme', async () => {
    const choice = chosen(T);
    shown(T + HOUR, choice);
    const made = await start('programme=w1d1&phase=1');
    expect(made).toMatchObject({
      needs: 'drills',
      programme: { entry: choice.id, session: 'w1d1' },
      kind: 'Programme, Intensive day 1: brain training',
      script: { id: 'w1d1' },
    });
    expect(made?.script.steps.map(({ kind, task, with: how }) => [kind, task, how])).toEqual([
      ['task', 'serial-sevens', 'walking'],
      ['task', 'left-right', 'walking'],
      ['task', 'months-backwards', 'walking'],
      ['task', 'balance', 'one-leg'],
      ['task', 'n-back', 'one-leg'],
    ]);
    // Where none is named, the first: warm-up, ten times hard and easy, cool-down.
    const first = await start('programme=w1d1');
    expect(first?.script.steps).toHaveLength(22);
    expect(first?.script.steps[0]).toEqual({ kind: 'warm-up', seconds: 300 });
    expect(first?.script.steps[1]).toEqual({ kind: 'hard', seconds: 30 });
  });
  it.each([
    ['rest', 'programme=w1d1&phase=2'],
    ['a phase that is not there', 'programme=w1d1&phase=7'],
    ['a phase that is no number', 'programme=w1d1&phase=-1'],
    ['a session that is not there', 'programme=w9d9'],
    ['no session', 'programme='],
    ['a session of another day', 'programme=w1d2'],
  ])('is never %s', async (_name, query) => {
    shown(T + HOUR, chosen(T));
    expect(await start(query)).toBeNull();
    expect(await start('programme=w1d1')).not.toBeNull();
  });
  it('is not started where the choice does not count, was ended, or is of an unknown programme or version', async () => {
    for (const entries of [
      [],
      [chosen(T, { clinician: { ...DOCTOR, profession: 'other' } })],
      [chosen(T), knock(T + MINUTE)],
      [chosen(T), chosen(T + MINUTE, { programme: 'none' })],
      [chosen(T, { programme: 'moon-walk' })],
      [chosen(T, { programmeVersion: '9.0.0' })],
    ]) {
      shown(T + HOUR, ...entries);
      expect(await start('programme=w1d1')).toBeNull();
    }
  });
  it('follows the calendar: moved away it is not today, moved here it is; done on another day or left out it is not', async () => {
    const choice = chosen(T);
    const is = async (session: string, ...entries: Entry[]): Promise<boolean> => {
      shown(T + HOUR, choice, ...entries);
      return (await start(`programme=${session}`)) !== null;
    };
    expect(await is('w1d1', said(choice, 'w1d1', '2026-04-20'))).toBe(false);
    expect(await is('w1d2', said(choice, 'w1d1', '2026-04-20'), said(choice, 'w1d2', '2026-03-31'))).toBe(true);
    expect(await is('w1d1', said(choice, 'w1d1', null))).toBe(false);
    expect(await is('w1d1', said(choice, 'w1d1', '2026-03-30', { done: true }))).toBe(false);
    expect(await is('w1d1', said(choice, 'w1d1', '2026-03-31', { done: true }))).toBe(true);
    expect(await is('w1d1', said(choice, 'w1d2', '2026-03-31', { done: true }))).toBe(false);
  });
});

describe('what was taken back', () => {
  it('is not there: a move that is withdrawn leaves the one before it, and a correction is read', () => {
    const choice = chosen(T);
    const first = said(choice, 'w1d2', '2026-04-10');
    const second = entry('programme-session', T + 2 * MINUTE, { programme: choice.id, session: 'w1d2', on: null });
    const on = (...more: Entry[]): string => {
      shown(T + HOUR, choice, first, second, ...more);
      const found = calendarOf(choice as never)?.find(({ id }) => id === 'w1d2');
      return found === undefined || found.state === 'left-out' ? 'left-out' : dateText(found.on);
    };
    expect(on()).toBe('left-out');
    expect(on(correction(T + 3 * MINUTE, second.id, null))).toBe('2026-04-10');
    expect(on(correction(T + 3 * MINUTE, second.id, { on: '2026-04-20' }))).toBe('2026-04-20');
    expect(on(correction(T + 3 * MINUTE, first.id, null), correction(T + 4 * MINUTE, second.id, null))).toBe(
      '2026-04-01',
    );
  });
});

describe('the timer of a rest', () => {
  const began = T;
  it.each([
    [-HOUR, 3600],
    [0, 3600],
    [1, 3600],
    [1000, 3599],
    [HOUR - 1, 1],
    [HOUR, 0],
    [HOUR + 1, 0],
    [9 * DAY, 0],
  ])('after %i ms has so many seconds left', (after, left) => {
    expect(restLeft(began, 60, began + after)).toBe(left);
  });
  it('is kept under the choice, and goes with the person', async () => {
    const choice = chosen(T);
    shown(T + HOUR, choice);
    beginRest(choice.id, 'w1d1', 2, T);
    expect(restBegan(choice.id, 'w1d1', 2)).toBe(T);
    expect([restBegan(choice.id, 'w1d1', 0), restBegan(choice.id, 'w1d2', 2)]).toEqual([null, null]);
    await erasePerson(ATHLETE.id);
    expect(restBegan(choice.id, 'w1d1', 2)).toBeNull();
  });
  it('of which nothing sensible is kept has not begun', () => {
    writeDraft('rest-w1d1-2:x', { began: 'noon' });
    expect(restBegan('x', 'w1d1', 2)).toBeNull();
    writeDraft('rest-w1d1-2:x', { began: Number.NaN });
    expect(restBegan('x', 'w1d1', 2)).toBeNull();
  });
  it('is told in minutes and seconds', () => {
    expect([3600, 3599, 61, 9, 0].map(clockText)).toEqual(['60:00', '59:59', '1:01', '0:09', '0:00']);
  });
});

// docs/hazards.md: H64
