/**
 * The log as it is known at an instant: what exists by then, corrected as far as corrections count, dated, and marked
 * with what it is worth. Everything after this works on items and never looks at the raw log again.
 */
import type { Athlete, Correction, Entry, EntryType } from '../log/entry.ts';
import { HOUR, parseInstant } from '../time/instant.ts';
import { CLOCK_SLACK, type Corrected, correct } from './corrections.ts';
import { type Item, isItem } from './item.ts';
import { comparePlaces, RANK } from './place.ts';

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
]);

function toItem(corrected: Corrected): Item {
  const { entry } = corrected;
  const written = parseInstant(entry.recordedAt);
  const dated = parseInstant(entry.at);
  const isUntrusted = dated - written > CLOCK_SLACK;
  const at = isUntrusted ? written : dated;
  const isLate = !NEVER_LATE.has(entry.type) && written - at > LATE_AFTER;
  return {
    id: entry.id,
    entry,
    at,
    recordedAt: written,
    place: { at, rank: RANK_OF[entry.type], recordedAt: written, id: entry.id },
    counts: !corrected.cautionOnly && !isUntrusted && !isLate,
    isLate,
    isUntrusted,
    worsenedAt: corrected.worsenedAt,
    unknown: corrected.unknown,
    endMinutes: corrected.endMinutes,
  };
}

/** The same entry imported twice is one; of two that claim one id the choice does not depend on their order. */
function uniqueOf(athlete: Athlete, entries: readonly Entry[], now: number): Map<string, Entry> {
  const unique = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.athlete !== athlete.id || parseInstant(entry.recordedAt) > now) continue;
    const other = unique.get(entry.id);
    if (other === undefined || (other !== entry && JSON.stringify(entry) > JSON.stringify(other)))
      unique.set(entry.id, entry);
  }
  return unique;
}

function correctionsByTarget(entries: Iterable<Entry>, now: number): Map<string, Correction[]> {
  const byTarget = new Map<string, Correction[]>();
  for (const entry of entries) {
    if (entry.type !== 'correction') continue;
    const dated = parseInstant(entry.at);
    if (dated > now && dated - parseInstant(entry.recordedAt) <= CLOCK_SLACK) continue;
    byTarget.set(entry.target, [...(byTarget.get(entry.target) ?? []), entry]);
  }
  for (const list of byTarget.values()) {
    list.sort((a, b) => parseInstant(a.recordedAt) - parseInstant(b.recordedAt) || (a.id < b.id ? -1 : 1));
  }
  return byTarget;
}

const NOTHING: readonly Correction[] = [];

/** @param now milliseconds; entries dated or written after it do not exist yet. */
export function knownAt(athlete: Athlete, entries: readonly Entry[], now: number): Known {
  const unique = uniqueOf(athlete, entries, now);
  const corrections = correctionsByTarget(unique.values(), now);
  const told: Correction[] = [];
  const items: Item[] = [];
  const add = (entry: Entry, zone: string): void => {
    const corrected = correct(entry, corrections.get(entry.id) ?? NOTHING, zone);
    told.push(...corrected.told);
    if (corrected.withdrawn) return;
    const item = toItem(corrected);
    if (item.at <= now) items.push(item);
  };
  // Injuries first: the zone of the newest one says what a day is for all the others.
  for (const entry of unique.values()) if (entry.type === 'injury') add(entry, entry.zone);
  const injury = items.reduce<Item<'injury'> | null>(
    (newest, item) =>
      isItem(item, 'injury') && (newest === null || comparePlaces(item.place, newest.place) > 0) ? item : newest,
    null,
  );
  const zone = injury?.entry.zone ?? 'UTC';
  for (const entry of unique.values()) {
    if (entry.type !== 'injury' && entry.type !== 'correction') add(entry, zone);
  }
  items.sort((a, b) => comparePlaces(a.place, b.place));
  return { injury, items, told };
}
