/** Promise 1 in one question: is one answer freer than another at the same instant? */
import type { Assessment } from '../../src/engine/index.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';

/** As much of an answer as the promise compares. */
export interface Freedom {
  readonly isStop: boolean;
  readonly isComplete: boolean;
  readonly stage: string | null;
  /** The place of the allowed stage in its own profile. */
  readonly rank: number;
  readonly next: string | null;
  /** When time alone is missing; null = blocked by more. */
  readonly opensAt: number | null;
  /** The last step down; null = none. */
  readonly setBackAt: number | null;
}

export function rankOf({ protocol, stage }: Assessment, id = stage): number {
  const stages = PROTOCOLS.find((one) => one.id === protocol?.id)?.stages;
  return stages?.findIndex((one) => one.id === id) ?? 0;
}

export function freedomOf(answer: Assessment): Freedom {
  const { stage, verdict, next } = answer;
  const opensAt = next?.opensAt ?? null;
  const setBack = answer.history.findLast((move) => rankOf(answer, move.to) < rankOf(answer, move.from));
  return {
    isStop: verdict === 'stop',
    isComplete: verdict === 'complete',
    stage,
    rank: rankOf(answer),
    next: next?.stage ?? null,
    opensAt: opensAt === null ? null : Date.parse(opensAt),
    setBackAt: setBack === undefined ? null : Date.parse(setBack.at),
  };
}

/** When the two answers are asked for, and since when they differ. */
export interface Window {
  readonly now: number;
  /** The instant for which what is worse is dated. */
  readonly dated: number;
  /** … and at which it is known. */
  readonly known: number;
}

const DAY = 86_400_000;
const told = (instant: number): string => new Date(instant).toISOString();

/**
 * Says in what `worse` is freer within a day of what makes it so: then evidence that is worse was rewarded. Null where it
 * is not. A setback begins a stage anew, so that beyond that day the two ways may cross: only where the better one has
 * been set back since the worse one was, and only for what lies more than a day after.
 */
export function isFreer(worse: Freedom, better: Freedom, { now, dated, known }: Window): string | null {
  if (now >= known + DAY || worse.isStop) return null;
  if (better.isStop) return 'a stop lifted';
  if (worse.isComplete && !better.isComplete) return 'complete';
  const mayCross = (better.setBackAt ?? 0) > (worse.setBackAt ?? 0);
  if (mayCross && now >= dated + DAY) return null;
  if (worse.rank > better.rank) return `stage ${worse.stage} instead of ${better.stage}`;
  // Where more than time is missing an answer names no instant, and nothing can be earlier than that.
  if (worse.next !== better.next || worse.opensAt === null || better.opensAt === null) return null;
  if (mayCross && worse.opensAt >= dated + DAY) return null;
  return worse.opensAt < better.opensAt ? `opens ${told(worse.opensAt)} instead of ${told(better.opensAt)}` : null;
}
