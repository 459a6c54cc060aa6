/** The log file as read and written: backup, restore, sharing and the command line. Nothing is changed by reading. */
import { parseInstant } from '../time/instant.ts';
import { checkAthlete, checkEntry, isFields } from './check.ts';
import { checkCorrection } from './check-correction.ts';
import type { Athlete, Entry, LogFile } from './entry.ts';
import { type Problem, shown } from './problem.ts';
import { sameContent } from './same.ts';

/** Files above this are refused unread, in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024;
const DEEPEST = 12;

export type ReadLog =
  | { readonly ok: true; readonly file: LogFile }
  | { readonly ok: false; readonly problems: Problem[] };

const refuse = (...problems: Problem[]): ReadLog => ({ ok: false, problems });

/** Bytes of a text in UTF-8, without building them. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7ff) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
    if (unit >= 0xd800 && unit <= 0xdfff) bytes -= 1; // each half of a pair: four bytes for two units
  }
  return bytes;
}

function tooDeep(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth > DEEPEST || Object.values(value).some((inner) => tooDeep(inner, depth + 1));
}

/** Text that would be JSON had it not been cut off: more opened than closed outside of strings, or an open string. */
function endsInTheMiddle(text: string): boolean {
  let open = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index];
    if (inString) {
      if (mark === '\\') index += 1;
      else if (mark === '"') inString = false;
    } else if (mark === '"') inString = true;
    else if (mark === '{' || mark === '[') open += 1;
    else if (mark === '}' || mark === ']') open -= 1;
  }
  return inString || open > 0;
}

function checkHeader(value: unknown): Problem[] {
  if (!isFields(value) || value['format'] !== 'rejoin-log')
    return [{ place: 'format', code: 'not-a-log', params: { got: shown(isFields(value) ? value['format'] : value) } }];
  const version = value['version'];
  if (typeof version === 'number' && version > 1)
    return [{ place: 'version', code: 'newer-version', params: { version } }];
  if (version !== 1) return [{ place: 'version', code: 'expected', params: { what: '1', got: shown(version) } }];
  const problems: Problem[] = [];
  const exportedAt = value['exportedAt'];
  if (typeof exportedAt !== 'string' || Number.isNaN(parseInstant(exportedAt))) {
    const what = 'an existing date and time with offset (RFC 3339)';
    problems.push({ place: 'exportedAt', code: 'expected', params: { what, got: shown(exportedAt) } });
  }
  for (const name of ['athletes', 'entries']) {
    if (!Array.isArray(value[name]))
      problems.push({ place: name, code: 'expected', params: { what: 'a list', got: shown(value[name]) } });
  }
  return problems;
}

interface Seen {
  readonly index: number;
  readonly value: unknown;
}

/** The same id twice is one when it says the same, else the file is refused. Returns the first of each. */
function uniqueById(values: readonly unknown[], place: string, problems: Problem[]): unknown[] {
  const seen = new Map<string, Seen>();
  return values.filter((value, index) => {
    const id = isFields(value) ? value['id'] : undefined;
    if (typeof id !== 'string') return true;
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, { index, value });
      return true;
    }
    if (!sameContent(first.value, value)) {
      const params = { first: `${place}[${first.index}]` };
      problems.push({ place: `${place}[${index}].id`, code: 'duplicate-id', params });
    }
    return false;
  });
}

function checkAcross(athletes: readonly unknown[], entries: readonly unknown[]): Problem[] {
  const known = new Set(athletes.map((athlete) => (isFields(athlete) ? athlete['id'] : undefined)));
  const byId = new Map<unknown, Record<string, unknown>>();
  for (const entry of entries) if (isFields(entry)) byId.set(entry['id'], entry);
  return entries.flatMap((entry, index): Problem[] => {
    if (!isFields(entry)) return [];
    const place = `entries[${index}]`;
    const problems: Problem[] = [];
    if (typeof entry['athlete'] === 'string' && !known.has(entry['athlete']))
      problems.push({ place: `${place}.athlete`, code: 'unknown-athlete', params: { got: shown(entry['athlete']) } });
    const target = byId.get(entry['target']);
    if (entry['type'] === 'correction' && target !== undefined)
      problems.push(...checkCorrection(isFields(entry['entry']) ? entry['entry'] : {}, target, place));
    return problems;
  });
}

/** Checks a parsed file; every problem with its place, none = a valid log. */
export function checkLog(value: unknown): ReadLog {
  if (tooDeep(value, 0)) return refuse({ place: '', code: 'too-deep', params: {} });
  const header = checkHeader(value);
  if (header.length > 0) return refuse(...header);
  const { athletes, entries } = value as { athletes: unknown[]; entries: unknown[] };
  const problems: Problem[] = [];
  athletes.forEach((athlete, index) => {
    problems.push(...checkAthlete(athlete, `athletes[${index}]`));
  });
  entries.forEach((entry, index) => {
    problems.push(...checkEntry(entry, `entries[${index}]`));
  });
  const uniqueAthletes = uniqueById(athletes, 'athletes', problems);
  const uniqueEntries = uniqueById(entries, 'entries', problems);
  for (const problem of checkAcross(athletes, entries)) problems.push(problem);
  if (problems.length > 0) return refuse(...problems);
  const file = { ...(value as LogFile), athletes: uniqueAthletes as Athlete[], entries: uniqueEntries as Entry[] };
  return { ok: true, file };
}

/** Reads the text of a log file. Never throws. */
export function readLogText(text: string): ReadLog {
  if (text.length > MOST_BYTES || utf8Bytes(text) > MOST_BYTES)
    return refuse({ place: '', code: 'too-large', params: { limit: MOST_BYTES / 1024 / 1024 } });
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return refuse({
      place: '',
      code: text.trim() !== '' && endsInTheMiddle(text) ? 'truncated' : 'not-json',
      params: {},
    });
  }
  return checkLog(value);
}

/** The file as saved: entries in the order they were written down, one line each, so that two backups compare well. */
export function writeLogText(athletes: readonly Athlete[], entries: readonly Entry[], exportedAt: string): string {
  const lines = (values: readonly unknown[]): string =>
    values.length === 0 ? '[]' : `[\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`;
  return `{
  "format": "rejoin-log",
  "version": 1,
  "exportedAt": ${JSON.stringify(exportedAt)},
  "athletes": ${lines(athletes)},
  "entries": ${lines(entries)}
}
`;
}
