/** A school day as a form, and the entry it becomes. What is good news is said by a tap, never by leaving it out. */
import type { NewEntry } from '../../../app/commands.ts';
import { type SupportsForm, isOwnTooLong, supportsList } from '../../../app/supports.ts';
import type { WhenValue } from '../../../app/when.ts';
import type { LearnStep } from '../../../log/vocabulary.ts';
import { EMPTY_EXERTION, type ExertionForm, exertionOf } from '../activity/exertion.ts';

export const AMOUNTS = ['daily', 'home', 'part', 'help', 'full'] as const;
/** Nothing, school work at home, part of the day, a full day with extra help, a full day without. */
export type Amount = (typeof AMOUNTS)[number];

export interface DayForm extends ExertionForm {
  readonly amount: Amount | null;
  /** It got worse: then how much is asked. */
  readonly worse: boolean;
  readonly when: WhenValue;
  /** The local day on which the form was begun, in days since 1970: "just now" holds on that day only. */
  readonly begunOn: number | null;
  /** Help on this day; null = as it is agreed. */
  readonly help: SupportsForm | null;
  /** Where and which step, if it was not as `amount` says. */
  readonly setting: 'school' | 'home' | null;
  readonly step: LearnStep | null;
  readonly note: string;
}

export const EMPTY_DAY: DayForm = {
  ...EMPTY_EXERTION,
  amount: null,
  worse: false,
  when: { mode: 'now', time: '', dateTime: '' },
  begunOn: null,
  help: null,
  setting: null,
  step: null,
  note: '',
};

/** What the school did differently on this day; null = nothing was said about it. */
export function helpOf(form: DayForm, agreed: readonly string[]): readonly string[] | null {
  if (form.amount === null || form.amount === 'daily') return null;
  if (form.amount === 'full') return [];
  if (form.help !== null) return supportsList(form.help);
  return agreed.length === 0 ? null : agreed;
}

/**
 * The step of the table (Amsterdam consensus, Table 1): part of the day, or a full day with more breaks, is L3; a full
 * day is L4, with whatever other help.
 */
export function stepOf(form: DayForm, agreed: readonly string[]): LearnStep | null {
  if (form.step !== null) return form.step;
  switch (form.amount) {
    case null:
      return null;
    case 'daily':
      return 'L1';
    case 'home':
      return 'L2';
    case 'part':
      return 'L3';
    case 'help':
      return helpOf(form, agreed)?.includes('rest-breaks') === true ? 'L3' : 'L4';
    case 'full':
      return 'L4';
  }
}

export function settingOf({ setting, amount }: DayForm): 'school' | 'home' {
  return setting ?? (amount === 'daily' || amount === 'home' ? 'home' : 'school');
}

export interface DayErrors {
  readonly amount: boolean;
  /** A full day with help, and no word of which. */
  readonly help: boolean;
  readonly own: boolean;
}

export function dayErrors(form: DayForm, agreed: readonly string[]): DayErrors {
  const isHelped = form.amount === 'help' && (helpOf(form, agreed) ?? []).length === 0;
  return { amount: form.amount === null, help: isHelped, own: form.help !== null && isOwnTooLong(form.help) };
}

/** The same as before, said by the tap that saves. */
export function asNoWorse(form: DayForm): DayForm {
  return { ...form, worse: false, peak: form.before, settled: null, settledMinutes: '' };
}

/** Of a form without errors. */
export function dayEntry(form: DayForm, agreed: readonly string[]): NewEntry {
  const help = helpOf(form, agreed);
  const note = form.note.trim();
  const isFull = form.amount === 'help' || form.amount === 'full';
  return {
    type: 'school',
    step: stepOf(form, agreed) ?? 'L1',
    fullDay: isFull,
    setting: settingOf(form),
    ...(help === null ? {} : { supports: help }),
    ...exertionOf(form),
    ...(note === '' ? {} : { note }),
  };
}
