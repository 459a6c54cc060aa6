/** The log file as read and written: backup, restore, sharing and the command line. Nothing is changed by reading. */
import { parseInstant } from '../time/instant.ts';
import { checkAthlete, checkEntry, isFields } from './check.ts';
import { checkCorrection } from './check-correction.ts';
import type { Athlete, Entry, LogFile } from './entry.ts';
import { costProblem, MOST_BYTES, scan, shapeProblem } from './limits.ts';
import { type Problem, shown } from './problem.ts';
import { sameContent } from './same.ts';

export { MOST_BYTES } from './limits.ts';

/** Told one by one; a broken file may have one in each of its fields, and the rest is counted. */
export const MOST_PROBLEMS = 1000;

export type ReadLog =
  | { readonly ok: true; readonly file: LogFile }
  /** `more` problems are not told. */
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly more: number };

/** Called now and then while a large file is checked, with the part that is done, 0–1. */
export type OnProgress = (part: number) => void;
const PROGRESS_EACH = 250;

/** Problems as they are found. Never spread: there may be more of them than a call takes arguments. */
class Found {
  readonly told: Problem[] = [];
  more = 0;
  add(problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (this.told.length < MOST_PROBLEMS) this.told.push(problem);
      else this.more += 1;
    }
  }
}

const refuse = (problem: Problem): ReadLog => ({ ok: false, problems: [problem], more: 0 });

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
function uniqueById(values: readonly unknown[], place: string, found: Found): unknown[] {
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
      found.add([{ place: `${place}[${index}].id`, code: 'duplicate-id', params }]);
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

/** Checks a parsed file; every problem with its place, none = a valid log. Whatever the value, it neither throws nor recurses far. */
export function checkLog(value: unknown, onProgress: OnProgress = () => undefined): ReadLog {
  const header = checkHeader(value);
  if (header.length > 0) return { ok: false, problems: header, more: 0 };
  const shape = shapeProblem(value);
  if (shape !== null) return refuse(shape);
  const { athletes, entries } = value as { athletes: unknown[]; entries: unknown[] };
  const cost = costProblem(entries);
  if (cost !== null) return refuse(cost);
  const found = new Found();
  athletes.forEach((athlete, index) => found.add(checkAthlete(athlete, `athletes[${index}]`)));
  entries.forEach((entry, index) => {
    if (index % PROGRESS_EACH === 0) onProgress(index / entries.length);
    found.add(checkEntry(entry, `entries[${index}]`));
  });
  const uniqueAthletes = uniqueById(athletes, 'athletes', found);
  const uniqueEntries = uniqueById(entries, 'entries', found);
  found.add(checkAcross(athletes, entries));
  if (found.told.length > 0) return { ok: false, problems: found.told, more: found.more };
  const file = { ...(value as LogFile), athletes: uniqueAthletes as Athlete[], entries: uniqueEntries as Entry[] };
  return { ok: true, file };
}

/** Reads the text of a log file. Never throws. Of a name that is there twice in one object the last counts. */
export function readLogText(text: string, onProgress?: OnProgress): ReadLog {
  if (text.length > MOST_BYTES || utf8Bytes(text) > MOST_BYTES)
    return refuse({ place: '', code: 'too-large', params: { limit: MOST_BYTES / 1024 / 1024 } });
  const { isTooDeep, hasTooMany, endsInTheMiddle } = scan(text);
  if (isTooDeep || hasTooMany) return refuse({ place: '', code: isTooDeep ? 'too-deep' : 'too-many', params: {} });
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    const code = text.trim() !== '' && endsInTheMiddle ? 'truncated' : 'not-json';
    return refuse({ place: '', code, params: {} });
  }
  return checkLog(value, onProgress);
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
