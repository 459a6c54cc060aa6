/** A sample recovery, in memory only: it never touches what is on the device. */
import { forgetPlayed } from './drafts.ts';
import { stored, now, sample } from './state.ts';
import { language } from './words.ts';
import { wired } from './wiring.ts';

/** Its log is made when it is asked for, so it costs the first load nothing. */
export async function startSample(): Promise<void> {
  const { sampleLog } = await import('./sample-log.ts');
  now.value = wired().platform.now();
  sample.value = sampleLog(now.value, wired().platform.deviceZone(), language.value);
}

export function leaveSample(): void {
  sample.value = null;
  forgetPlayed();
  now.value = wired().platform.now();
}

/** The person's own log is there beside the sample. */
export function hasOwnLog(): boolean {
  return stored.value.athletes.length > 0;
}
