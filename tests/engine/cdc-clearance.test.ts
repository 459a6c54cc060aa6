/**
 * The provider's agreement to start `cdc-heads-up` is given while symptoms may remain: what was known then does not void it,
 * what is new does. Where a stage must be begun free of symptoms, any does.
 */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';
import { ATHLETE, bout, checkIn, clearance, entry, examination, injury, INJURY_AT, signs, ZEROS } from './logs.ts';

const day = (n: number): number => INJURY_AT + n * DAY;
const seen = (at: number, symptoms: Record<string, number>, more = {}): Entry[] => [
  signs(at - MINUTE),
  checkIn(at, symptoms, more),
];
const isOpen = (log: readonly Entry[], now: number): boolean => {
  const answer = assess(PROTOCOLS, ATHLETE, log, now);
  return answer.stage !== '1' && answer.reasons.every(({ code }) => code !== 'clearance-needed');
};
/** Headache 2 the day before the note, which is written on day 2 at 10:00; the stage opens at once where it stands. */
const start = [
  injury({ protocol: 'cdc-heads-up' }),
  examination(day(0) + HOUR),
  ...seen(day(1) + HOUR, { headache: 2 }),
];
const note = clearance(day(2), '2');

describe('the note that opens stage 2', () => {
  it('opens it although the headache of before remains', () => {
    expect(isOpen([...start, note, ...seen(day(2) + HOUR, { headache: 2 })], day(2) + 2 * HOUR)).toBe(true);
  });
  it.each([
    ['a higher headache', { headache: 3 }],
    ['another symptom', { headache: 2, nausea: 1 }],
  ])('%s after it, before the stage opens, voids it', (_name, symptoms) => {
    const shut = start.filter((one) => one.type !== 'warning-signs');
    // Without signs nothing opens yet: the note waits, and then what is new comes before they are answered.
    const log = [...shut, note, checkIn(day(2) + HOUR, symptoms), signs(day(2) + 2 * HOUR)];
    expect(isOpen(log, day(2) + 3 * HOUR)).toBe(false);
    const again = clearance(day(2) + 3 * HOUR, '2');
    expect(isOpen([...log, again], day(2) + 3 * HOUR)).toBe(true);
  });
  it.each([
    [2, 0, true],
    [2, 1, false],
  ])('an effort from %d with a rise of %d after it: still stands %s', (before, rise, stands) => {
    const shut = start.filter((one) => one.type !== 'warning-signs');
    const effort = bout(day(2) + HOUR, '1', { before, peak: before + rise, settledAfterMinutes: rise === 0 ? 0 : 10 });
    const log = [...shut, note, effort, checkIn(day(2) + 2 * HOUR, { headache: 2 }), signs(day(2) + 2 * HOUR)];
    expect(isOpen(log, day(2) + 3 * HOUR)).toBe(stands);
  });
  it('what was felt more than 24 h before the note, or told in part, was not known then', () => {
    const { memory: _, ...part } = ZEROS;
    const old = [injury({ protocol: 'cdc-heads-up' }), checkIn(day(1), { headache: 2 })];
    const partial = [
      injury({ protocol: 'cdc-heads-up' }),
      entry('check-in', day(1) + HOUR, { symptoms: { ...part, headache: 2 } }),
    ];
    for (const log of [old, partial]) {
      const after = [note, checkIn(day(2) + HOUR, { headache: 2 }), signs(day(2) + 2 * HOUR)];
      expect(isOpen([...log, ...after], day(2) + 3 * HOUR)).toBe(false);
    }
    const known = [injury({ protocol: 'cdc-heads-up' }), checkIn(day(1) + 1, { headache: 2 })];
    const after = [note, checkIn(day(2) + HOUR, { headache: 2 }), signs(day(2) + 2 * HOUR)];
    expect(isOpen([...known, ...after], day(2) + 3 * HOUR)).toBe(true);
  });
});

// docs/hazards.md: H05
