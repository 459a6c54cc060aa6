/** Whether it is time for a copy outside the browser: by age, and by how much would be lost. */
import { DAY, HOUR } from '../time/instant.ts';
import { changeSettings, settings } from './settings.ts';
import { loss, now, sample, stored } from './state.ts';

export const MOST_UNSAVED = 20;
export const MOST_AGE = 7 * DAY;
/** Put off: asked again after a day. */
const LATER = 24 * HOUR;
const PUT_OFF = 'copy';

export interface Copies {
  /** With the first check-in there is something to lose. */
  readonly hasCheckIn: boolean;
  /** Entries on this device … */
  readonly count: number;
  /** … and in the last copy. */
  readonly lastCount: number;
  /** Milliseconds; null = there is none. */
  readonly lastAt: number | null;
  readonly putOffAt: number | undefined;
  readonly now: number;
}

/** A copy or a delay that a changed clock puts into the future says nothing. */
export function isDue({ hasCheckIn, count, lastCount, lastAt, putOffAt, now }: Copies): boolean {
  if (putOffAt !== undefined && putOffAt <= now && now - putOffAt < LATER) return false;
  if (lastAt === null) return hasCheckIn || count >= MOST_UNSAVED;
  const unsaved = count - lastCount;
  return unsaved >= MOST_UNSAVED || (unsaved > 0 && (lastAt > now || now - lastAt >= MOST_AGE));
}

export function hasCheckIn(): boolean {
  return stored.value.entries.some(({ type }) => type === 'check-in');
}

export function isCopyDue(): boolean {
  if (sample.value !== null || loss.value !== null) return false;
  const { lastBackupAt, lastBackupCount, askedLater } = settings.value;
  return isDue({
    hasCheckIn: hasCheckIn(),
    count: stored.value.entries.length,
    lastCount: lastBackupCount,
    lastAt: lastBackupAt,
    putOffAt: askedLater[PUT_OFF],
    now: now.value,
  });
}

export function putOffCopy(): void {
  void changeSettings({ askedLater: { ...settings.value.askedLater, [PUT_OFF]: now.value } });
}
