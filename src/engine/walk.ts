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
import { type Item, isItem } from './item.ts';
import { moveUp } from './moves.ts';
import { comparePlaces, gatesPlace, isAfter, type Place, RANK } from './place.ts';
import { type Event, type Walk, currentStage, nextStage } from './state.ts';

/** A rise within the limit that nobody has said the end of is asked for at the end of its day. */
function dayEnd(item: Item<'activity'> | Item<'school'>, zone: string, happen: Event['happen']): Event[] {
  if (riseOf(item.entry) <= 0 || settledMinutes(item.entry) !== null) return [];
  const at = endOfDay(zone, item.at);
  return [{ place: { at, rank: RANK.dayEnd, recordedAt: item.recordedAt, id: item.id }, happen }];
}

function begin(walk: Walk): void {
  walk.isInEpisode = true;
  if (walk.stop === null) return;
  // A standing stop goes over into the new episode and is lifted by the general rule.
  walk.stop.isMoreThanKnock = true;
  const stage = currentStage(walk).id;
  walk.history.push({ at: walk.injury.at, from: stage, to: stage, reasons: stopReasons(walk) });
}

/** What an item does, and when; entries before the injury only take part in stops. */
function eventsOf(item: Item, injury: Item<'injury'>, zone: string): Event[] {
  const { place } = item;
  if (item === (injury as Item)) return [{ place, happen: begin }];
  if (isItem(item, 'warning-signs')) return [{ place, happen: (walk) => foldSigns(walk, item) }];
  if (isItem(item, 'head-impact')) return [{ place, happen: (walk) => foldKnock(walk, item) }];
  if (
    isItem(item, 'examination') ||
    isItem(item, 'review') ||
    isItem(item, 'clearance') ||
    isItem(item, 'prescription')
  ) {
    const opened: Place = { ...place, at: Math.max(item.at, item.recordedAt) };
    const opens: Event = { place: opened, happen: (walk) => foldDocument(walk, item, opened) };
    const isOrder = isItem(item, 'review') && item.entry.outcome === 'stay-stopped';
    return isOrder ? [{ place, happen: (walk) => foldStayStopped(walk, item) }, opens] : [opens];
  }
  if (!isAfter(place, injury.place)) return [];
  if (isItem(item, 'check-in')) return [{ place, happen: (walk) => foldCheckIn(walk, item) }];
  if (isItem(item, 'activity')) {
    const close = (walk: Walk): void => {
      const bout = walk.bouts.find((candidate) => candidate.item === item);
      if (bout !== undefined) closeOpenBout(walk, bout, endOfDay(zone, item.at));
    };
    return [{ place, happen: (walk) => foldBout(walk, item) }, ...dayEnd(item, zone, close)];
  }
  if (isItem(item, 'school'))
    return [
      { place, happen: (walk) => foldSchool(walk, item) },
      ...dayEnd(item, zone, (walk) => closeOpenSchool(walk, item)),
    ];
  return [];
}

/** Moves up at every instant in [from, until) at which all gates are open, the earliest first. */
function passGates(walk: Walk, from: number, until: number): void {
  let earliest = from;
  while (walk.isInEpisode && walk.stop === null && walk.completeAt === null) {
    const span = openSpan(walk, nextStage(walk));
    const at = Math.max(earliest, span.from);
    if (at >= until || at >= span.until) return;
    if (nextStage(walk) === null) walk.completeAt = at;
    else moveUp(walk, gatesPlace(at));
    earliest = at;
  }
}

/** Events of one instant, in order. */
function byInstant(events: readonly Event[]): Event[][] {
  const groups: Event[][] = [];
  let group: Event[] = [];
  for (const event of events) {
    if (group[0] === undefined || group[0].place.at !== event.place.at) {
      group = [];
      groups.push(group);
    }
    group.push(event);
  }
  return groups;
}

/**
 * Replays all items up to `now`, milliseconds.
 * @param changes what a change of profile does, which no item says by itself.
 */
export function replay(walk: Walk, items: readonly Item[], now: number, changes: readonly Event[] = []): void {
  const events = [...items.flatMap((item) => eventsOf(item, walk.injury, walk.zone)), ...changes]
    .filter((event) => event.place.at <= now)
    .toSorted((a, b) => comparePlaces(a.place, b.place));
  let passed = walk.injury.at;
  for (const group of byInstant(events)) {
    const at = group[0]?.place.at ?? passed;
    passGates(walk, passed, at);
    for (const event of group) if (event.place.rank < RANK.gates) event.happen(walk);
    passGates(walk, at, at + 1);
    for (const event of group) if (event.place.rank > RANK.gates) event.happen(walk);
    // What a bout opens, it opens after the instant it starts.
    passed = at + 1;
  }
  passGates(walk, passed, now + 1);
}
