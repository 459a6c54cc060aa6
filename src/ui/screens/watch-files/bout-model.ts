/** The answers about one bout of a file, as a form. */
import { readDraft } from '../../../app/drafts.ts';
import { athlete } from '../../../app/state.ts';
import type { BoutItem } from '../../../app/watch-files/preview.ts';
import { type AnsweredBout, type BoutAnswers, stageThen } from '../../../app/watch-files/writing.ts';
import type { SignAnswer } from '../../../log/vocabulary.ts';
import { EMPTY_EXERTION, type ExertionForm, exertionErrors, exertionOf } from '../activity/exertion.ts';

export interface BoutForm extends ExertionForm {
  /** Null: as allowed then. */
  readonly stage: string | null;
  readonly alarm: SignAnswer | null;
  /** Answered to the end. */
  readonly isDone: boolean;
  /** Answered, and all the same not to be written. */
  readonly isLeftOut: boolean;
}

export const EMPTY_BOUT: BoutForm = { ...EMPTY_EXERTION, stage: null, alarm: null, isDone: false, isLeftOut: false };
/** Whose it is stands last, so that it is erased with them. */
export const draftOf = (item: BoutItem): string => `watch-bout-${item.id}:${athlete.value?.id}`;
export const formOf = (item: BoutItem): BoutForm => readDraft(draftOf(item), EMPTY_BOUT);

/** Of a form that is done; null where anything is missing: then it is not written. */
export function answersOf(item: BoutItem, form: BoutForm): BoutAnswers | null {
  const stage = form.stage ?? stageThen(item);
  const wrong = exertionErrors(form);
  const isWrong = wrong.before || wrong.peak !== null || wrong.settled !== null;
  if (!form.isDone || isWrong || stage === null || form.alarm === null) return null;
  return { ...exertionOf(form), stage, alarm: form.alarm };
}

/** Those that are answered and not left out. */
export function answeredOf(items: readonly BoutItem[], nameOf: (item: BoutItem) => string | null): AnsweredBout[] {
  return items.flatMap((item) => {
    const form = formOf(item);
    const answers = item.state === 'new' && !form.isLeftOut ? answersOf(item, form) : null;
    return answers === null ? [] : [{ item, answers, kind: nameOf(item) }];
  });
}
