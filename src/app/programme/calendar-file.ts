/** The sessions to come as a file for a calendar: whole days, and nothing that says what they are. */
import { dateText } from '../../time/zone.ts';
import { escapeText, fold } from '../parent/calendar.ts';
import type { RemindersOutcome } from '../parent/reminders.ts';
import { now } from '../state.ts';
import { wired } from '../wiring.ts';
import type { Planned } from './plan.ts';

const plain = (on: number): string => dateText(on).replaceAll('-', '');

/**
 * @param calendar its own id: a newer file takes the place of this one
 * @param madeAt milliseconds
 * @param summary all that is shown
 */
export function sessionFile(
  plan: readonly Planned[],
  { calendar, summary, madeAt }: { readonly calendar: string; readonly summary: string; readonly madeAt: number },
): string {
  const stamp = `${new Date(madeAt).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const text = escapeText(summary);
  const events = plan
    .filter(({ state }) => state === 'due' || state === 'planned')
    .flatMap(({ id, on }) => [
      'BEGIN:VEVENT',
      `UID:${calendar}-${id}@rejoin.invalid`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${Math.floor(madeAt / 60_000)}`,
      `DTSTART;VALUE=DATE:${plain(on)}`,
      `DTEND;VALUE=DATE:${plain(on + 1)}`,
      `SUMMARY:${text}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rejoin//Rejoin//EN',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

/** @param file its name without the ending */
export async function saveSessions(
  plan: readonly Planned[],
  { calendar, summary, file }: { readonly calendar: string; readonly summary: string; readonly file: string },
): Promise<RemindersOutcome> {
  try {
    const text = sessionFile(plan, { calendar, summary, madeAt: now.value });
    return (await wired().platform.saveText(`${file}.ics`, text)).outcome;
  } catch {
    return 'failed';
  }
}
