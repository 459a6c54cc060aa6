/** What of a file would be written, worked out before anything is: and what is there already, by whatever way it came. */
import type { FileKind, Found, FoundBout, FoundMeasure } from '../../devices/files/found.ts';
import type { Activity, Entry, Measure } from '../../log/entry.ts';
import { HOUR, MINUTE, parseInstant } from '../../time/instant.ts';
import { dateText, localDay } from '../../time/zone.ts';
import { currentEntries } from '../current.ts';
import { idFor } from './ids.ts';

export interface BoutItem {
  readonly id: string;
  readonly bout: FoundBout;
  /** Local day of its start, `YYYY-MM-DD`. */
  readonly day: string;
  /** `there`: in the log. `twice`: the file has another of the same time. */
  readonly state: 'new' | 'there' | 'twice';
  /** The one that is there. */
  readonly there: Activity | null;
  /** So old that it counts for caution only. */
  readonly isLate: boolean;
}

export interface MeasureItem {
  readonly id: string;
  readonly measure: FoundMeasure;
  /** `other`: this import's own, with another value: offered as a correction. `by-hand`: somebody wrote one. */
  readonly state: 'new' | 'there' | 'other' | 'by-hand';
  readonly there: Measure | null;
}

export interface Preview {
  readonly kind: FileKind;
  readonly bouts: readonly BoutItem[];
  readonly measures: readonly MeasureItem[];
  readonly leftOut: Found['leftOut'];
}

/** Recorded later than this after it happened, an entry counts for caution only: the engine's rule, said beforehand. */
export const LATE = 36 * HOUR;
/** Of the shorter of two (own choice): more of it at the same time is the same bout. */
const SAME = 0.5;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** More than half of the shorter one lies within the other. */
export function isSameTime(one: Span, other: Span): boolean {
  const both = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  const shorter = Math.min(one.to - one.from, other.to - other.from);
  return both > SAME * shorter;
}

const spanOfBout = ({ start, elapsed }: FoundBout): Span => {
  const from = parseInstant(start);
  return { from, to: from + elapsed * 1000 };
};
const spanOfEntry = ({ at, minutes }: Activity): Span => {
  const from = parseInstant(at);
  return { from, to: from + minutes * MINUTE };
};

export interface Context {
  readonly athlete: string;
  /** All of the athlete, as written. */
  readonly entries: readonly Entry[];
  readonly zone: string;
  /** Milliseconds. */
  readonly now: number;
}

export async function previewOf(found: Found, context: Context): Promise<Preview> {
  const current = currentEntries(context.entries);
  const written = new Set(context.entries.map(({ id }) => id));
  const standing = new Map(current.map((entry) => [entry.id, entry]));
  const isThere = (id: string): 'standing' | 'taken-back' | 'never' =>
    standing.has(id) ? 'standing' : written.has(id) ? 'taken-back' : 'never';
  const activities = current.filter((entry): entry is Activity => entry.type === 'activity');
  const measured = current.filter((entry): entry is Measure => entry.type === 'measure');
  const bouts: BoutItem[] = [];
  for (const bout of found.bouts) {
    const span = spanOfBout(bout);
    const parts = [context.athlete, 'bout', found.kind, bout.start, bout.seconds];
    const { id } = await idFor(parts, isThere);
    const same = activities.find((entry) => entry.id === id || isSameTime(spanOfEntry(entry), span)) ?? null;
    const isTwice = bouts.some((one) => one.state === 'new' && isSameTime(spanOfBout(one.bout), span));
    bouts.push({
      id,
      bout,
      day: dateText(localDay(context.zone, span.from)),
      state: same !== null ? 'there' : isTwice ? 'twice' : 'new',
      there: same,
      isLate: context.now - span.from > LATE,
    });
  }
  const measures: MeasureItem[] = [];
  for (const measure of found.measures) {
    const { id } = await idFor([context.athlete, 'measure', measure.kind, measure.day], isThere);
    const there =
      measured.find((entry) => entry.id === id) ??
      measured.find(
        (entry) =>
          entry.kind === measure.kind && dateText(localDay(context.zone, parseInstant(entry.at))) === measure.day,
      ) ??
      null;
    const state =
      there === null ? 'new' : there.value === measure.value ? 'there' : there.id === id ? 'other' : 'by-hand';
    measures.push({ id, measure, state, there });
  }
  return { kind: found.kind, bouts, measures, leftOut: found.leftOut };
}

/** Offered, chosen from the start. What somebody wrote by hand stays as it is. */
export const isOffered = ({ state }: MeasureItem): boolean => state === 'new' || state === 'other';
