/**
 * The walk through time: the log is replayed in order, and the stage moves up at the first instant at which every gate
 * is open, which may lie between two entries; down, or to a stop, at the instant of the entry that causes it.
 */
import { endOfDay, riseOf, settledMinutes } from './exertion.ts';
import { foldBout, closeOpenBout } from './folds/bout.ts';
import { foldCheckIn } from './folds/check-in.ts';
import { foldDocument, foldStayStopped } from './folds/document.ts';
import { closeOpenSchool, foldSchool } from './folds/school.ts';
import { foldKnock } from './folds/knock.ts';
import { foldSigns } from './folds/signs.ts';
import { stopReasons } from './folds/stop.ts';
import { openSpan } from './gates/index.ts';
import { type ClinicalItem, type Item, isClinical, isItem } from './item.ts';
import { moveUp } from './moves.ts';
import { gatesPlace, isAfter, placeAt, RANK, sortByPlace } from './place.ts';
import { type Event, type Walk, currentStage, nextStage } from './state.ts';

function begin(walk: Walk): void {
  walk.isInEpisode = true;
  if (walk.stop === null) return;
  // A standing stop goes over into the new episode and is lifted by the general rule.
  walk.stop.isMoreThanKnock = true;
  const stage = currentStage(walk).id;
  walk.history.push({ at: walk.injury.at, from: stage, to: stage, reasons: stopReasons(walk) });
}

/** What an entry does at its own place; entries before the injury only take part in stops. */
function foldItem(walk: Walk, item: Item): void {
  if (isItem(item, 'warning-signs')) foldSigns(walk, item);
  else if (isItem(item, 'head-impact')) foldKnock(walk, item);
  else if (isClinical(item)) foldPaper(walk, item);
  else if (item === (walk.injury as Item)) begin(walk);
  else if (!isAfter(item, walk.injury)) return;
  else if (isItem(item, 'check-in')) foldCheckIn(walk, item);
  else if (isItem(item, 'activity')) foldBout(walk, item);
  else if (isItem(item, 'school')) foldSchool(walk, item);
}

/** Written down later than it is dated, it takes effect then. */
const isOpenedLater = (item: ClinicalItem): boolean => item.recordedAt > item.at;

function foldPaper(walk: Walk, item: ClinicalItem): void {
  if (isItem(item, 'review') && item.entry.outcome === 'stay-stopped') foldStayStopped(walk, item);
  if (!isOpenedLater(item)) foldDocument(walk, item, item);
}

/** A rise within the limit that nobody has said the end of is asked for at the end of its day. */
function isLeftOpen(item: Item<'activity'> | Item<'school'>): boolean {
  return riseOf(item.entry) > 0 && settledMinutes(item.entry) === null;
}

function closeBout(walk: Walk, item: Item<'activity'>, at: number): void {
  const bout = walk.bouts.find((candidate) => candidate.item === item);
  if (bout !== undefined) closeOpenBout(walk, bout, at);
}

/** What an entry does at another place than its own. */
function addLater(events: Event[], item: Item, injury: Item<'injury'>, zone: string): void {
  if (isClinical(item)) {
    if (!isOpenedLater(item)) return;
    const opened = placeAt(item, item.recordedAt);
    events.push({ ...opened, happen: (walk) => foldDocument(walk, item, opened) });
    return;
  }
  if (!isItem(item, 'activity') && !isItem(item, 'school')) return;
  if (!isAfter(item, injury) || !isLeftOpen(item)) return;
  const at = endOfDay(zone, item.at);
  events.push({
    at,
    rank: RANK.dayEnd,
    recordedAt: item.recordedAt,
    id: item.id,
    happen: (walk) => (isItem(item, 'activity') ? closeBout(walk, item, at) : closeOpenSchool(walk, item)),
  });
}

/** An item happens at its own place, an event at another. */
type Step = Item | Event;

/** Everything that happens up to `now`, in order. Items come in order, so most often nothing is left to sort. */
function stepsOf(walk: Walk, items: readonly Item[], now: number, changes: readonly Event[]): readonly Step[] {
  const events = [...changes];
  for (const item of items) addLater(events, item, walk.injury, walk.zone);
  if (events.length === 0 && (items.at(-1)?.at ?? now) <= now) return items;
  const steps: Step[] = [...items, ...events];
  sortByPlace(steps);
  return steps.slice(0, steps.findLastIndex((step) => step.at <= now) + 1);
}

/**
 * Moves up at every instant in [from, until) at which all gates are open, the earliest first.
 * @returns the instant up to which nothing can open unless something happens.
 */
function passGates(walk: Walk, from: number, until: number): number {
  let earliest = from;
  while (walk.isInEpisode && walk.stop === null && walk.completeAt === null) {
    const span = openSpan(walk, until);
    const at = Math.max(earliest, span.from);
    if (at >= span.until) return Number.POSITIVE_INFINITY;
    if (at >= until) return at;
    if (nextStage(walk) === null) walk.completeAt = at;
    else moveUp(walk, gatesPlace(at));
    earliest = at;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * Replays all items up to `now`, milliseconds.
 * @param changes what a change of profile does, which no item says by itself.
 */
export function replay(walk: Walk, items: readonly Item[], now: number, changes: readonly Event[] = []): void {
  const steps = stepsOf(walk, items, now, changes);
  let passed = walk.injury.at;
  let closedUntil = passed;
  for (let index = 0; index < steps.length; ) {
    const at = steps[index]?.at ?? passed;
    let asked = passed;
    if (isAt(steps[index], at, RANK.gates)) {
      if (closedUntil < at) passGates(walk, passed, at);
      asked = at;
      for (; isAt(steps[index], at, RANK.gates); index += 1) happenAt(walk, steps[index]);
    }
    closedUntil = passGates(walk, asked, at + 1);
    for (; isAt(steps[index], at, Number.POSITIVE_INFINITY); index += 1) {
      happenAt(walk, steps[index]);
      closedUntil = at; // what a bout opens, it opens after the instant it starts
    }
    passed = at + 1;
  }
  passGates(walk, passed, now + 1);
}

function happenAt(walk: Walk, step: Step | undefined): void {
  if (step === undefined) return;
  if ('happen' in step) step.happen(walk);
  else foldItem(walk, step);
}

function isAt(step: Step | undefined, at: number, below: number): boolean {
  return step !== undefined && step.at === at && step.rank < below;
}
