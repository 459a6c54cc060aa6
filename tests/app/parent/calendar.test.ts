/** The calendar file, read as strictly as RFC 5545 is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarOf,
  countOf,
  DAILY_COUNT,
  escapeText,
  fold,
  type Reminders,
} from '../../../src/app/parent/calendar.ts';
import { wakings } from '../../../src/app/parent/watch.ts';
import en from '../../../src/i18n/en/parent.ts';
import nl from '../../../src/i18n/nl/parent.ts';
import { HOUR } from '../../../src/time/instant.ts';

const ZONE = 'Europe/Amsterdam';
const NOW = Date.parse('2026-03-04T09:00:00Z');
const NONE: Reminders = { morning: null, evening: null, looks: [], wakings: [] };
const CALENDAR = '10000000-0000-4000-8000-000000000001';
const made = (reminders: Partial<Reminders>, now = NOW, summary: string = en.reminders.summary): string =>
  calendarOf({ ...NONE, ...reminders }, { now, zone: ZONE, calendar: CALENDAR, summary });

const octets = (text: string): number => new TextEncoder().encode(text).length;
type Part = Record<string, string>;

/** Content lines, unfolded; fails on anything that the format does not allow. */
function linesOf(text: string): string[] {
  expect(text.endsWith('\r\n')).toBe(true);
  // No line ends in anything but CR LF, and neither stands alone.
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) expect(octets(line), line).toBeLessThanOrEqual(75);
  return text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
}

function read(text: string): { head: Part; events: { event: Part; alarm: Part }[] } {
  const stack: string[] = [];
  const head: Part = {};
  const events: { event: Part; alarm: Part }[] = [];
  for (const line of linesOf(text)) {
    const [, name = '', value = ''] = /^([A-Z-]+):(.*)$/su.exec(line) ?? [];
    expect(name, line).not.toBe('');
    if (name === 'BEGIN') {
      stack.push(value);
      if (value === 'VEVENT') events.push({ event: {}, alarm: {} });
    } else if (name === 'END') expect(stack.pop()).toBe(value);
    else {
      const target =
        stack.at(-1) === 'VALARM' ? events.at(-1)?.alarm : stack.at(-1) === 'VEVENT' ? events.at(-1)?.event : head;
      expect(target?.[name], `${name} twice`).toBeUndefined();
      if (target) target[name] = value;
    }
  }
  expect(stack).toEqual([]);
  return { head, events };
}

describe('the calendar file', () => {
  it('has every property that the format asks for, and an alarm in every reminder', () => {
    const { head, events } = read(
      made({ morning: '08:00', evening: '20:00', looks: [NOW + HOUR], wakings: [NOW + 14 * HOUR] }),
    );
    expect(head).toMatchObject({ VERSION: '2.0', CALSCALE: 'GREGORIAN' });
    expect(head['PRODID']).toBeTruthy();
    expect(events).toHaveLength(4);
    expect(new Set(events.map(({ event }) => event['UID'])).size).toBe(4);
    for (const { event, alarm } of events) {
      expect(event['DTSTAMP']).toBe('20260304T090000Z');
      // Floating: no zone and no Z.
      expect(event['DTSTART']).toMatch(/^\d{8}T\d{6}$/);
      expect(alarm).toEqual({ ACTION: 'DISPLAY', TRIGGER: 'PT0S', DESCRIPTION: en.reminders.summary });
    }
    const rules = events.map(({ event }) => event['RRULE']);
    expect(rules).toEqual([`FREQ=DAILY;COUNT=${DAILY_COUNT}`, `FREQ=DAILY;COUNT=${DAILY_COUNT}`, undefined, undefined]);
  });

  it('says nothing of anybody, in either language', () => {
    for (const summary of [en.reminders.summary, nl.reminders.summary]) {
      const text = made({ morning: '08:00', looks: [NOW + HOUR], wakings: [NOW + 14 * HOUR] }, NOW, summary);
      expect(text).not.toMatch(/Sam|concussion|hersenschudding|symptom|klacht|injur|letsel|head|hoofd|wak|child|kind/i);
    }
  });

  it('begins a daily reminder today where its time is still to come, and tomorrow where it is past or now', () => {
    // It is 10:00 in Amsterdam.
    const start = (morning: string): string | undefined => read(made({ morning })).events[0]?.event['DTSTART'];
    expect(start('10:01')).toBe('20260304T100100');
    expect(start('10:00')).toBe('20260305T100000');
    expect(start('09:59')).toBe('20260305T095900');
  });

  it('keeps to the clock on the wall over both changes, for reminders at an instant too', () => {
    for (const [injury, night] of [
      ['2026-03-28T15:00:00+01:00', ['20260328T233000', '20260329T013000', '20260329T043000', '20260329T063000']],
      [
        '2026-10-24T15:00:00+02:00',
        ['20261024T233000', '20261025T013000', '20261025T023000', '20261025T043000', '20261025T063000'],
      ],
    ] as const) {
      const injuryAt = Date.parse(injury);
      const advice = { doctor: 'Vos', everyHours: 2, asleepAt: '21:30' };
      const all = wakings({ injuryAt, lastAt: null, now: injuryAt, zone: ZONE }, advice);
      // Two hours apart, whatever the clock says.
      const first = all.slice(0, night.length);
      for (const [index, at] of first.slice(1).entries()) expect(at - (first[index] ?? 0)).toBe(2 * HOUR);
      const starts = read(made({ wakings: first }, injuryAt)).events.map(({ event }) => event['DTSTART']);
      expect(starts).toEqual(night);
    }
  });

  it('makes one reminder of two instants at one time on the wall', () => {
    const twice = [Date.parse('2026-10-25T02:30:00+02:00'), Date.parse('2026-10-25T02:30:00+01:00')];
    expect(read(made({ wakings: twice }, Date.parse('2026-10-24T12:00:00Z'))).events).toHaveLength(1);
  });

  it('escapes what has a meaning in the file, and folds between letters at 75 octets', () => {
    expect(escapeText('a\\b;c,d\r\ne\nf\rg\u0000')).toBe('a\\\\b\\;c\\,d\\ne\\nf\\ng');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }), (text) => {
        const line = `SUMMARY:${escapeText(text)}`;
        const folded = fold(line);
        for (const part of folded.split('\r\n')) expect(octets(part)).toBeLessThanOrEqual(75);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        expect(read(made({ morning: '08:00' }, NOW, text)).events[0]?.event['SUMMARY']).toBe(escapeText(text));
      }),
    );
  });

  it('takes the place of an older file: the same marks, a higher number', () => {
    const marks = (now: number) =>
      read(made({ morning: '08:00' }, now)).events.map(({ event }) => [event['UID'], Number(event['SEQUENCE'])]);
    const [[uid, first] = []] = marks(NOW);
    const [[later, second] = []] = marks(NOW + HOUR);
    expect(later).toBe(uid);
    expect(second).toBeGreaterThan(Number(first));
  });

  it('counts what is in it', () => {
    expect(countOf(NONE)).toBe(0);
    expect(countOf({ ...NONE, morning: '08:00', looks: [1, 2] })).toBe(3);
  });
});

// docs/hazards.md: H49, H67
