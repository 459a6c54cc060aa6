/**
 * What a file may be at most, looked at before anything else reads it: a log that somebody keeps is far below all of
 * these, and a file made to keep a device busy is above one.
 */
import { DEEPEST, isFields, placeOf, RESERVED_KEYS } from './check.ts';
import type { Problem } from './problem.ts';

/** Files above this are refused unread, in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** Lists and objects in all; the smallest entries fill a file with a quarter of them. */
const MOST_PARTS = 400_000;
/** Of each list at the top. More entries than these do not fit into a file anyway. */
const MOST_AT_TOP = new Map([
  ['athletes', 500],
  ['entries', 50_000],
]);
const MOST_IN_LIST = 1000;
const MOST_FIELDS = 100;
const LONGEST_TEXT = 10_000;
const LONGEST_NAME = 100;
/** Each zone costs a table of the platform's that is kept; no recovery was in this many. */
const MOST_ZONES = 100;
/** Of one person: each is followed by reading the whole log anew under another profile. */
const MOST_PROTOCOL_CHANGES = 50;

export interface Scan {
  readonly isTooDeep: boolean;
  readonly hasTooMany: boolean;
  /** More opened than closed, or an open string: text that would be JSON had it not been cut off. */
  readonly endsInTheMiddle: boolean;
}

/** Counts what a text would become, before memory is spent on it. */
export function scan(text: string): Scan {
  let open = 0;
  let deepest = 0;
  let parts = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charCodeAt(index);
    if (inString) {
      if (mark === 92) index += 1;
      else if (mark === 34) inString = false;
    } else if (mark === 34) inString = true;
    else if (mark === 91 || mark === 123) {
      open += 1;
      parts += 1;
      if (open > deepest) deepest = open;
    } else if (mark === 93 || mark === 125) open -= 1;
  }
  return {
    isTooDeep: deepest > DEEPEST + 1,
    hasTooMany: parts > MOST_PARTS,
    endsInTheMiddle: inString || open > 0,
  };
}

const tooMany = (place: string, limit: number): Problem => ({ place, code: 'too-many', params: { limit } });
const expected = (place: string, what: string, got: string): Problem => ({
  place,
  code: 'expected',
  params: { what, got },
});

/**
 * Walks through all of a parsed file, fields that no schema knows included, since those are kept. The first thing above a
 * limit is told, and nothing else is looked at then.
 */
export function shapeProblem(value: unknown, place = '', depth = 0): Problem | null {
  if (typeof value === 'string') {
    const what = `a text of at most ${LONGEST_TEXT} characters`;
    return value.length > LONGEST_TEXT ? expected(place, what, `${value.length}`) : null;
  }
  // Read as `1e999`: no number can be written that is read as this one again.
  if (typeof value === 'number') return Number.isFinite(value) ? null : expected(place, 'a number', String(value));
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return { place: '', code: 'too-deep', params: {} };
  if (Array.isArray(value)) {
    const most = (depth === 1 ? MOST_AT_TOP.get(place) : undefined) ?? MOST_IN_LIST;
    if (value.length > most) return tooMany(place, most);
    return firstOf(value.keys(), (index) => shapeProblem(value[index], `${place}[${index}]`, depth + 1));
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(fields);
  if (names.length > MOST_FIELDS) return tooMany(place, MOST_FIELDS);
  return firstOf(names, (name) => {
    const inside = placeOf(place, [name]);
    if (RESERVED_KEYS.has(name)) return { place: inside, code: 'reserved-key', params: {} };
    return name.length > LONGEST_NAME
      ? expected(place, `names of at most ${LONGEST_NAME} characters`, `${name.length}`)
      : shapeProblem(fields[name], inside, depth + 1);
  });
}

function firstOf<T>(values: Iterable<T>, look: (value: T) => Problem | null): Problem | null {
  for (const value of values) {
    const found = look(value);
    if (found !== null) return found;
  }
  return null;
}

/** What costs more than an entry: asked before any zone is looked up. */
export function costProblem(entries: readonly unknown[]): Problem | null {
  const zones = new Set<unknown>();
  const changes = new Map<unknown, number>();
  for (const entry of entries) {
    if (!isFields(entry)) continue;
    const { zone, entry: put, type, athlete } = entry;
    zones.add(zone);
    // A correction may put another one there.
    if (isFields(put)) zones.add(put['zone']);
    if (type === 'protocol-change') changes.set(athlete, (changes.get(athlete) ?? 0) + 1);
  }
  if (zones.size > MOST_ZONES) return tooMany('entries.zone', MOST_ZONES);
  for (const count of changes.values())
    if (count > MOST_PROTOCOL_CHANGES) return tooMany('entries, of protocol-change', MOST_PROTOCOL_CHANGES);
  return null;
}
