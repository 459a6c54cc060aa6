/** Whether it is time for a copy outside the browser: by age, and by how much would be lost. */
import { DAY, HOUR, parseInstant } from '../time/instant.ts';
import { changeSettings, settings } from './settings.ts';
import { loss, now, sample, stored } from './state.ts';

/** Not in the first hours, which are hard enough. */
export const FIRST_AFTER = 6 * HOUR;
export const MOST_UNSAVED = 20;
export const MOST_AGE = 7 * DAY;
/** Put off: asked again after a day. */
const LATER = 24 * HOUR;
const PUT_OFF = 'copy';

export interface Copies {
  /** When the first check-in was written down, in milliseconds: with it there is something to lose. Null = not yet. */
  readonly checkedInAt: number | null;
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
export function isDue({ checkedInAt, count, lastCount, lastAt, putOffAt, now }: Copies): boolean {
  if (putOffAt !== undefined && putOffAt <= now && now - putOffAt < LATER) return false;
  if (lastAt === null) {
    const isWorth = checkedInAt !== null && (checkedInAt > now || now - checkedInAt >= FIRST_AFTER);
    return isWorth || count >= MOST_UNSAVED;
  }
  const unsaved = count - lastCount;
  return unsaved >= MOST_UNSAVED || (unsaved > 0 && (lastAt > now || now - lastAt >= MOST_AGE));
}

export function checkedInAt(): number | null {
  const first = stored.value.entries.find(({ type }) => type === 'check-in');
  return first === undefined ? null : parseInstant(first.recordedAt);
}

export function isCopyDue(): boolean {
  if (sample.value !== null || loss.value !== null) return false;
  if (stored.value.isHealed === true) return true;
  const { lastBackupAt, lastBackupCount, askedLater } = settings.value;
  return isDue({
    checkedInAt: checkedInAt(),
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
