/** A measure as it is typed in, and the entries it becomes. */
import type { MeasureKind } from '../../log/vocabulary.ts';
import { MEASURE_UNITS } from '../../log/vocabulary.ts';
import type { NewEntry } from '../commands.ts';
import { NO_WHEN, type WhenValue } from '../when.ts';

export const FORM_KINDS = [
  'sleep',
  'steps',
  'resting-heart-rate',
  'blood-pressure',
  'walk-distance',
  'quality-of-life',
  'cognitive-score',
] as const;
export type FormKind = (typeof FORM_KINDS)[number];

export interface MeasureForm {
  readonly kind: FormKind | null;
  readonly value: string;
  /** The lower of the two, of blood pressure. */
  readonly lower: string;
  /** The questionnaire or test that a score is of. */
  readonly instrument: string;
  readonly note: string;
  readonly when: WhenValue;
}

export const EMPTY_MEASURE: MeasureForm = {
  kind: null,
  value: '',
  lower: '',
  instrument: '',
  note: '',
  when: NO_WHEN,
};

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}
/** What a person can have measured, wide enough for anybody (own choice); against slips of a finger. */
export const BOUNDS: Readonly<Record<FormKind | 'lower', Bounds>> = {
  sleep: { least: 0, most: 24, whole: false },
  steps: { least: 0, most: 150_000, whole: true },
  'resting-heart-rate': { least: 25, most: 220, whole: true },
  'blood-pressure': { least: 50, most: 280, whole: true },
  lower: { least: 20, most: 200, whole: true },
  'walk-distance': { least: 0, most: 100_000, whole: true },
  'quality-of-life': { least: 0, most: 100, whole: false },
  'cognitive-score': { least: 0, most: 10_000, whole: false },
};

/** A number typed by hand; a comma is fine. NaN where it is none. */
export function numberIn(text: string): number {
  const plain = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

export function isIn(text: string, of: FormKind | 'lower'): boolean {
  const { least, most, whole } = BOUNDS[of];
  const value = numberIn(text);
  return value >= least && value <= most && (!whole || Number.isInteger(value));
}

export const isScore = (kind: FormKind | null): boolean => kind === 'quality-of-life' || kind === 'cognitive-score';

export type MeasureProblem = 'kind' | 'value' | 'lower' | 'instrument';

/** What is missing or wrong, the time apart. */
export function problemsOf({ kind, value, lower, instrument }: MeasureForm): readonly MeasureProblem[] {
  if (kind === null) return ['kind'];
  const isPressure = kind === 'blood-pressure';
  const isLower = !isPressure || (isIn(lower, 'lower') && !(numberIn(lower) >= numberIn(value)));
  return [
    ...(isIn(value, kind) ? [] : (['value'] as const)),
    ...(isLower ? [] : (['lower'] as const)),
    ...(isScore(kind) && instrument.trim() === '' ? (['instrument'] as const) : []),
  ];
}

function one(kind: MeasureKind, text: string, note: string): NewEntry {
  const fields = { type: 'measure', kind, value: numberIn(text), unit: MEASURE_UNITS[kind] } as const;
  return note === '' ? fields : { ...fields, note };
}

/** Of a form without problems. A score carries the name of its instrument in its note. */
export function entriesOf({ kind, value, lower, instrument, note: typed }: MeasureForm): NewEntry[] {
  const note = [...(isScore(kind) ? [instrument.trim()] : []), typed.trim()]
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, 2000);
  if (kind === null) return [];
  if (kind === 'blood-pressure')
    return [one('blood-pressure-systolic', value, note), one('blood-pressure-diastolic', lower, note)];
  return [one(kind, value, note)];
}
