/** A check-in as the walk needs it: what is above typical, whether it is full, and whether it alarms. */
import type { CheckIn, SymptomScores } from '../log/entry.ts';
import { SYMPTOM_IDS, type SymptomId } from '../log/vocabulary.ts';
import { DAY } from '../time/instant.ts';
import { scoresInOrder } from './by-name.ts';
import type { Item } from './item.ts';

export interface Report {
  readonly item: Item<'check-in'>;
  readonly day: number;
  /** All 22 items; `falling-asleep` may be missing in the first 24 h. */
  readonly isFull: boolean;
  /** The items that keep it from being full. */
  readonly missing: readonly SymptomId[];
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
  return scoresInOrder(symptoms).reduce<number>((sum, score) => sum + (score ?? 0), 0);
}

/** Items above 0, 0–22. */
export function countOf(symptoms: SymptomScores): number {
  return scoresInOrder(symptoms).filter((score) => (score ?? 0) > 0).length;
}

const NONE: readonly SymptomId[] = [];

/** What one look at all 22 items says: the total, what is above typical, what is missing. */
export function readItems(
  item: Item<'check-in'>,
  typical: SymptomScores,
  injuryAt: number,
): { readonly severity: number; readonly above: readonly SymptomId[]; readonly missing: readonly SymptomId[] } {
  const scores = scoresInOrder(item.entry.symptoms);
  const mayLackSleep = item.at - injuryAt < DAY;
  const isAllKnown = item.unknown.size === 0;
  let severity = 0;
  let above: SymptomId[] | null = null;
  let missing: SymptomId[] | null = null;
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index];
    if (score === 0 && isAllKnown) continue;
    const id = SYMPTOM_IDS[index] ?? 'not-right';
    if (score !== undefined && score > 0) {
      severity += score;
      if (score > (typical[id] ?? 0)) (above ??= []).push(id);
    }
    const isMissing = score === undefined || item.unknown.has(id);
    if (isMissing && !(mayLackSleep && id === 'falling-asleep')) (missing ??= []).push(id);
  }
  return { severity, above: above ?? NONE, missing: missing ?? NONE };
}

export function isAboveTypical(report: Report): boolean {
  return report.above.length > 0;
}

/**
 * Is an item above typical new: higher than in every full check-in of the 24 h up to an instant? Part-filled and late ones
 * are for caution only, so they excuse nothing.
 * @param since milliseconds: when the stage was entered, or a clearance given.
 */
export function isNewSince(report: Report, reports: readonly Report[], since: number): boolean {
  if (report.above.length === 0) return false;
  const before = reports.filter(({ item, isFull }) => isFull && item.at <= since && item.at > since - DAY);
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

/** What an item whose own severity alarms may be at most, and may rise by. */
const ALARMING_SCORE = 5;
const ALARMING_RISE = 3;
/** 80 % reliable change of the total (Iverson 2003). */
const RELIABLE_CHANGE = 10;

/** Headache, neck pain, confusion and drowsiness alarm by themselves. */
function alarms(score = 0, last = 0, isMeasured: boolean): boolean {
  return score >= ALARMING_SCORE || (isMeasured && score - last >= ALARMING_RISE);
}

/**
 * @param severity of these symptoms, 0–132.
 * @param last symptoms of the last on-time check-in of the same reporter role; null where there is none.
 * @param worstOfDayBefore highest severity of the calendar day before; null where nothing was logged then.
 */
export function isAlarming(
  symptoms: SymptomScores,
  severity: number,
  last: SymptomScores | null,
  worstOfDayBefore: number | null,
): boolean {
  if (
    alarms(symptoms.headache, last?.headache, last !== null) ||
    alarms(symptoms['neck-pain'], last?.['neck-pain'], last !== null) ||
    alarms(symptoms.confusion, last?.confusion, last !== null) ||
    alarms(symptoms.drowsiness, last?.drowsiness, last !== null)
  )
    return true;
  return worstOfDayBefore !== null && severity - worstOfDayBefore >= RELIABLE_CHANGE;
}
