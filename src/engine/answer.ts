/** From the state at the end of the walk to the answer. */
import type { Assessment, Next, Reason, Verdict } from './assessment.ts';
import { formatUtc } from '../time/instant.ts';
import { learnAnswer } from './folds/school.ts';
import { stopReasons } from './folds/stop.ts';
import { TIME_GATES, closedGates } from './gates/index.ts';
import { awaitsSigns } from './gates/signs-unchecked.ts';
import { isRunAlive } from './gates/symptom-free-days.ts';
import { type NoticeInput, noticesOf } from './notices.ts';
import { type Walk, currentStage, dayOf, entranceAhead, nextStage } from './state.ts';

function verdictOf(walk: Walk): Verdict {
  if (walk.stop !== null) return 'stop';
  if (walk.completeAt !== null) return 'complete';
  const { lastMove } = walk;
  if (lastMove === null) return 'hold';
  if (!lastMove.isUp) return walk.hasActivitySinceMove ? 'hold' : 'step-back';
  return walk.hasStageActivitySinceMove || awaitsSigns(walk) !== null ? 'hold' : 'advance';
}

/** Only where time alone is missing; under the assumption that what is asked daily stays as it is. */
function opensAt(walk: Walk, reasons: readonly Reason[], now: number): string | null {
  const ahead = entranceAhead(walk);
  const from: number[] = [];
  for (const { code } of reasons) {
    const gate = TIME_GATES.get(code);
    if (gate === undefined || (code === 'symptom-free-days' && !isRunAlive(walk, now))) return null;
    from.push(gate.span(walk, ahead).from);
  }
  return from.length === 0 ? null : formatUtc(Math.max(...from));
}

function nextOf(walk: Walk, reasons: readonly Reason[], now: number): Next | null {
  const next = nextStage(walk);
  if (next === null || walk.stop !== null) return null;
  return {
    stage: next.id,
    opensAt: opensAt(walk, reasons, now),
    blockedBy: reasons.map((reason) => reason.code),
  };
}

function reasonsOf(walk: Walk, now: number): Reason[] {
  if (walk.stop !== null) return stopReasons(walk);
  return walk.completeAt === null ? closedGates(walk, now) : [];
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
