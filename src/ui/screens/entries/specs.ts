/** Which fields each kind of entry has, in the order they are shown, and how each is filled in. */
import {
  FINDINGS,
  IMPACT_RISK_STAGES,
  LEARN_STEPS,
  REVIEW_OUTCOMES,
  SYMPTOM_IDS,
  type SymptomId,
} from '../../../log/vocabulary.ts';
import type { Original } from '../../../app/correcting.ts';
import type { AreaWords } from '../../../i18n/areas.ts';

type FieldWords = AreaWords<'entries'>['fields'];
export type FieldName = Exclude<keyof FieldWords, 'at' | 'note' | 'clinicianName' | 'profession' | 'average' | 'max'>;

export type Spec =
  /** A number typed by hand; `blank` is what an empty field stands for. */
  | { readonly key: FieldName; readonly as: 'number'; readonly blank?: null }
  | { readonly key: FieldName; readonly as: 'text' | 'flag' | 'scores' | 'signs' | 'heart-rate' | 'shown' | 'date' }
  /** What ended a bout: told, and only taken back with the whole entry. */
  | { readonly key: 'stopSigns'; readonly as: 'stop-signs' }
  | { readonly key: 'supports'; readonly as: 'supports' }
  /** A programme by its name, shown and never typed. */
  | { readonly key: FieldName; readonly as: 'programme' }
  /** A plan by its name, shown and never typed. */
  | { readonly key: FieldName; readonly as: 'plan' }
  | { readonly key: FieldName; readonly as: 'lines'; readonly of: 'lines' | 'months' }
  | { readonly key: FieldName; readonly as: 'choice'; readonly options: readonly string[] }
  | { readonly key: FieldName; readonly as: 'stage' | 'scope' }
  | { readonly key: FieldName; readonly as: 'many'; readonly options: readonly SymptomId[] }
  | { readonly key: 'clinician'; readonly as: 'clinician' };

const EXERTION: readonly Spec[] = [
  { key: 'before', as: 'number' },
  { key: 'peak', as: 'number' },
  { key: 'settledAfterMinutes', as: 'number', blank: null },
];
/** Never corrected: another plan is chosen by an entry of its own. */
const PLAN: readonly Spec[] = [
  { key: 'protocol', as: 'plan' },
  { key: 'protocolVersion', as: 'shown' },
];
const CLINICIAN: Spec = { key: 'clinician', as: 'clinician' };
const UNRELATED: Spec = { key: 'unrelated', as: 'many', options: SYMPTOM_IDS };

const SPECS: Readonly<Record<Original['type'], readonly Spec[]>> = {
  injury: [
    ...PLAN,
    { key: 'sport', as: 'text' },
    { key: 'impactRiskFrom', as: 'choice', options: IMPACT_RISK_STAGES },
    { key: 'communityClocks', as: 'flag' },
    { key: 'concussions', as: 'lines', of: 'months' },
  ],
  typical: [{ key: 'symptoms', as: 'scores' }],
  'check-in': [
    { key: 'symptoms', as: 'scores' },
    { key: 'painkiller', as: 'flag' },
    { key: 'sinceLast', as: 'choice', options: ['none', 'some'] },
    { key: 'percentNormal', as: 'number' },
    { key: 'worseWithPhysical', as: 'flag' },
    { key: 'worseWithMental', as: 'flag' },
  ],
  activity: [
    { key: 'stage', as: 'stage' },
    { key: 'minutes', as: 'number' },
    ...EXERTION,
    { key: 'kind', as: 'text' },
    { key: 'rpe', as: 'number' },
    { key: 'heartRate', as: 'heart-rate' },
    { key: 'stopSigns', as: 'stop-signs' },
  ],
  school: [
    { key: 'step', as: 'choice', options: LEARN_STEPS },
    { key: 'setting', as: 'choice', options: ['school', 'home'] },
    { key: 'fullDay', as: 'flag' },
    ...EXERTION,
    { key: 'supports', as: 'supports' },
  ],
  'warning-signs': [{ key: 'answers', as: 'signs' }],
  'head-impact': [],
  examination: [CLINICIAN, { key: 'finding', as: 'choice', options: FINDINGS }, UNRELATED],
  review: [CLINICIAN, { key: 'outcome', as: 'choice', options: REVIEW_OUTCOMES }, UNRELATED],
  clearance: [CLINICIAN, { key: 'scope', as: 'scope' }, { key: 'document', as: 'text' }, UNRELATED],
  prescription: [
    CLINICIAN,
    { key: 'heartRateThreshold', as: 'number' },
    { key: 'percent', as: 'number' },
    { key: 'minutes', as: 'number' },
  ],
  measure: [{ key: 'value', as: 'number' }],
  'protocol-change': PLAN,
  programme: [
    CLINICIAN,
    { key: 'programme', as: 'programme' },
    { key: 'programmeVersion', as: 'shown' },
    { key: 'startsOn', as: 'date' },
  ],
  'programme-session': [
    { key: 'session', as: 'shown' },
    { key: 'on', as: 'date' },
    { key: 'done', as: 'flag' },
  ],
  'school-plan': [
    { key: 'supports', as: 'supports' },
    { key: 'reviewOn', as: 'date' },
  ],
};

export function specsOf(type: Original['type']): readonly Spec[] {
  return SPECS[type];
}

/** What an entry has in a field, whatever its type. */
export function valueOf(entry: Original, key: string): unknown {
  return (entry as unknown as Readonly<Record<string, unknown>>)[key];
}

/** A text or number as text; empty for anything else. */
export function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
