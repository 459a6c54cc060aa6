/** Saves the reminders as a file for a calendar. */
import { now } from '../state.ts';
import { wired } from '../wiring.ts';
import { calendarOf, type Reminders } from './calendar.ts';

export { countOf, type Reminders } from './calendar.ts';

export type RemindersOutcome = 'saved' | 'cancelled' | 'downloaded' | 'failed';

/** @param file its name without the ending; @param summary all that the calendar shows */
export async function saveReminders(
  reminders: Reminders,
  { calendar, file, summary }: { readonly calendar: string; readonly file: string; readonly summary: string },
): Promise<RemindersOutcome> {
  const { platform } = wired();
  const text = calendarOf(reminders, { now: now.value, zone: platform.deviceZone(), calendar, summary });
  try {
    return (await platform.saveText(`${file}.ics`, text)).outcome;
  } catch {
    return 'failed';
  }
}
