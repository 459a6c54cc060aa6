/**
 * Reminders as a calendar file (RFC 5545). Whoever sees the calendar learns nothing: no name, nothing of an injury. Times
 * are floating, without a zone: a reminder for eight in the morning rings at eight wherever the phone is and whatever the
 * clocks do that night, and no table of clock changes has to be sent along.
 */
import { dateText, formatLocal, localDay } from '../../time/zone.ts';

export interface Reminders {
  /** Wall time `HH:MM`, every day; null = none. */
  readonly morning: string | null;
  readonly evening: string | null;
  /** Once each, in milliseconds. */
  readonly looks: readonly number[];
  readonly wakings: readonly number[];
}

interface Made {
  /** Milliseconds. */
  readonly now: number;
  /** Where the phone is, for times that are instants. */
  readonly zone: string;
  /** Of these reminders, so that a newer file takes their place. */
  readonly calendar: string;
  /** All that is shown, e.g. `Rejoin: a minute`. */
  readonly summary: string;
}

/** A daily reminder ends by itself; it says nothing of how long this takes. */
export const DAILY_COUNT = 28;
const MOST_OCTETS = 75;

const octets = (text: string): number => new TextEncoder().encode(text).length;

/** Longer lines go on in the next one after a space, and no letter is cut in two. */
export function fold(line: string): string {
  const lines: string[] = [];
  let part = '';
  let room = MOST_OCTETS;
  for (const letter of line) {
    if (octets(part) + octets(letter) > room) {
      lines.push(part);
      part = '';
      // The space that a continued line begins with counts.
      room = MOST_OCTETS - 1;
    }
    part += letter;
  }
  return [...lines, part].join('\r\n ');
}

/** Text of a property: what has a meaning in the file is written so that it has none, and nothing else breaks a line. */
export function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** `20260301T080000` of `2026-03-01T08:00`. */
const wall = (text: string): string => `${text.slice(0, 16).replaceAll(/[-:]/g, '')}00`;
const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** The whole file. Instants that fall on the same wall time, as on the night the clocks go back, are one reminder. */
export function calendarOf({ morning, evening, looks, wakings }: Reminders, made: Made): string {
  const { now, zone, calendar } = made;
  const summary = escapeText(made.summary);
  const event = (uid: string, start: string, rule: readonly string[] = []): string[] => [
    'BEGIN:VEVENT',
    `UID:${calendar}-${uid}@rejoin.invalid`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${Math.floor(now / 60_000)}`,
    `DTSTART:${start}`,
    'DURATION:PT1M',
    ...rule,
    `SUMMARY:${summary}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${summary}`,
    'END:VALARM',
    'END:VEVENT',
  ];
  const daily = (uid: string, time: string | null): string[] => {
    if (time === null) return [];
    const today = dateText(localDay(zone, now));
    const isPast = `${today}T${time}` <= formatLocal(zone, now).slice(0, 16);
    const first = isPast ? dateText(localDay(zone, now) + 1) : today;
    return event(uid, wall(`${first}T${time}`), [`RRULE:FREQ=DAILY;COUNT=${DAILY_COUNT}`]);
  };
  const starts = new Set([...looks, ...wakings].map((at) => wall(formatLocal(zone, at))));
  const once = [...starts].toSorted().flatMap((start) => event(start, start));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rejoin//Rejoin//EN',
    'CALSCALE:GREGORIAN',
    ...daily('morning', morning),
    ...daily('evening', evening),
    ...once,
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

/** How many reminders a file of these would have; 0 = nothing was chosen. */
export function countOf({ morning, evening, looks, wakings }: Reminders): number {
  return Number(morning !== null) + Number(evening !== null) + looks.length + wakings.length;
}
