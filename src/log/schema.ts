/**
 * The shapes of the log as schemas. A check fails with a code and what was expected (`what|parameters`), never with a
 * sentence; `check.ts` turns that into problems with their places. Unknown extra fields are kept: fields may be added.
 */
import * as z from 'zod/mini';
import { isZone, parseDate } from '../time/zone.ts';
import { parseInstant } from '../time/instant.ts';
import type { EntryType } from './entry.ts';
import {
  BOUT_STOP_IDS,
  CAUTIONS,
  FINDINGS,
  HEART_RATE_SOURCES,
  IMPACT_RISK_STAGES,
  LEARN_STEPS,
  MEASURE_UNITS,
  PROFESSIONS,
  REVIEW_OUTCOMES,
  ROLES,
  SIGN_ANSWERS,
  SIGN_IDS,
  SYMPTOM_IDS,
} from './vocabulary.ts';

// The library would else try to make code from text, which the content security policy forbids and reports.
z.config({ jitless: true });

const when = (test: (value: unknown) => boolean, expected: string) => z.custom<unknown>(test, expected);

const text = (most: number, least = 0) =>
  when(
    (value) => typeof value === 'string' && value.length <= most && value.trim().length >= least,
    `a text of ${least}–${most} characters`,
  );
const whole = (least: number, most: number) =>
  when(
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
    `${least}–${most}`,
  );
const number = (least: number, most: number) =>
  when(
    (value) => typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most,
    `a number ${least}–${most}`,
  );
const positive = (most: number) =>
  when((value) => typeof value === 'number' && value > 0 && value <= most, `a number above 0, at most ${most}`);
const flag = when((value) => typeof value === 'boolean', 'true or false');
const oneOf = (values: readonly string[]) =>
  when((value) => typeof value === 'string' && values.includes(value), `one of ${values.join(', ')}`);
const isInstant = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(parseInstant(value));
const isStamps = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isInstant);
const instant = when(isInstant, 'an existing date and time with offset (RFC 3339)');
const uuid = when(
  (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  'a UUID in lower case',
);
const zone = when((value) => typeof value === 'string' && value.length <= 64 && isZone(value), 'an IANA time zone');

const isDate = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(parseDate(value));

const date = when(isDate, 'a date that exists');

/** `YYYY` (where allowed), `YYYY-MM` or `YYYY-MM-DD`, existing. */
export function isPartialDate(value: unknown, yearAlone: boolean): boolean {
  if (typeof value !== 'string') return false;
  if (/^\d{4}$/.test(value)) return yearAlone;
  return !Number.isNaN(parseDate(/^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value));
}

const list = (item: ReturnType<typeof when>, most: number) =>
  z.array(item, 'a list').check(({ value, issues }) => {
    if (value.length > most) issues.push({ code: 'custom', input: value, message: `a list of at most ${most}` });
  });
const optional = z.optional;

const person = z.looseObject({ role: oneOf(ROLES), name: text(200) }, 'a role and a name');
const clinician = z.looseObject({ name: text(200, 1), profession: oneOf(PROFESSIONS) }, 'a name and a profession');

/** A map whose keys are from a closed list, none required. */
function map(keys: readonly string[], value: ReturnType<typeof when>) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, optional(value)])), 'an object');
}
const symptoms = map(SYMPTOM_IDS, whole(0, 6));

const base = {
  id: uuid,
  athlete: uuid,
  type: text(40),
  at: instant,
  zone,
  recordedAt: instant,
  by: person,
  note: optional(text(2000)),
};
const exertion = { before: whole(0, 10), peak: whole(0, 10), settledAfterMinutes: z.nullable(number(0, 100_000)) };
const unrelated = { unrelated: optional(list(oneOf(SYMPTOM_IDS), 22)) };
const idOf = (expected: string) =>
  when((value) => typeof value === 'string' && /^[0-9A-Za-z][0-9A-Za-z.-]{0,15}$/.test(value), expected);

const fields = {
  injury: {
    protocol: text(60, 1),
    protocolVersion: optional(text(20, 1)),
    sport: optional(text(80)),
    impactRiskFrom: optional(oneOf(IMPACT_RISK_STAGES)),
    communityClocks: optional(flag),
    concussions: optional(
      list(
        when((value) => isPartialDate(value, false), 'a month or a date that exists'),
        100,
      ),
    ),
  },
  typical: { symptoms },
  'check-in': {
    symptoms,
    percentNormal: optional(number(0, 100)),
    worseWithPhysical: optional(flag),
    worseWithMental: optional(flag),
    painkiller: optional(flag),
    sinceLast: optional(oneOf(['none', 'some'])),
  },
  activity: {
    stage: idOf('a stage id'),
    minutes: positive(1440),
    ...exertion,
    kind: optional(text(80)),
    rpe: optional(number(0, 10)),
    heartRate: optional(
      z.looseObject(
        { average: number(20, 300), max: number(20, 300), source: oneOf(HEART_RATE_SOURCES) },
        'average, max and source',
      ),
    ),
    stopSigns: optional(list(oneOf(BOUT_STOP_IDS), 9)),
  },
  school: {
    step: oneOf(LEARN_STEPS),
    fullDay: optional(flag),
    ...exertion,
    supports: optional(list(text(200), 50)),
    setting: optional(oneOf(['school', 'home'])),
  },
  'warning-signs': { answers: map(SIGN_IDS, oneOf(SIGN_ANSWERS)) },
  'head-impact': {},
  examination: { clinician, finding: oneOf(FINDINGS), ...unrelated },
  review: { clinician, outcome: oneOf(REVIEW_OUTCOMES), ...unrelated },
  clearance: {
    clinician,
    scope: idOf('a stage id or unrestricted'),
    document: optional(text(500)),
    ...unrelated,
  },
  prescription: { clinician, heartRateThreshold: number(40, 250), percent: number(50, 90), minutes: positive(1440) },
  measure: { kind: oneOf(Object.keys(MEASURE_UNITS)), value: number(0, 1_000_000), unit: text(20, 1) },
  'protocol-change': { protocol: text(60, 1), protocolVersion: optional(text(20, 1)) },
  'school-plan': { supports: list(text(200, 1), 50), reviewOn: optional(date) },
  programme: { clinician, programme: text(60, 1), programmeVersion: optional(text(20, 1)), startsOn: date },
  'programme-session': { programme: uuid, session: text(40, 1), on: z.nullable(date), done: optional(flag) },
  correction: { target: uuid, entry: z.nullable(z.looseObject({}, 'the fields that change, or null')) },
} satisfies Record<EntryType, z.core.$ZodShape>;

/** In the order in which they are told. */
export const ENTRY_TYPES = Object.keys(fields) as readonly EntryType[];

function entrySchema<T extends EntryType>(type: T) {
  return z.looseObject({ ...base, ...fields[type] }, 'an object');
}

/** One schema per entry type; `Partial` ones judge the fields that a correction replaces. */
export const ENTRY_SCHEMAS = Object.fromEntries(
  ENTRY_TYPES.map((type) => [type, entrySchema(type)]),
) as unknown as Record<EntryType, z.ZodMiniObject>;

export const ATHLETE_SCHEMA = z.looseObject(
  {
    id: uuid,
    name: text(80, 1),
    birthDate: optional(when((value) => isPartialDate(value, true), 'a year, month or date that exists')),
    student: flag,
    caution: optional(list(oneOf(CAUTIONS), 20)),
    changedAt: optional(when(isStamps, 'an object')),
  },
  'an object',
);
