/** Return to learn, beside sport: no 24-hour floor, never gated on clearance, never stopped by sport's gates. */
import { LEARN_STEPS } from '../../log/vocabulary.ts';
import type { Learn, LearnReason, LearnReasonCode } from '../assessment.ts';
import { judge } from '../exertion.ts';
import type { Item } from '../item.ts';
import { LEARN_RULE } from '../plan.ts';
import { type LearnState, type Walk, dayOf } from '../state.ts';

const indexOf = (step: string): number => (LEARN_STEPS as readonly string[]).indexOf(step);

function enterDay(learn: LearnState, day: number): void {
  if (learn.day === day) return;
  learn.day = day;
  learn.dayStart = { step: learn.step, complete: learn.complete };
  learn.isDayBlocked = false;
}

/** Nothing moves up on this day, nor has moved up earlier on it. */
function blockDay(learn: LearnState): void {
  learn.isDayBlocked = true;
  learn.step = learn.dayStart.step;
  learn.complete = learn.dayStart.complete;
}

/** A day with an exceeded entry moves nothing up; one of a lower step takes nothing away from an earlier day. */
function exceed(learn: LearnState, item: Item<'school'>, day: number): void {
  learn.open.delete(item.id);
  if (learn.day === day) blockDay(learn);
  const isLower = indexOf(item.entry.step) < indexOf(learn.step);
  if (isLower && (learn.complete || learn.day !== day)) return;
  learn.complete = false;
  learn.flare = [item.id];
}

function moveOn(learn: LearnState, item: Item<'school'>): void {
  const done = indexOf(item.entry.step);
  const here = indexOf(learn.step);
  if (done < here || learn.isDayBlocked) return;
  const { entry } = item;
  learn.flare = [];
  learn.lastFine = item;
  learn.step = LEARN_STEPS[done === here ? here + 1 : done] ?? 'L4';
  if (entry.step === 'L4' && entry.fullDay === true && (entry.supports ?? []).length === 0) learn.complete = true;
}

export function foldSchool(walk: Walk, item: Item<'school'>): void {
  const { learn } = walk;
  const day = dayOf(walk, item.at);
  enterDay(learn, day);
  const judgement = judge(LEARN_RULE, item.entry, false);
  if (item.counts) learn.seen.add(item.entry.step);
  if (judgement === 'exceeded') exceed(learn, item, day);
  else if (judgement === 'open') {
    // Neither fine nor exceeded: filled in, it counts as if written at once; until then the day moves nothing up.
    learn.open.set(item.id, item);
    blockDay(learn);
  } else if (item.counts) moveOn(learn, item);
}

/** Still unknown at the end of its local day: it counts as exceeded until filled in. */
export function closeOpenSchool(walk: Walk, item: Item<'school'>): void {
  if (walk.learn.open.has(item.id)) exceed(walk.learn, item, dayOf(walk, item.at));
}

/** The answer for return to learn; null where the athlete is not in school. */
export function learnAnswer(walk: Walk): Learn | null {
  if (!walk.athlete.student) return null;
  const { step, complete, flare, open, lastFine, seen } = walk.learn;
  const reasons: LearnReason[] = [];
  const add = (code: LearnReasonCode, evidence: readonly string[]): void => {
    reasons.push({ code, params: {}, evidence });
  };
  if (!complete) {
    const isAtLast = step === 'L4' && lastFine?.entry.step === 'L4';
    if (flare.length > 0) add('learn-flare', flare);
    if (open.size > 0) add('learn-settling', [...open.keys()]);
    if (isAtLast && (lastFine.entry.supports ?? []).length > 0) add('learn-supports', [lastFine.id]);
    if (isAtLast && lastFine.entry.fullDay !== true) add('learn-not-full-day', [lastFine.id]);
  }
  const isUnseen = !complete && (!seen.has(step) || reasons.length === 0);
  if (isUnseen) reasons.unshift({ code: 'learn-no-entry', params: {}, evidence: [] });
  return { step, complete, reasons };
}
