/** Promise 4, the stop: what stands at an instant, by the raw log alone. */
import type { Entry } from '../../src/log/entry.ts';
import { CALL_NOW_SIGN_IDS } from '../../src/log/vocabulary.ts';
import { effect, instant, type Raw, written } from './raw.ts';

const CALL_NOW: ReadonlySet<string> = new Set(CALL_NOW_SIGN_IDS);

function isAlarm(entry: Entry): boolean {
  if (entry.type === 'head-impact') return true;
  if (entry.type === 'review') return entry.outcome === 'stay-stopped';
  if (entry.type !== 'warning-signs') return false;
  return Object.entries(entry.answers).some(([sign, answer]) => !CALL_NOW.has(sign) && answer !== 'no');
}

/** Signs, knocks and orders to stay stopped that nothing could have lifted by then. */
export function standingAt(raw: Raw, at: number): Entry[] {
  const alarms = raw.entries.filter((entry) => instant(entry) <= at && isAlarm(entry) && raw.isAsWritten(entry));
  if (alarms.length === 0) return [];
  const reviews = raw
    .of('review')
    .filter((entry) => effect(entry) <= at && (entry.outcome === 'continue' || !raw.isAsWritten(entry)));
  const checks = raw.of('warning-signs').filter((entry) => instant(entry) <= at && raw.mayBeClean(entry));
  return alarms.filter((alarm) => {
    const isSign = alarm.type === 'warning-signs';
    const isReviewed = reviews.some(
      (entry) => entry !== alarm && instant(entry) >= instant(alarm) && (!isSign || instant(entry) >= written(alarm)),
    );
    const isChecked = alarm.type === 'head-impact' && checks.some((entry) => instant(entry) >= instant(alarm));
    return !isReviewed && !isChecked;
  });
}
