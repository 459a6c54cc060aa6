/** A check-in as the walk needs it: what is above typical, whether it is full, and whether it alarms. */
import type { CheckIn, SymptomScores } from '../log/entry.ts';
import { SYMPTOM_IDS, type SymptomId } from '../log/vocabulary.ts';
import { DAY } from '../time/instant.ts';
import type { Item } from './item.ts';

export interface Report {
  readonly item: Item<'check-in'>;
  readonly day: number;
  /** All 22 items; `falling-asleep` may be missing in the first 24 h. */
  readonly isFull: boolean;
  /** 0–132. */
  readonly severity: number;
  /** Items above what was typical when it was written; mostly none. */
  readonly above: readonly SymptomId[];
  /** What a strict stage counts as exceeded. */
  readonly isStrictTrouble: boolean;
  readonly isAlarming: boolean;
}

/** Sum of the items that are known, 0–132. */
export function severityOf(symptoms: SymptomScores): number {
  let sum = 0;
  for (const item of SYMPTOM_IDS) sum += symptoms[item] ?? 0;
  return sum;
}

/** Items above 0, 0–22. */
export function countOf(symptoms: SymptomScores): number {
  return SYMPTOM_IDS.filter((item) => (symptoms[item] ?? 0) > 0).length;
}

/** The items that keep a check-in from being full. */
export function missingItems(item: Item<'check-in'>, injuryAt: number): SymptomId[] {
  const mayLackSleep = item.at - injuryAt < DAY;
  return SYMPTOM_IDS.filter(
    (id) =>
      (item.entry.symptoms[id] === undefined || item.unknown.has(id)) && !(mayLackSleep && id === 'falling-asleep'),
  );
}

export function isAboveTypical(report: Report): boolean {
  return report.above.length > 0;
}

export function itemsAbove(symptoms: SymptomScores, typical: SymptomScores): SymptomId[] {
  return SYMPTOM_IDS.filter((item) => (symptoms[item] ?? 0) > (typical[item] ?? 0));
}

/**
 * Is an item above typical new: higher than in every check-in on time of the 24 h up to an instant? An item that none of
 * them names is new, since unknown is no excuse.
 * @param since milliseconds: when the stage was entered, or a clearance given.
 */
export function isNewSince(report: Report, reports: readonly Report[], since: number): boolean {
  if (report.above.length === 0) return false;
  const before = reports.filter(({ item }) => item.counts && item.at <= since && item.at > since - DAY);
  const scoreIn = (one: Report, id: SymptomId): number =>
    one.item.unknown.has(id) ? 0 : (one.item.entry.symptoms[id] ?? 0);
  return report.above.some((id) => {
    const score = report.item.entry.symptoms[id] ?? 0;
    return before.every((one) => score > scoreIn(one, id));
  });
}

export function isWorseWithExertion(entry: CheckIn): boolean {
  return entry.worseWithPhysical === true || entry.worseWithMental === true;
}

/** Items whose own severity alarms. */
const ALARMING_ITEMS: readonly SymptomId[] = ['headache', 'neck-pain', 'confusion', 'drowsiness'];
const ALARMING_SCORE = 5;
const ALARMING_RISE = 3;
/** 80 % reliable change of the total (Iverson 2003). */
const RELIABLE_CHANGE = 10;

/**
 * @param last symptoms of the last on-time check-in of the same reporter role; null where there is none.
 * @param worstOfDayBefore highest severity of the calendar day before; null where nothing was logged then.
 */
export function isAlarming(
  symptoms: SymptomScores,
  last: SymptomScores | null,
  worstOfDayBefore: number | null,
): boolean {
  for (const item of ALARMING_ITEMS) {
    const score = symptoms[item] ?? 0;
    if (score >= ALARMING_SCORE) return true;
    if (last !== null && score - (last[item] ?? 0) >= ALARMING_RISE) return true;
  }
  return worstOfDayBefore !== null && severityOf(symptoms) - worstOfDayBefore >= RELIABLE_CHANGE;
}
