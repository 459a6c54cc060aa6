/** What is missing or wrong in the form of a document. */
import { now } from '../../../app/state.ts';
import { whenError, whenInstant } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { MINUTE } from '../../../time/instant.ts';
import { type DocumentForm, type DocumentType, isWithin } from './model.ts';

/** The field that is at fault where the time is. */
function whenField({ when }: DocumentForm): string {
  if (when.mode === 'other') return 'when-date';
  return when.mode === 'today' || when.mode === 'yesterday' ? 'when-time' : 'when';
}

/**
 * Errors in words by field id, in the order of the page.
 * @param injuryAt milliseconds; null where it is not known
 */
export function documentErrors(
  type: DocumentType,
  form: DocumentForm,
  injuryAt: number | null,
): Record<string, string | undefined> {
  const w = areaWords('documents').errors;
  const { common } = words.value;
  const deviceZone = wired().platform.deviceZone();
  const wrongWhen = whenError(form.when, deviceZone, now.value);
  const at = whenInstant(form.when, deviceZone, now.value);
  const isBefore = injuryAt !== null && at < injuryAt - MINUTE;
  const missing = (is: boolean): string | undefined => (is ? common.required : undefined);
  const errors: Record<string, string | undefined> = {};
  if (type === 'examination') errors['finding'] = missing(form.finding === null);
  if (type === 'review') errors['outcome'] = missing(form.outcome === null);
  if (type === 'clearance') errors['scope'] = missing(form.scope === null);
  if (type === 'prescription') {
    errors['threshold'] = isWithin(form.threshold, 40, 250) ? undefined : w.threshold;
    errors['percent'] = isWithin(form.percent, 50, 90) ? undefined : w.percent;
    errors['minutes'] = isWithin(form.minutes, 0.1, 1440) ? undefined : w.minutes;
  }
  errors['name'] = form.name.trim() === '' ? areaWords('terms').nameNeeded : undefined;
  errors['profession'] = missing(form.profession === null);
  const whenText = wrongWhen === null ? (isBefore ? w.beforeInjury : undefined) : common.when[wrongWhen];
  errors[whenField(form)] = whenText;
  return errors;
}
