/** "Not yet" is asked again: by a file for the calendar, or by this device while the app is open. Neutral words only. */
import { MINUTE } from '../../time/instant.ts';
import { saveReminders, type RemindersOutcome } from '../parent/reminders.ts';
import { current, now } from '../state.ts';
import { wired } from '../wiring.ts';
import { changeChoice, readChoice } from './choice.ts';

/** It is asked again after so many minutes, and so often (own choice). */
export const ASK_AGAIN = 20;
const TIMES = 3;

export async function saveReminder(athlete: string, file: string, summary: string): Promise<RemindersOutcome> {
  const { calendar } = await readChoice(athlete);
  const looks = Array.from({ length: TIMES }, (_, n) => now.value + (n + 1) * ASK_AGAIN * MINUTE);
  const outcome = await saveReminders(
    { morning: null, evening: null, looks, wakings: [] },
    { calendar, file, summary },
  );
  // Kept for the next file to take this one's place.
  await changeChoice(athlete, { calendar });
  return outcome;
}

const isOpen = (bout: string): boolean =>
  current.value.some(
    ({ id, ...entry }) => id === bout && 'settledAfterMinutes' in entry && entry.settledAfterMinutes === null,
  );

/** From a tap. Until somebody says that it has settled. @returns false where the device shows none */
export async function remindHere(bout: string, text: string): Promise<boolean> {
  const device = await wired().platform.later();
  if (!(await device.askNotifications())) return false;
  let left = TIMES;
  const timer = setInterval(() => {
    left -= 1;
    if (left === 0 || !isOpen(bout)) clearInterval(timer);
    if (isOpen(bout)) void device.notify(text);
  }, ASK_AGAIN * MINUTE);
  return true;
}

export const canRemind = async (): Promise<boolean> => {
  const state = (await wired().platform.later()).notificationState();
  return state === 'granted' || state === 'default';
};
