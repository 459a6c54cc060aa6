/** Small print of how somebody feels at rest: what a later check-in is measured from, and what a painkiller leaves open. */
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';
import { type Protocol, PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';
import {
  ATHLETE,
  bout,
  checkIn,
  clearance,
  correction,
  examination,
  injury,
  INJURY_AT,
  routine,
  signs,
  ZEROS,
} from './logs.ts';

const day = (n: number): number => INJURY_AT + n * DAY;
const at = (log: readonly Entry[], now: number, protocols: readonly Protocol[] = PROTOCOLS): Assessment =>
  assess(protocols, ATHLETE, log, now);

describe('an item that was emptied afterwards', () => {
  const before = checkIn(day(1), { headache: 2 });
  const { headache: _, ...others } = ZEROS;
  const emptied = correction(day(1) + 5 * HOUR, before.id, { symptoms: others });
  const answered = signs(day(1) - MINUTE);
  const next = checkIn(day(1) + 6 * HOUR, { headache: 3 });
  const alarms = (log: readonly Entry[]): boolean =>
    at(log, day(1) + 7 * HOUR).notices.some(({ code }) => code === 'symptoms-worse');
  it('is no measure for the next one: 3 is then as bad as after 0', () => {
    expect(alarms([injury(), answered, before, next])).toBe(false);
    expect(alarms([injury(), answered, before, emptied, next])).toBe(true);
  });
  it('the others still are', () => {
    const neck = checkIn(day(1), { headache: 2, 'neck-pain': 2 });
    const { headache: __, ...rest } = { ...ZEROS, 'neck-pain': 2 };
    const part = correction(day(1) + 5 * HOUR, neck.id, { symptoms: rest });
    const worse = checkIn(day(1) + 6 * HOUR, { headache: 2, 'neck-pain': 4 });
    expect(alarms([injury(), answered, neck, part, worse])).toBe(false);
  });
});

describe('a painkiller between two clean check-ins', () => {
  const cisg = PROTOCOLS.find((one) => one.id === 'cisg-2022');
  if (cisg === undefined) throw new Error('no cisg-2022');
  const stages = cisg.stages.map((stage, index) =>
    index === 1 ? { ...stage, enter: [{ gate: 'symptom-free-days' as const, days: 7 }] } : stage,
  );
  const counting: Protocol = { ...cisg, id: 'made-up', stages };
  const days = (log: readonly Entry[], now: number): unknown =>
    at(log, now, [counting]).reasons.find(({ code }) => code === 'symptom-free-days')?.params;
  const began = injury({ protocol: counting.id });
  const last = checkIn(day(4), {}, { sinceLast: 'none' });
  it.each([
    ['nothing', [], 3],
    ['one without', [checkIn(day(2))], 3],
    ['one with', [checkIn(day(2), {}, { painkiller: true })], 0],
  ] as const)('with %s between, “none since” speaks of the days before: %s', (_name, between, have) => {
    expect(days([began, checkIn(day(1)), ...between, last], day(4))).toEqual({ need: 7, have });
  });
});

describe('a second new symptom of the same day', () => {
  const way = [
    injury({ protocol: 'cdc-heads-up' }),
    examination(INJURY_AT + 2 * HOUR),
    ...routine(day(5)),
    clearance(day(0) + 3 * HOUR, 'unrestricted'),
    bout(day(1), '2'),
  ];
  const first = checkIn(day(2) + HOUR, { nausea: 1 });
  const second = checkIn(day(2) + 10 * HOUR + MINUTE, { dizziness: 1 });
  it('lowers nothing more, and asks for no later retry', () => {
    // 07:00 is after midnight and twelve hours after the first, not after the second.
    const early = bout(day(3) - 3 * HOUR, '2');
    const log = [...way, first, second, early];
    expect(at(log, day(2)).stage).toBe('3');
    expect(at(log, day(2) + 11 * HOUR).stage).toBe('2');
    expect(at(log, day(4) - 3 * HOUR).stage).toBe('3');
    const tooEarly = bout(day(2) + 12 * HOUR, '2');
    expect(at([...way, first, second, tooEarly], day(4) - 3 * HOUR).stage).toBe('2');
  });
});
