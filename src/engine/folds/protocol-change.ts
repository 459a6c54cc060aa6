/**
 * Another profile decides from here on, and the whole log has been read anew under it. On the day of the change it never
 * allows more than the one before it would have: not at the change, and not after what happens later that day.
 */
import type { Reason } from '../assessment.ts';
import { isUnder18 } from '../age.ts';
import { endOfDay } from '../exertion.ts';
import type { Item } from '../item.ts';
import { capStage } from '../moves.ts';
import { isAfter, type Place, placeAt, RANK } from '../place.ts';
import { highestUpTo } from '../plan.ts';
import type { StageKind } from '../../protocols/protocol.ts';
import type { Athlete } from '../../log/entry.ts';
import { localDay } from '../../time/zone.ts';
import type { Event, Walk } from '../state.ts';

type ProtocolChange = Item<'protocol-change'>;

/** It counts from when it is written down, whatever its date says. */
export function placeOfChange(item: ProtocolChange): Place {
  return placeAt(item, Math.max(item.at, item.recordedAt));
}

/** Written after the injury was: one written before spoke of another recovery. */
export function isOfRecovery(item: ProtocolChange, injury: Item<'injury'>): boolean {
  return item.recordedAt >= injury.recordedAt && isAfter(placeOfChange(item), injury);
}

/** Under 18, or of unknown age, an athlete does not choose other rules alone: some ask for no clinician at all. */
export function mayChange(athlete: Athlete, item: ProtocolChange, zone: string): boolean {
  return item.entry.by.role !== 'athlete' || !isUnder18(athlete.birthDate, localDay(zone, item.recordedAt));
}

/** What the profile before it allowed at the change, and each time it allowed less on the rest of that day. */
function limitsOf(before: Walk, at: number): { at: number; kind: StageKind }[] {
  const kindOf = (id: string): StageKind => before.plan.stages.find((stage) => stage.id === id)?.kind ?? 'rest';
  const earlier = before.history.findLast((move) => move.at <= at);
  const atChange = earlier?.to ?? before.plan.stages[0]?.id ?? '';
  const later = before.history.filter((move) => move.at > at);
  return [{ at, kind: kindOf(atChange) }, ...later.map((move) => ({ at: move.at, kind: kindOf(move.to) }))];
}

/** @param before the walk under the profile before it, up to the end of the day of the change. */
export function changeEvents(item: ProtocolChange, before: Walk): Event[] {
  const place = placeOfChange(item);
  const from = before.plan.protocol.id;
  const upNotBefore = endOfDay(before.zone, place.at);
  const notBefore = Math.max(before.notBefore, before.change?.notBefore ?? Number.NEGATIVE_INFINITY);
  return limitsOf(before, place.at).map(({ at, kind }, index): Event => {
    const isChange = index === 0;
    const own = isChange ? place : { ...place, at, rank: RANK.cap };
    return {
      ...own,
      happen: (walk) => {
        const most = highestUpTo(walk.plan, kind);
        if (isChange) walk.change = { at: place.at, id: item.id, from, upNotBefore, notBefore };
        else if (walk.stage <= most) return;
        const params = { from, to: walk.plan.protocol.id };
        const reasons: Reason[] = [{ code: 'protocol-changed', params, evidence: [item.id] }];
        capStage(walk, most, own, item.id, reasons);
      },
    };
  });
}
