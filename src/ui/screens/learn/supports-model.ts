/** What is agreed with the school as a form, and the entry it becomes. */
import { type ByValue, NO_BY } from '../../../app/authors.ts';
import type { NewEntry } from '../../../app/commands.ts';
import { NO_SUPPORTS, type SupportsForm, isOwnTooLong, supportsForm, supportsList } from '../../../app/supports.ts';
import { dateText, parseDate } from '../../../time/zone.ts';

export const REVIEWS = ['week', 'weeks', 'other', 'none'] as const;
export type Review = (typeof REVIEWS)[number];

export interface AgreementForm {
  /** Null = as it is agreed now. */
  readonly help: SupportsForm | null;
  readonly review: Review | null;
  /** `YYYY-MM-DD`, of another day. */
  readonly date: string;
  readonly by: ByValue;
}
export const EMPTY_AGREEMENT: AgreementForm = { help: null, review: null, date: '', by: NO_BY };

export function helpChosen(form: AgreementForm, agreed: readonly string[]): SupportsForm {
  return form.help ?? (agreed.length === 0 ? NO_SUPPORTS : supportsForm(agreed));
}

/** The day to look at it again, in days since 1970; null = none; NaN where it is missing or does not exist. */
export function reviewDay(form: AgreementForm, today: number): number | null {
  switch (form.review) {
    case 'week':
      return today + 7;
    case 'weeks':
      return today + 14;
    case 'other':
      return parseDate(form.date);
    case 'none':
      return null;
    case null:
      return Number.NaN;
  }
}

export interface AgreementErrors {
  readonly help: boolean;
  readonly own: boolean;
  readonly review: boolean;
  readonly date: 'noDate' | 'past' | null;
}

/** @param agreed what is in force: where nothing is, nothing can be ended. */
export function agreementErrors(form: AgreementForm, agreed: readonly string[], today: number): AgreementErrors {
  const help = helpChosen(form, agreed);
  const isEmpty = supportsList(help).length === 0;
  const day = reviewDay(form, today);
  const isOther = !isEmpty && form.review === 'other' && day !== null;
  return {
    help: isEmpty && agreed.length === 0,
    own: isOwnTooLong(help),
    // Where everything ends there is nothing to look at again.
    review: !isEmpty && form.review === null,
    date: !isOther ? null : Number.isNaN(day) ? 'noDate' : day < today ? 'past' : null,
  };
}

/** Of a form without errors. */
export function agreementEntry(form: AgreementForm, agreed: readonly string[], today: number): NewEntry {
  const supports = supportsList(helpChosen(form, agreed));
  const day = supports.length === 0 ? null : reviewDay(form, today);
  return { type: 'school-plan', supports, ...(day === null ? {} : { reviewOn: dateText(day) }) };
}
