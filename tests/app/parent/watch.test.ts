import { describe, expect, it } from 'vitest';
import { lastLook, looksAhead, nextLook, WATCHED, wakings } from '../../../src/app/parent/watch.ts';
import { DAY, HOUR, MINUTE } from '../../../src/time/instant.ts';
import { formatLocal } from '../../../src/time/zone.ts';
import { INJURY_AT, PARENT, signs } from '../../engine/logs.ts';

const zone = 'Europe/Amsterdam';
const wall = (at: number | null): string | null => (at === null ? null : formatLocal(zone, at).slice(8, 16));
const watched = (lastAfter: number | null, nowAfter: number) => ({
  injuryAt: INJURY_AT,
  lastAt: lastAfter === null ? null : INJURY_AT + lastAfter,
  now: INJURY_AT + nowAfter,
  zone,
});

describe('the first 48 hours', () => {
  it('know of a look only from an entry with every emergency sign since the injury', () => {
    const now = INJURY_AT + 5 * HOUR;
    expect(lastLook([], INJURY_AT, now)).toBeNull();
    expect(lastLook([signs(INJURY_AT - HOUR)], INJURY_AT, now)).toBeNull();
    const part = { ...signs(INJURY_AT + HOUR), answers: { seizure: 'no' } } as ReturnType<typeof signs>;
    expect(lastLook([part], INJURY_AT, now)).toBeNull();
    const whole = signs(INJURY_AT + HOUR, {}, { by: PARENT });
    expect(lastLook([whole, part], INJURY_AT, now)).toMatchObject({ entry: whole, found: 0 });
    const unsure = signs(INJURY_AT + 2 * HOUR, { seizure: 'unsure' });
    expect(lastLook([whole, unsure], INJURY_AT, now)).toMatchObject({ entry: unsure, found: 1 });
    expect(lastLook([whole, signs(now + 1)], INJURY_AT, now)?.entry).toBe(whole);
  });

  it('ask for a look at once where nobody looked: silence says nothing', () => {
    expect(nextLook(watched(null, 3 * HOUR))).toBe(INJURY_AT + 3 * HOUR);
    expect(nextLook(watched(null, WATCHED - 1))).toBe(INJURY_AT + WATCHED - 1);
    expect(nextLook(watched(null, WATCHED))).toBeNull();
  });

  it('are by day every 2 hours, then every 4, and nobody is woken for a look', () => {
    // The injury was at 10:00.
    expect(wall(nextLook(watched(HOUR, HOUR)))).toBe('01T13:00');
    expect(wall(nextLook(watched(DAY - 1, DAY)))).toBe('02T11:59');
    expect(wall(nextLook(watched(DAY, DAY)))).toBe('02T14:00');
    // Last looked at 21:00: at 7 in the morning; at 6 hours past due now.
    expect(wall(nextLook(watched(11 * HOUR, 11 * HOUR)))).toBe('02T07:00');
    expect(wall(nextLook(watched(HOUR, 6 * HOUR)))).toBe('01T16:00');
    expect(nextLook(watched(WATCHED - HOUR, WATCHED - MINUTE))).toBeNull();
  });

  it('say all times ahead, none at night and none past the end', () => {
    const times = looksAhead(watched(null, 0));
    expect(times.map(wall)).toEqual([
      ...['10:00', '12:00', '14:00', '16:00', '18:00', '20:00'].map((time) => `01T${time}`),
      ...['07:00', '09:00', '11:00', '15:00', '19:00'].map((time) => `02T${time}`),
      '03T07:00',
    ]);
  });

  it('say times for waking only in the nights that are left, from when the child sleeps', () => {
    const advice = { doctor: 'Vos', everyHours: 3, asleepAt: '21:00' };
    const both = ['02T00:00', '02T03:00', '02T06:00', '03T00:00', '03T03:00', '03T06:00'];
    expect(wakings(watched(null, 0), advice).map(wall)).toEqual(both);
    expect(wakings(watched(null, 20 * HOUR), advice).map(wall)).toEqual(both.slice(3));
    expect(wakings(watched(null, WATCHED), advice)).toEqual([]);
    expect(wakings(watched(null, 0), { ...advice, asleepAt: '00:30', everyHours: 4 }).map(wall)).toEqual([
      '02T04:30',
      '03T04:30',
    ]);
    expect(wakings(watched(null, 0), { ...advice, asleepAt: 'late' })).toEqual([]);
  });
});

// docs/hazards.md: H48, H49
