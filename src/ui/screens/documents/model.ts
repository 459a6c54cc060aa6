/** A clinician's document as a form, and the entry it becomes. */
import { type ByValue, NO_BY } from '../../../app/authors.ts';
import type { NewEntry } from '../../../app/commands.ts';
import { NO_WHEN, type WhenValue } from '../../../app/when.ts';
import type { Finding, Profession, ReviewOutcome, SymptomId } from '../../../log/vocabulary.ts';

export const DOCUMENT_TYPES = ['examination', 'review', 'clearance', 'prescription'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export function isDocumentType(text: string | null): text is DocumentType {
  return (DOCUMENT_TYPES as readonly (string | null)[]).includes(text);
}

export interface DocumentForm {
  readonly name: string;
  readonly profession: Profession | null;
  readonly when: WhenValue;
  readonly finding: Finding | null;
  readonly outcome: ReviewOutcome | null;
  readonly scope: string | null;
  readonly document: string;
  readonly threshold: string;
  readonly percent: string;
  readonly minutes: string;
  readonly unrelated: readonly SymptomId[];
  readonly note: string;
  readonly by: ByValue;
}

export const EMPTY_DOCUMENT: DocumentForm = {
  name: '',
  profession: null,
  when: NO_WHEN,
  finding: null,
  outcome: null,
  scope: null,
  document: '',
  threshold: '',
  percent: '',
  minutes: '',
  unrelated: [],
  note: '',
  by: NO_BY,
};

/** A number typed by hand, a comma is fine; NaN where it is none. */
export function numberOf(text: string): number {
  const trimmed = text.trim().replace(',', '.');
  return trimmed === '' ? Number.NaN : Number(trimmed);
}

export const isWithin = (text: string, least: number, most: number): boolean =>
  numberOf(text) >= least && numberOf(text) <= most;

const textOr = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as Record<K, string>);

/** Of a form without errors. */
export function documentEntry(type: DocumentType, form: DocumentForm): NewEntry {
  const clinician = { name: form.name.trim(), profession: form.profession ?? 'other' };
  const unrelated = form.unrelated.length === 0 ? {} : { unrelated: form.unrelated };
  const shared = { clinician, ...textOr('note', form.note) };
  switch (type) {
    case 'examination':
      return { type, ...shared, finding: form.finding ?? 'unclear', ...unrelated };
    case 'review':
      return { type, ...shared, outcome: form.outcome ?? 'stay-stopped', ...unrelated };
    case 'clearance':
      return { type, ...shared, scope: form.scope ?? '', ...textOr('document', form.document), ...unrelated };
    case 'prescription':
      return {
        type,
        ...shared,
        heartRateThreshold: numberOf(form.threshold),
        percent: numberOf(form.percent),
        minutes: numberOf(form.minutes),
      };
  }
}
