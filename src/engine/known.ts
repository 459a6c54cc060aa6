/**
 * The log as it is known at an instant: what exists by then, corrected as far as corrections count, dated, and marked
 * with what it is worth. Everything after this works on items and never looks at the raw log again.
 */
import type { Athlete, Correction, Entry, EntryType } from '../log/entry.ts';
import type { SymptomId } from '../log/vocabulary.ts';
import { HOUR, parseInstant } from '../time/instant.ts';
import { CLOCK_SLACK, type Corrected, correct } from './corrections.ts';
import { type Item, isItem } from './item.ts';
import { comparePlaces, RANK, sortByPlace } from './place.ts';

/** Written down longer than this after it happened: counts for caution only. */
export const LATE_AFTER = 36 * HOUR;

export interface Known {
  /** The newest injury: its episode is the one that is assessed. */
  readonly injury: Item<'injury'> | null;
  /** Every item of the athlete in the order of the walk, those of earlier episodes included. */
  readonly items: readonly Item[];
  /** Corrections outside the rules. */
  readonly told: readonly Correction[];
}

const RANK_OF: Record<EntryType, number> = {
  injury: RANK.injury,
  'warning-signs': RANK.alarm,
  'head-impact': RANK.alarm,
  examination: RANK.report,
  review: RANK.report,
  clearance: RANK.report,
  prescription: RANK.report,
  'check-in': RANK.report,
  school: RANK.report,
  typical: RANK.report,
  measure: RANK.report,
  'protocol-change': RANK.report,
  'school-plan': RANK.report,
  programme: RANK.report,
  'programme-session': RANK.report,
  correction: RANK.report,
  activity: RANK.bout,
};

/** What is never late: documents count from when they are written down, the injury and "typical" by rules of their own. */
const NEVER_LATE: ReadonlySet<EntryType> = new Set([
  'injury',
  'examination',
  'review',
  'clearance',
  'prescription',
  'measure',
  'protocol-change',
  'school-plan',
  'programme',
  'programme-session',
]);

const NOTHING_UNKNOWN: ReadonlySet<SymptomId> = new Set();

function endMinutesOf(entry: Entry): number {
  return entry.type === 'activity' ? entry.minutes : 0;
}

/**
 * @param corrected what corrections made of it; null where there are none, as for nearly every entry.
 * @param written milliseconds
 */
function toItem(entry: Entry, corrected: Corrected | null, written: number): Item {
  const dated = entry.at === entry.recordedAt ? written : parseInstant(entry.at);
  const isUntrusted = dated - written > CLOCK_SLACK;
  const at = isUntrusted ? written : dated;
  const isLate = written - at > LATE_AFTER && !NEVER_LATE.has(entry.type);
  return {
    id: entry.id,
    entry,
    at,
    recordedAt: written,
    rank: RANK_OF[entry.type],
    counts: !isUntrusted && !isLate && corrected?.cautionOnly !== true,
    isLate,
    isUntrusted,
    worsenedAt: corrected === null ? null : corrected.worsenedAt,
    unknown: corrected === null ? NOTHING_UNKNOWN : corrected.unknown,
    endMinutes: corrected === null ? endMinutesOf(entry) : corrected.endMinutes,
  };
}

/** A correction and when it was written down, in milliseconds. */
interface Written {
  readonly id: string;
  readonly entry: Correction;
  readonly at: number;
}

/** Of two entries that claim one id the choice does not depend on their order. */
function withoutDoubles(all: readonly (Item | Written)[]): (Item | Written)[] {
  const unique = new Map<string, Item | Written>();
  for (const one of all) {
    const other = unique.get(one.id)?.entry;
    if (other === undefined || (other !== one.entry && JSON.stringify(one.entry) > JSON.stringify(other)))
      unique.set(one.id, one);
  }
  return [...unique.values()];
}

/** The athlete's entries that were written by then, none corrected yet; the same one imported twice is one. */
function writtenBy(athlete: Athlete, entries: readonly Entry[], now: number): { items: Item[]; written: Written[] } {
  const items: Item[] = [];
  const written: Written[] = [];
  const ids = new Set<string>();
  for (const entry of entries) {
    if (entry.athlete !== athlete.id) continue;
    const at = parseInstant(entry.recordedAt);
    if (at > now) continue;
    if (entry.type === 'correction') written.push({ id: entry.id, entry, at });
    else items.push(toItem(entry, null, at));
    ids.add(entry.id);
  }
  if (ids.size === items.length + written.length) return { items, written };
  const unique = new Set<object>(withoutDoubles([...items, ...written]));
  return { items: items.filter((one) => unique.has(one)), written: written.filter((one) => unique.has(one)) };
}

const byWriting = (one: Correction, other: Correction): number =>
  parseInstant(one.recordedAt) - parseInstant(other.recordedAt) || (one.id < other.id ? -1 : 1);

function correctionsByTarget(written: readonly Written[], now: number): Map<string, Correction[]> {
  const byTarget = new Map<string, Written[]>();
  for (const one of written) {
    const dated = parseInstant(one.entry.at);
    if (dated > now && dated - one.at <= CLOCK_SLACK) continue;
    const list = byTarget.get(one.entry.target);
    if (list === undefined) byTarget.set(one.entry.target, [one]);
    else list.push(one);
  }
  const inOrder = (list: Written[]): Correction[] =>
    list.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ entry }) => entry);
  return new Map([...byTarget].map(([target, list]) => [target, inOrder(list)]));
}

/** @param now milliseconds; entries dated or written after it do not exist yet. */
export function knownAt(athlete: Athlete, entries: readonly Entry[], now: number): Known {
  const { items: uncorrected, written } = writtenBy(athlete, entries, now);
  const corrections = correctionsByTarget(written, now);
  const told: Correction[] = [];
  const items: Item[] = [];
  const add = (item: Item, zone: string): void => {
    const own = corrections.size === 0 ? undefined : corrections.get(item.id);
    const corrected = own === undefined ? null : correct(item.entry, own, zone);
    if (corrected !== null) told.push(...corrected.told);
    if (corrected?.withdrawn === true) return;
    const known = corrected === null ? item : toItem(corrected.entry, corrected, item.recordedAt);
    if (known.at <= now) items.push(known);
  };
  // Injuries first: the zone of the newest one says what a day is for all the others.
  for (const item of uncorrected) if (isItem(item, 'injury')) add(item, item.entry.zone);
  const injury = items.reduce<Item<'injury'> | null>(
    (newest, item) => (isItem(item, 'injury') && (newest === null || comparePlaces(item, newest) > 0) ? item : newest),
    null,
  );
  const zone = injury?.entry.zone ?? 'UTC';
  for (const item of uncorrected) if (!isItem(item, 'injury')) add(item, zone);
  sortByPlace(items);
  // As they were written, whatever order the log is in.
  if (told.length > 1) told.sort(byWriting);
  return { injury, items, told };
}
