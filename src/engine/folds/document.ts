/** What a clinician has written. Recorded here, never made here. */
import type { Examination, Review, Clearance } from '../../log/entry.ts';
import type { SymptomId } from '../../log/vocabulary.ts';
import { isUnder18 } from '../age.ts';
import type { Item } from '../item.ts';
import { type Place, isAfter, later } from '../place.ts';
import { type Walk, dayOf } from '../state.ts';
import { takeBackKnocks } from './knock.ts';
import { endStopIfNothingStands, stand } from './stop.ts';

type Document = Item<'examination'> | Item<'review'> | Item<'clearance'> | Item<'prescription'>;

/** May this person's word, written down by this author, count? */
export function documentCounts(walk: Walk, item: Document): boolean {
  const { clinician, by, type } = item.entry;
  if (!item.counts) return false;
  if (by.role === 'athlete' && isUnder18(walk.athlete.birthDate, dayOf(walk, item.recordedAt))) return false;
  const { profession } = clinician;
  if (profession === 'other') return false;
  return type === 'clearance' ? walk.plan.protocol.clearanceBy.includes(profession) : true;
}

/** Written down later than its date, with something in between after which it says nothing? */
function isOvertaken(item: Document, trouble: Place | null): boolean {
  return item.recordedAt > item.at && trouble !== null && isAfter(trouble, item);
}

/** "Stay stopped" always counts, whoever wrote it down, from the day it is dated. */
export function foldStayStopped(walk: Walk, item: Item<'review'>): void {
  walk.voidBefore = later(walk.voidBefore, item);
  walk.prescriptionVoid = later(walk.prescriptionVoid, item);
  stand(walk, item, (stop) => (stop.ordered = item), false);
}

/** A document takes effect from when it is written down; `opened` is that place, its own place the day it is dated. */
export function foldDocument(walk: Walk, item: Document, opened: Place): void {
  if (!documentCounts(walk, item)) return;
  const isAcrossKnock = isOvertaken(item, walk.lastKnock);
  const isAcrossTrouble = isOvertaken(item, walk.lastTrouble);
  if (item.entry.type === 'examination' ? isAcrossKnock : isAcrossTrouble) return;
  switch (item.entry.type) {
    case 'examination':
      return foldExamination(walk, item as Item<'examination'>, opened);
    case 'review':
      return foldReview(walk, item as Item<'review'>, opened);
    case 'clearance':
      return foldClearance(walk, item as Item<'clearance'>);
    case 'prescription':
      if (isOfEpisode(walk, item)) walk.prescription = item as Item<'prescription'>;
  }
}

/** Dated in the episode that is assessed? An older document may still lift an older stop. */
function isOfEpisode(walk: Walk, item: Document): boolean {
  return walk.isInEpisode && isAfter(item, walk.injury);
}

function foldExamination(walk: Walk, item: Item<'examination'>, opened: Place): void {
  if (!isOfEpisode(walk, item)) return;
  noteUnrelated(walk, item);
  walk.isExamined = true;
  see(walk, item);
  // An examination stays one whatever follows but a knock; what it gives back, it gives only if nothing lies between.
  if (item.entry.finding === 'no-concussion' && !isOvertaken(item, walk.lastTrouble))
    takeBackKnocks(walk, item, opened);
}

function foldReview(walk: Walk, item: Item<'review'>, opened: Place): void {
  const isOurs = isOfEpisode(walk, item);
  if (isOurs) {
    noteUnrelated(walk, item);
    walk.isExamined = true;
  }
  if (item.entry.outcome !== 'continue') return;
  if (isOurs) see(walk, item);
  lift(walk, item, opened);
}

function foldClearance(walk: Walk, item: Item<'clearance'>): void {
  if (!isOfEpisode(walk, item)) return;
  noteUnrelated(walk, item);
  walk.isExamined = true;
  walk.clearances.push(item);
}

/** A doctor has looked: the call-now answers before it are dealt with. */
function see(walk: Walk, item: Document): void {
  walk.isSeenForCaution = true;
  const isSeen = (answer: Item<'warning-signs'>): boolean =>
    isAfter(item, answer) && item.at >= (answer.worsenedAt ?? item.at);
  if (item.entry.type === 'examination') walk.examinedCalls.push(...walk.callNow.filter(isSeen));
  walk.callNow = walk.callNow.filter((answer) => !isSeen(answer));
}

/** "Continue" lifts what lies before it: a sign by its date and its writing, a knock and an order by their date. */
function lift(walk: Walk, item: Item<'review'>, opened: Place): void {
  const { stop } = walk;
  if (stop === null) return;
  const isBefore = (place: Place): boolean => isAfter(item, place);
  if (stop.ordered !== null && !isBefore(stop.ordered)) return; // the newest review decides
  stop.ordered = null;
  const signs = stop.signs.filter(
    (sign) => !isBefore(sign) || item.at < Math.max(sign.recordedAt, sign.worsenedAt ?? sign.recordedAt),
  );
  stop.signs.splice(0, stop.signs.length, ...signs);
  const knocks = stop.knocks.filter((knock) => !isBefore(knock));
  stop.knocks.splice(0, stop.knocks.length, ...knocks);
  endStopIfNothingStands(walk, opened, item, item.id);
}

/** Items named as unrelated are typical from here on, at the highest value of a full check-in on its day before it. */
function noteUnrelated(walk: Walk, item: Item<'examination' | 'review' | 'clearance'>): void {
  const { unrelated } = item.entry as Examination | Review | Clearance;
  if (unrelated === undefined || unrelated.length === 0) return;
  const day = dayOf(walk, item.at);
  const before = walk.reports.filter((report) => report.isFull && report.day === day && isAfter(item, report.item));
  for (const id of unrelated) {
    // A day without a full check-in before the document says no level: an earlier document's stands.
    const reported = before.length > 0 ? before.map((report) => scoreOf(report.item, id)) : [walk.unrelated[id] ?? 0];
    walk.unrelated[id] = Math.max(walk.typical[id] ?? 0, ...reported);
  }
  walk.usual = { ...walk.typical, ...walk.unrelated };
  walk.hasUsual = Object.values(walk.usual).some((score) => (score ?? 0) > 0);
}

function scoreOf(item: Item<'check-in'>, id: SymptomId): number {
  return item.entry.symptoms[id] ?? 0;
}
