/** The sessions as a file for a calendar: what another program reads from it, and what nobody learns from it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { saveSessions, sessionFile } from '../../../src/app/programme/calendar-file.ts';
import { planOf, type Planned } from '../../../src/app/programme/plan.ts';
import { connect, wired } from '../../../src/app/wiring.ts';
import type { ProgrammeSession } from '../../../src/log/entry.ts';
import { PROGRAMMES } from '../../../src/programmes/index.ts';
import type { Programme } from '../../../src/programmes/programme.ts';
import { parseDate } from '../../../src/time/zone.ts';
import { entry } from '../../engine/logs.ts';
import { connectMemory } from '../../ui/connected.ts';

const CHOICE = '00000000-0000-4000-8000-00000000c001';
const MADE = Date.parse('2026-03-28T10:00:00Z');
const said = (session: string, on: string | null, more: Partial<ProgrammeSession> = {}): ProgrammeSession =>
  entry('programme-session', MADE, { programme: CHOICE, session, on, ...more }) as ProgrammeSession;
const plan = (programme: Programme, ...entries: ProgrammeSession[]): Planned[] =>
  planOf(programme, { id: CHOICE, startsOn: '2026-03-27' }, entries, parseDate('2026-03-28'));
const made = (sessions: readonly Planned[], summary = 'Rejoin: a session'): string =>
  sessionFile(sessions, { calendar: 'c1', summary, madeAt: MADE });

beforeEach(() => connectMemory('2026-03-28T10:00:00Z'));

describe.each(PROGRAMMES.map((one) => [one.id, one] as const))('the file of %s', (_id, programme) => {
  it('has what is due or planned, as whole days, in lines that a calendar reads', () => {
    const file = made(plan(programme));
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const starts = [...file.matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)].map(([, day]) => day);
    // The first session was the day before: it is not put in a calendar any more.
    expect(starts).toHaveLength(programme.days.filter(({ day }) => day >= 1).length);
    expect(new Set(starts).size).toBe(starts.length);
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(starts.length);
    expect(new Set(file.match(/^UID:.*$/gm)).size).toBe(starts.length);
  });
  it('says nothing of what it is: no phase, no clinician, no name', () => {
    expect(made(plan(programme))).not.toMatch(/intensive|booster|rest|brain|walk|concussion|programme|Sam|Vos/i);
  });
});

describe('the file', () => {
  const [intensive] = PROGRAMMES as [Programme];
  it('ends a whole day on the next one, over the end of a month and the change of the clocks', () => {
    const file = made(plan(intensive));
    for (const [from, to] of [
      ['20260328', '20260329'],
      ['20260329', '20260330'],
      ['20260331', '20260401'],
    ])
      expect(file).toContain(`DTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\n`);
  });
  it('leaves out what is done or left out, and follows what was moved', () => {
    const file = made(
      plan(intensive, said('w1d2', '2026-03-28', { done: true }), said('w1d3', null), said('w1d4', '2026-05-09')),
    );
    expect(file).not.toMatch(/UID:c1-w1d[123]@/);
    expect(file).toContain('UID:c1-w1d4@rejoin.invalid');
    expect(file).toContain('DTSTART;VALUE=DATE:20260509');
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(22);
  });
  it('of nothing is a calendar without a day', () => {
    expect(made([])).not.toContain('VEVENT');
  });
  it('that cannot be written says so', async () => {
    const { store, platform } = wired();
    const names: string[] = [];
    const saveText = (name: string): Promise<{ outcome: 'saved' }> => {
      names.push(name);
      return Promise.resolve({ outcome: 'saved' });
    };
    connect({ store, platform: { ...platform, saveText } });
    const asked = { calendar: 'c1', summary: 'x', file: 'rejoin-sessions' };
    expect(await saveSessions(plan(intensive), asked)).toBe('saved');
    expect(names).toEqual(['rejoin-sessions.ics']);
    connect({ store, platform: { ...platform, saveText: () => Promise.reject(new Error('denied')) } });
    expect(await saveSessions(plan(intensive), asked)).toBe('failed');
  });
});

// docs/hazards.md: H67
