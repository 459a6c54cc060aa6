/** A correction as a form: what the fields hold while typing, and the fields of the entry they become. */
import { type Original, changeOf } from '../../../app/correcting.ts';
import { type ByValue, NO_BY } from '../../../app/authors.ts';
import { type SupportsForm, sameSupports, supportsForm, supportsList } from '../../../app/supports.ts';
import type { Clinician, HeartRate } from '../../../log/entry.ts';
import { MINUTE, parseInstant } from '../../../time/instant.ts';
import { formatLocal, localInstant } from '../../../time/zone.ts';
import { type Spec, plainText, specsOf, valueOf } from './specs.ts';

export interface CorrectForm {
  /** By field name; numbers and lists as they are typed. */
  readonly values: Readonly<Record<string, unknown>>;
  /** `YYYY-MM-DDTHH:MM` in the entry's own zone. */
  readonly at: string;
  readonly note: string;
  /** Why it is corrected. */
  readonly reason: string;
  readonly by: ByValue;
}

export interface RateText {
  readonly average: string;
  readonly max: string;
}

function typed(spec: Spec, value: unknown): unknown {
  switch (spec.as) {
    case 'number':
      return plainText(value);
    case 'lines':
      return ((value ?? []) as string[]).join('\n');
    case 'text':
    case 'date':
      return value ?? '';
    case 'supports':
      return supportsForm((value ?? []) as string[]);
    case 'many':
      return value ?? [];
    case 'heart-rate': {
      const rate = value as HeartRate | undefined;
      return { average: rate ? String(rate.average) : '', max: rate ? String(rate.max) : '' };
    }
    case 'scores':
    case 'signs':
      return value ?? {};
    default:
      return value ?? null;
  }
}

/** The form of an entry as it reads now: what is there is filled in, since it is this that is corrected. */
export function formOf(reads: Original): CorrectForm {
  return {
    values: Object.fromEntries(specsOf(reads.type).map((spec) => [spec.key, typed(spec, valueOf(reads, spec.key))])),
    at: localText(reads),
    note: reads.note ?? '',
    reason: '',
    by: NO_BY,
  };
}

function localText(entry: Original): string {
  return formatLocal(entry.zone, parseInstant(entry.at)).slice(0, 16);
}

/** A number where it is one; else the text itself, so that the check can name it. */
function numberOrText(text: string): number | string {
  const number = Number(text.trim().replace(',', '.'));
  return Number.isNaN(number) ? text.trim() : number;
}

/** What a field becomes; undefined = not said, and `emptied` where it had been. */
function untyped(spec: Spec, value: unknown, before: unknown): unknown {
  const hadValue = before !== undefined && before !== null;
  switch (spec.as) {
    case 'number': {
      const text = plainText(value).trim();
      if (text !== '') return numberOrText(text);
      return spec.blank === null ? null : undefined;
    }
    case 'text': {
      const text = plainText(value).trim();
      return text === '' && !hadValue ? undefined : text;
    }
    case 'lines': {
      const lines = plainText(value)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      return lines.length === 0 && !hadValue ? undefined : lines;
    }
    case 'date':
      // A session that is left out has no day, and stays so.
      if (plainText(value) === '') return before === null ? null : undefined;
      return value;
    case 'supports': {
      const list = supportsList(value as SupportsForm);
      if (hadValue && sameSupports(list, before as string[])) return before;
      return list.length === 0 && !hadValue ? undefined : list;
    }
    case 'many':
      return (value as string[]).length === 0 && !hadValue ? undefined : value;
    case 'heart-rate': {
      const { average, max } = value as RateText;
      if (average.trim() === '' && max.trim() === '') return undefined;
      const source = (before as HeartRate | undefined)?.source ?? 'manual';
      return { ...(before as HeartRate | undefined), average: numberOrText(average), max: numberOrText(max), source };
    }
    case 'clinician': {
      const { name, profession } = value as Clinician;
      return { ...(before as Clinician), name: name.trim(), profession };
    }
    case 'plan':
    case 'shown':
      return undefined;
    default:
      return value ?? undefined;
  }
}

/** Shown, never typed. */
const isFixed = (spec: Spec): boolean => spec.as === 'shown' || spec.as === 'plan';

export type AtError = 'noDate' | 'future' | null;

export interface Read {
  /** Only what changed. */
  readonly change: Readonly<Record<string, unknown>>;
  /** Fields that had a value and now have none: that cannot be said by a correction. */
  readonly emptied: readonly string[];
  readonly at: AtError;
}

/** @param now milliseconds. */
export function readForm(form: CorrectForm, reads: Original, now: number): Read {
  const after: Record<string, unknown> = {};
  const emptied: string[] = [];
  for (const spec of specsOf(reads.type)) {
    const before = valueOf(reads, spec.key);
    const value = untyped(spec, form.values[spec.key], before);
    after[spec.key] = value;
    if (value === undefined && before !== undefined && !isFixed(spec)) emptied.push(spec.key);
  }
  // What never rose has settled at once; nobody is asked.
  if (typeof after['before'] === 'number' && after['before'] === after['peak']) after['settledAfterMinutes'] = 0;
  const note = form.note.trim();
  if (note !== '' || reads.note !== undefined) after['note'] = note;
  let at: AtError = null;
  if (form.at !== localText(reads)) {
    const instant = localInstant(reads.zone, form.at);
    if (Number.isNaN(instant)) at = 'noDate';
    else if (instant > now + MINUTE) at = 'future';
    else after['at'] = formatLocal(reads.zone, Math.min(instant, now));
  }
  return { change: changeOf(reads as unknown as Readonly<Record<string, unknown>>, after), emptied, at };
}
