/** Checks one value against the log's schemas and says what is wrong with it, place by place. */
import type * as z from 'zod/mini';
import { FIXED_FIELDS } from './entry.ts';
import type { EntryType } from './entry.ts';
import { type Problem, shown } from './problem.ts';
import { ATHLETE_SCHEMA, ENTRY_SCHEMAS, ENTRY_TYPES } from './schema.ts';

type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `entries[3]` + `['symptoms', 'headache']` → `entries[3].symptoms.headache`. */
export function placeOf(start: string, path: readonly PropertyKey[]): string {
  let place = start;
  for (const step of path) {
    if (typeof step === 'number') place += `[${step}]`;
    else place += place === '' ? String(step) : `.${String(step).slice(0, 60)}`;
  }
  return place;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found: unknown = value;
  for (const step of path)
    found = isFields(found) || Array.isArray(found) ? (found as Fields)[step as string] : undefined;
  return found;
}

export function problemsOf(schema: z.ZodMiniType, value: unknown, start: string): Problem[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue): Problem[] => {
    const unknownKeys = issue.code === 'unrecognized_keys' ? issue.keys : null;
    if (unknownKeys !== null) {
      return unknownKeys.map((key) => ({
        place: placeOf(start, [...issue.path, key]),
        code: 'expected',
        params: { what: 'a known id', got: shown(key) },
      }));
    }
    const got = valueAt(value, issue.path);
    const place = placeOf(start, issue.path);
    return [
      got === undefined
        ? { place, code: 'missing', params: { what: issue.message } }
        : { place, code: 'expected', params: { what: issue.message, got: shown(got) } },
    ];
  });
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** What no single field can say: the worst rating, and whether it settled. */
function exertionProblems(value: Fields, place: string): Problem[] {
  const { before, peak, settledAfterMinutes: settled } = value;
  if (!isNumber(before) || !isNumber(peak)) return [];
  if (peak < before) return [{ place: `${place}.peak`, code: 'peak-below-before', params: { before, peak } }];
  if (peak === before && settled !== 0)
    return [{ place: `${place}.settledAfterMinutes`, code: 'settled-without-rise', params: { got: shown(settled) } }];
  if (peak > before && settled === 0)
    return [{ place: `${place}.settledAfterMinutes`, code: 'settled-zero-after-rise', params: {} }];
  return [];
}

/** Keys that would reach into a prototype: never part of a log. */
export const RESERVED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Nothing of a log is nested deeper; what compares and checks values by going into them counts on it. */
export const DEEPEST = 12;

function reservedKeys(value: unknown, place: string, depth = 0): Problem[] {
  if (depth > DEEPEST) return [{ place, code: 'too-deep', params: {} }];
  if (Array.isArray(value)) return value.flatMap((item, index) => reservedKeys(item, `${place}[${index}]`, depth + 1));
  if (!isFields(value)) return [];
  return Object.keys(value).flatMap((key) =>
    RESERVED_KEYS.has(key)
      ? [{ place: placeOf(place, [key]), code: 'reserved-key' as const, params: {} }]
      : reservedKeys(value[key], placeOf(place, [key]), depth + 1),
  );
}

/** Checks an athlete; empty = valid. */
export function checkAthlete(value: unknown, place = 'athlete'): Problem[] {
  return [...reservedKeys(value, place), ...problemsOf(ATHLETE_SCHEMA, value, place)];
}

export function isEntryType(value: unknown): value is EntryType {
  return typeof value === 'string' && (ENTRY_TYPES as readonly string[]).includes(value);
}

/** Checks one entry by itself; empty = valid. Whether a correction fits its target is for `check-correction.ts`. */
export function checkEntry(value: unknown, place = 'entry'): Problem[] {
  if (!isFields(value)) return [{ place, code: 'expected', params: { what: 'an object', got: shown(value) } }];
  const type = value['type'];
  if (!isEntryType(type)) {
    const what = `one of ${ENTRY_TYPES.join(', ')}`;
    return type === undefined
      ? [{ place: `${place}.type`, code: 'missing', params: { what } }]
      : [{ place: `${place}.type`, code: 'expected', params: { what, got: shown(type) } }];
  }
  const problems = [...reservedKeys(value, place), ...problemsOf(ENTRY_SCHEMAS[type], value, place)];
  if (type === 'activity' || type === 'school') problems.push(...exertionProblems(value, place));
  if (type === 'correction' && isFields(value['entry'])) {
    for (const field of FIXED_FIELDS) {
      if (field in value['entry']) problems.push({ place: `${place}.entry.${field}`, code: 'fixed-field', params: {} });
    }
  }
  return problems;
}
