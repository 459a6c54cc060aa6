/** "Not yet" is asked again: by a file for the calendar, or by this device while the app is open. Neutral words only. */
import { MINUTE } from '../../time/instant.ts';
import { saveReminders, type RemindersOutcome } from '../parent/reminders.ts';
import { now } from '../state.ts';
import { wired } from '../wiring.ts';
import { changeChoice, readChoice } from './choice.ts';

/** Minutes until it is asked again (own choice). */
export const ASK_AGAIN = 20;

export async function saveReminder(athlete: string, file: string, summary: string): Promise<RemindersOutcome> {
  const { calendar } = await readChoice(athlete);
  const looks = [now.value + ASK_AGAIN * MINUTE];
  const outcome = await saveReminders(
    { morning: null, evening: null, looks, wakings: [] },
    { calendar, file, summary },
  );
  // Kept for the next file to take this one's place.
  await changeChoice(athlete, { calendar });
  return outcome;
}

/** From a tap. @returns false where the device shows none */
export async function remindHere(text: string): Promise<boolean> {
  const device = await wired().platform.later();
  if (!(await device.askNotifications())) return false;
  setTimeout(() => void device.notify(text), ASK_AGAIN * MINUTE);
  return true;
}

export const canRemind = async (): Promise<boolean> => {
  const state = (await wired().platform.later()).notificationState();
  return state === 'granted' || state === 'default';
};
