/** An activity as a form, and the entries it becomes. */
import type { NewEntry } from '../../../app/commands.ts';
import { NO_WHEN, type WhenValue } from '../../../app/when.ts';
import type { SignAnswer } from '../../../log/vocabulary.ts';
import { EMPTY_EXERTION, type ExertionForm, exertionOf, numberOf } from './exertion.ts';

export interface ActivityForm extends ExertionForm {
  readonly stage: string | null;
  readonly when: WhenValue;
  readonly minutes: string;
  readonly kind: string;
  readonly rpe: number | null;
  readonly average: string;
  readonly max: string;
  readonly alarm: SignAnswer | null;
  readonly note: string;
  readonly confirm: boolean;
}

export const EMPTY_ACTIVITY: ActivityForm = {
  ...EMPTY_EXERTION,
  stage: null,
  when: NO_WHEN,
  minutes: '',
  kind: '',
  rpe: null,
  average: '',
  max: '',
  alarm: null,
  note: '',
  confirm: false,
};

export function isMinutes(text: string): boolean {
  const minutes = numberOf(text);
  return minutes > 0 && minutes <= 1440;
}

/** Both or neither; 30–250, the highest not below the average. */
export function isHeartRate(average: string, max: string): boolean {
  if (average.trim() === '' && max.trim() === '') return true;
  const low = numberOf(average);
  const high = numberOf(max);
  return Number.isInteger(low) && Number.isInteger(high) && low >= 30 && high <= 250 && high >= low;
}

/** The bout, and before it the alarm during it where one was told. Of a form without errors. */
export function activityEntry(form: ActivityForm, stage: string): NewEntry {
  const counted = form.average.trim() !== '';
  return {
    type: 'activity',
    stage,
    minutes: numberOf(form.minutes),
    ...exertionOf(form),
    ...(form.kind.trim() === '' ? {} : { kind: form.kind.trim() }),
    ...(form.rpe === null ? {} : { rpe: form.rpe }),
    ...(counted
      ? { heartRate: { average: numberOf(form.average), max: numberOf(form.max), source: 'manual' as const } }
      : {}),
    ...(form.note.trim() === '' ? {} : { note: form.note.trim() }),
  };
}
