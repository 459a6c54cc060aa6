/** The check-in as a form: what has been answered so far, and which step comes next. */
import { GROUP_IDS, type GroupId } from '../../../app/check-in.ts';
import type { NewEntry } from '../../../app/commands.ts';
import type { Role, SymptomId } from '../../../log/vocabulary.ts';
import type { SymptomScores } from '../../../log/entry.ts';

export type Vomited = 'no' | 'once' | 'more';
export type CheckInStep = 'who' | 'signs' | 'caution' | GroupId | 'last' | 'confirm' | 'child';

export interface CheckInForm {
  readonly step: CheckInStep | null;
  /** When it was begun, in milliseconds. */
  readonly startedAt: number;
  readonly role: Role | null;
  readonly symptoms: SymptomScores;
  readonly vomited: Vomited | null;
  readonly painkiller: boolean | null;
  readonly sinceLast: 'none' | 'some' | null;
  readonly percent: string;
  readonly worseWithPhysical: boolean | null;
  readonly worseWithMental: boolean | null;
  readonly note: string;
}

export const EMPTY_CHECK_IN: CheckInForm = {
  step: null,
  startedAt: 0,
  role: null,
  symptoms: {},
  vomited: null,
  painkiller: null,
  sinceLast: null,
  percent: '',
  worseWithPhysical: null,
  worseWithMental: null,
  note: '',
};

/** The group after this one; after the last group the closing questions. */
export function afterGroup(group: GroupId): CheckInStep {
  return GROUP_IDS[GROUP_IDS.indexOf(group) + 1] ?? 'last';
}

export function beforeGroup(group: GroupId): GroupId | null {
  return GROUP_IDS[GROUP_IDS.indexOf(group) - 1] ?? null;
}

/** Every item of the group without a value gets 0, said by the person in one tap. */
export function withNone(symptoms: SymptomScores, items: readonly SymptomId[]): SymptomScores {
  return { ...Object.fromEntries(items.map((id) => [id, 0])), ...symptoms };
}

/** 0–100 in whole percent; null where nothing was typed, NaN where it is no such number. */
export function percentOf(text: string): number | null {
  const trimmed = text.trim().replace('%', '');
  if (trimmed === '') return null;
  const value = Number(trimmed);
  return Number.isInteger(value) && value >= 0 && value <= 100 ? value : Number.NaN;
}

/** The entries of a finished check-in: vomiting is a warning sign of its own, and lies before it. */
export function entriesOf(form: CheckInForm): NewEntry[] {
  const percent = percentOf(form.percent);
  const checkIn: NewEntry = {
    type: 'check-in',
    symptoms: form.symptoms,
    ...(percent === null ? {} : { percentNormal: percent }),
    ...(form.worseWithPhysical === null ? {} : { worseWithPhysical: form.worseWithPhysical }),
    ...(form.worseWithMental === null ? {} : { worseWithMental: form.worseWithMental }),
    ...(form.painkiller === null ? {} : { painkiller: form.painkiller }),
    ...(form.sinceLast === null ? {} : { sinceLast: form.sinceLast }),
    ...(form.note.trim() === '' ? {} : { note: form.note.trim() }),
  };
  if (form.vomited === null || form.vomited === 'no') return [checkIn];
  const sign = form.vomited === 'once' ? 'vomited-once' : 'repeated-vomiting';
  return [{ type: 'warning-signs', answers: { [sign]: 'yes' } }, checkIn];
}
