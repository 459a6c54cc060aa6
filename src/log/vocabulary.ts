/**
 * The closed lists of the log: every code an entry may carry. Codes are stable for ever; words for them live in `i18n`.
 * Sources: the contract of the log format, version 1; the warning signs and items in everyday words.
 */

export const SYMPTOM_IDS = [
  'headache',
  'head-pressure',
  'neck-pain',
  'nausea',
  'dizziness',
  'blurred-vision',
  'balance',
  'light-sensitivity',
  'noise-sensitivity',
  'slowed-down',
  'fogginess',
  'not-right',
  'concentration',
  'memory',
  'fatigue',
  'confusion',
  'drowsiness',
  'emotional',
  'irritability',
  'sadness',
  'anxiety',
  'falling-asleep',
] as const;
export type SymptomId = (typeof SYMPTOM_IDS)[number];

/** Group 1: any of these means the emergency number, at any age. */
export const EMERGENCY_SIGN_IDS = [
  'loss-of-consciousness',
  'cannot-stay-awake',
  'seizure',
  'worsening-headache',
  'repeated-vomiting',
  'increasing-confusion',
  'unusual-behaviour',
  'slurred-speech',
  'vision-change',
  'unequal-pupils',
  'weakness-or-tingling',
  'neck-pain-or-tenderness',
  'skull-deformity',
  'fluid-from-ear-or-nose',
] as const;
/** Group 2: asked as well under the age of five. */
export const UNDER_FIVE_SIGN_IDS = ['will-not-be-consoled', 'will-not-eat'] as const;
/** Group 3: asked during exertion only. */
export const EXERTION_SIGN_IDS = ['exertion-alarm'] as const;
/** During a bout: stop for today and tell somebody. Not a warning sign of its own; said with the bout (`stopSigns`). */
export const BOUT_STOP_IDS = ['sudden-dizziness', 'blurred-sight', 'nausea', 'sudden-emotions'] as const;
export type BoutStopId = (typeof BOUT_STOP_IDS)[number];
/** Group 4: call a doctor now. */
export const CALL_NOW_SIGN_IDS = [
  'vomited-once',
  'amnesia',
  'worse-after-seen',
  'fall-or-hard-blow',
  'alcohol-or-drugs',
] as const;
export const SIGN_IDS = [
  ...EMERGENCY_SIGN_IDS,
  ...UNDER_FIVE_SIGN_IDS,
  ...EXERTION_SIGN_IDS,
  ...CALL_NOW_SIGN_IDS,
] as const;
export type EmergencySignId = (typeof EMERGENCY_SIGN_IDS)[number];
export type CallNowSignId = (typeof CALL_NOW_SIGN_IDS)[number];
export type SignId = (typeof SIGN_IDS)[number];
export const SIGN_ANSWERS = ['yes', 'no', 'unsure'] as const;
export type SignAnswer = (typeof SIGN_ANSWERS)[number];

export const ROLES = ['athlete', 'parent', 'staff', 'clinician'] as const;
export type Role = (typeof ROLES)[number];

export const CAUTIONS = [
  'blood-thinner',
  'bleeding-disorder',
  'brain-surgery',
  'heart',
  'epilepsy-untreated',
  'beta-blocker',
  'pacemaker',
] as const;
export type Caution = (typeof CAUTIONS)[number];

export const PROFESSIONS = [
  'doctor',
  'nurse-practitioner',
  'physician-assistant',
  'physiotherapist',
  'athletic-trainer',
  'other',
] as const;
export type Profession = (typeof PROFESSIONS)[number];

export const IMPACT_RISK_STAGES = ['3', '4', '5'] as const;
export type ImpactRiskFrom = (typeof IMPACT_RISK_STAGES)[number];

export const LEARN_STEPS = ['L1', 'L2', 'L3', 'L4'] as const;
export type LearnStep = (typeof LEARN_STEPS)[number];

/** What schools do differently for a while (PedsConcussion, clinical.md); one's own words may stand beside them. */
export const SUPPORT_IDS = [
  'shorter-days',
  'rest-breaks',
  'extra-time',
  'less-homework',
  'no-major-tests',
  'quiet-room',
  'notes-provided',
  'leave-class-early',
  'sunglasses-or-cap',
] as const;
export type SupportId = (typeof SUPPORT_IDS)[number];

export const FINDINGS = ['concussion', 'no-concussion', 'unclear'] as const;
export type Finding = (typeof FINDINGS)[number];
export const REVIEW_OUTCOMES = ['continue', 'stay-stopped'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];
export const HEART_RATE_SOURCES = ['strap', 'wrist', 'manual'] as const;
export type HeartRateSource = (typeof HEART_RATE_SOURCES)[number];

/** Each kind of measure with its unit. */
export const MEASURE_UNITS = {
  sleep: 'h',
  steps: 'count',
  'resting-heart-rate': 'bpm',
  rmssd: 'ms',
  sdnn: 'ms',
  pnn50: '%',
  'blood-pressure-systolic': 'mmHg',
  'blood-pressure-diastolic': 'mmHg',
  'walk-distance': 'm',
  'quality-of-life': '0-100',
  'cognitive-score': 'score',
} as const;
export type MeasureKind = keyof typeof MEASURE_UNITS;
