/** From the state at the end of the walk to the answer. */
import type { Assessment, Next, Reason, Verdict } from './assessment.ts';
import { formatUtc } from '../time/instant.ts';
import { learnAnswer } from './folds/school.ts';
import { stopReasons } from './folds/stop.ts';
import { TIME_ALONE } from './gates/gate.ts';
import { GATES, closedGates } from './gates/index.ts';
import { awaitsSigns } from './gates/signs-unchecked.ts';
import { isRunAlive } from './gates/symptom-free-days.ts';
import { type NoticeInput, noticesOf } from './notices.ts';
import type { PlanStage } from './plan.ts';
import { type Walk, currentStage, dayOf, nextStage } from './state.ts';

function verdictOf(walk: Walk): Verdict {
  if (walk.stop !== null) return 'stop';
  if (walk.completeAt !== null) return 'complete';
  const { lastMove } = walk;
  if (lastMove === null) return 'hold';
  if (!lastMove.isUp) return walk.hasActivitySinceMove ? 'hold' : 'step-back';
  return walk.hasStageActivitySinceMove || awaitsSigns(walk) ? 'hold' : 'advance';
}

/** Only where time alone is missing; under the assumption that what is asked daily stays as it is. */
function opensAt(walk: Walk, next: PlanStage, reasons: readonly Reason[], now: number): string | null {
  const codes = new Set(reasons.map((reason) => reason.code));
  const isTimeAlone = [...codes].every((code) => TIME_ALONE.has(code));
  if (!isTimeAlone || codes.size === 0 || (codes.has('symptom-free-days') && !isRunAlive(walk, now))) return null;
  const spans = GATES.filter((gate) => codes.has(gate.code)).map((gate) => gate.span(walk, next));
  return formatUtc(Math.max(...spans.map((span) => span.from)));
}

function nextOf(walk: Walk, reasons: readonly Reason[], now: number): Next | null {
  const next = nextStage(walk);
  if (next === null || walk.stop !== null) return null;
  return {
    stage: next.id,
    opensAt: opensAt(walk, next, reasons, now),
    blockedBy: reasons.map((reason) => reason.code),
  };
}

function reasonsOf(walk: Walk, now: number): Reason[] {
  if (walk.stop !== null) return stopReasons(walk);
  return walk.completeAt === null ? closedGates(walk, nextStage(walk), now) : [];
}

export function answer(input: NoticeInput): Assessment {
  const { walk, now } = input;
  const { protocol } = walk.plan;
  const reasons = reasonsOf(walk, now);
  return {
    athlete: walk.athlete.id,
    protocol: { id: protocol.id, version: protocol.version },
    at: formatUtc(now),
    day: dayOf(walk, now) - walk.clockFrom.day,
    stage: currentStage(walk).id,
    verdict: verdictOf(walk),
    reasons,
    notices: noticesOf(input),
    next: nextOf(walk, reasons, now),
    learn: learnAnswer(walk),
    history: walk.history.map((move) => ({ ...move, at: formatUtc(move.at) })),
  };
}

/** Without an injury there is nothing to decide. */
export function emptyAnswer(athlete: string, now: number): Assessment {
  return {
    athlete,
    protocol: null,
    at: formatUtc(now),
    day: null,
    stage: null,
    verdict: null,
    reasons: [],
    notices: [],
    next: null,
    learn: null,
    history: [],
  };
}
