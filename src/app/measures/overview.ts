/** The measures before, during and after a programme, or week by week where there is none: what was, and no more. Pure. */
import type { Entry, EntryOf } from '../../log/entry.ts';
import { type MeasureKind, MEASURE_UNITS, SYMPTOM_IDS } from '../../log/vocabulary.ts';
import { parseInstant } from '../../time/instant.ts';
import { localDay, parseDate } from '../../time/zone.ts';
import { mondayOf } from './week.ts';

/** The kinds of measures, and the total of a day's check-ins. */
export type Kind = MeasureKind | 'symptoms';

export interface Value {
  /** Milliseconds. */
  readonly at: number;
  /** Day number where the injury was. */
  readonly day: number;
  readonly value: number;
}

export interface Span {
  readonly choice: EntryOf<'programme'>;
  /** Day numbers: the first, and the first one after it; null while it goes on. */
  readonly from: number;
  readonly until: number | null;
}

export type PhaseId = 'before' | 'during' | 'after';
export interface Part {
  /** A phase of the programme, or the day number of a Monday. */
  readonly part: PhaseId | number;
  readonly count: number;
  readonly mean: number;
  /** Against the first part that has a value; null for that one itself. */
  readonly change: number | null;
}

export interface Line {
  readonly kind: Kind;
  /** Oldest first. */
  readonly values: readonly Value[];
  /** Only parts with a value. */
  readonly parts: readonly Part[];
}

/** Day number of a programme's last planned session; null where that is not known. */
export type LastDay = (choice: EntryOf<'programme'>) => number | null;

/**
 * The newest programme that was chosen, and how long it went on: to its last planned session, or until another choice, or
 * "none", was written down.
 */
export function spanOf(current: readonly Entry[], zone: string, lastDay: LastDay): Span | null {
  const choices = current.filter((entry) => entry.type === 'programme');
  const index = choices.findLastIndex(({ programme }) => programme !== 'none');
  const choice = choices[index];
  if (choice === undefined) return null;
  const from = parseDate(choice.startsOn);
  const ended = choices[index + 1];
  const last = lastDay(choice);
  const ends = [
    ...(ended === undefined ? [] : [localDay(zone, parseInstant(ended.at))]),
    ...(last === null ? [] : [last + 1]),
  ];
  return { choice, from, until: ends.length === 0 ? null : Math.max(from, Math.min(...ends)) };
}

const isComplete = (entry: EntryOf<'check-in'>): boolean =>
  SYMPTOM_IDS.every((id) => id === 'falling-asleep' || entry.symptoms[id] !== undefined);

/** The worst of each day; a check-in that leaves something out says no total. */
function symptoms(current: readonly Entry[], zone: string): Value[] {
  const worst = new Map<number, Value>();
  for (const entry of current) {
    if (entry.type !== 'check-in' || !isComplete(entry)) continue;
    const at = parseInstant(entry.at);
    const day = localDay(zone, at);
    const value = SYMPTOM_IDS.reduce((sum, id) => sum + (entry.symptoms[id] ?? 0), 0);
    if (value > (worst.get(day)?.value ?? -1)) worst.set(day, { at, day, value });
  }
  return [...worst.values()];
}

function measured(current: readonly Entry[], kind: MeasureKind, zone: string): Value[] {
  return current.flatMap((entry) => {
    if (entry.type !== 'measure' || entry.kind !== kind) return [];
    const at = parseInstant(entry.at);
    return [{ at, day: localDay(zone, at), value: entry.value }];
  });
}

function partOf({ day }: Value, span: Span | null): PhaseId | number {
  if (span === null) return mondayOf(day);
  if (day < span.from) return 'before';
  return span.until !== null && day >= span.until ? 'after' : 'during';
}

function partsOf(values: readonly Value[], span: Span | null): Part[] {
  const groups = new Map<PhaseId | number, number[]>();
  for (const value of values) {
    const part = partOf(value, span);
    groups.set(part, [...(groups.get(part) ?? []), value.value]);
  }
  const means = [...groups].map(([part, list]) => ({
    part,
    count: list.length,
    mean: list.reduce((sum, one) => sum + one, 0) / list.length,
  }));
  return means.map((one, index) => ({ ...one, change: index === 0 ? null : one.mean - (means[0]?.mean ?? 0) }));
}

/**
 * Each kind of which there is a value, symptoms first.
 * @param current entries with corrections laid over; what is dated after `now` is not there yet
 */
export function overviewOf(current: readonly Entry[], zone: string, now: number, span: Span | null): Line[] {
  const known = current.filter((entry) => parseInstant(entry.at) <= now);
  const kinds: Kind[] = ['symptoms', ...(Object.keys(MEASURE_UNITS) as MeasureKind[])];
  return kinds.flatMap((kind) => {
    const found = kind === 'symptoms' ? symptoms(known, zone) : measured(known, kind, zone);
    const values = found.toSorted((one, other) => one.at - other.at);
    return values.length === 0 ? [] : [{ kind, values, parts: partsOf(values, span) }];
  });
}
