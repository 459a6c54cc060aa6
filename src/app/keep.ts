/** Asks the browser to keep the log, once there is one worth keeping: after the first check-in, and no sooner. */
import { DAY } from '../time/instant.ts';
import { checkedInAt } from './copy-due.ts';
import { changeSettings, settings } from './settings.ts';
import { sample } from './state.ts';
import { wired } from './wiring.ts';

const KEY = 'persist';
/** A browser that says no may say yes later, when the app was used more; one that asks the person is not to nag. */
const AGAIN = 7 * DAY;

export async function keepLog(): Promise<void> {
  if (sample.value !== null || checkedInAt() === null) return;
  const { platform } = wired();
  const now = platform.now();
  const before = settings.value.askedLater[KEY];
  if (before !== undefined && before <= now && now - before < AGAIN) return;
  if ((await platform.persistState()) === 'persistent') return;
  await changeSettings({ askedLater: { ...settings.value.askedLater, [KEY]: now } });
  await platform.askPersistence();
}
