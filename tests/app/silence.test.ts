import { beforeEach, describe, expect, it } from 'vitest';
import { begin } from '../../src/app/begin.ts';
import { record } from '../../src/app/commands.ts';
import { silence, silentSince, SILENT_AFTER, tellSilence } from '../../src/app/silence.ts';
import { athlete, now } from '../../src/app/state.ts';
import { settings } from '../../src/app/settings.ts';
import { HOUR, MINUTE, parseInstant } from '../../src/time/instant.ts';
import { checkIn, INJURY_AT, injury, ZEROS } from '../engine/logs.ts';
import { connectMemory, type Memory } from '../ui/connected.ts';

describe('nothing logged', () => {
  it('is told a minute after 36 hours, and not at 36 hours', () => {
    const log = [injury(), checkIn(INJURY_AT + HOUR)];
    const last = INJURY_AT + HOUR;
    expect(silentSince(log, last + SILENT_AFTER - MINUTE)).toBeNull();
    expect(silentSince(log, last + SILENT_AFTER)).toBeNull();
    expect(silentSince(log, last + SILENT_AFTER + MINUTE)).toBe(last);
    expect(silentSince([], last)).toBeNull();
  });

  it('goes by when it was written down: of last week, written now, is not silent', () => {
    const written = INJURY_AT + 50 * HOUR;
    const log = [injury(), checkIn(INJURY_AT, {}, {}, { recordedAt: written })];
    expect(silentSince(log, written + HOUR)).toBeNull();
  });

  describe('on Today', () => {
    let memory: Memory;
    beforeEach(async () => {
      memory = await connectMemory('2026-03-01T09:00:00Z');
      const by = { role: 'athlete', name: 'Sam' } as const;
      await begin({ name: 'Sam', birthDate: '1990', student: false, injuredAt: memory.clock - HOUR, by });
      await record({ type: 'check-in', symptoms: ZEROS });
    });
    const wait = (hours: number): void => {
      now.value = memory.clock + hours * HOUR;
    };

    it('is said after 36 hours, and no more once something was written', async () => {
      wait(36);
      expect(silence()).toBeNull();
      wait(37);
      expect(silence()).toBe(parseInstant('2026-03-01T09:00:00Z'));
    });

    it('can be switched off and on for one person', () => {
      wait(37);
      tellSilence(false);
      expect(silence()).toBeNull();
      expect(Object.keys(settings.value.askedLater)).toEqual([`silence:${athlete.value?.id}`]);
      tellSilence(true);
      expect(silence()).not.toBeNull();
    });
  });
});

// docs/hazards.md: H48
