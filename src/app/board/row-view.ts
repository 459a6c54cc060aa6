/** What a row of the board says at an instant. Pure, and the only place that decides it; it never computes a stage. */
import type { Verdict } from '../../engine/assessment.ts';
import { type BoardRow, isDoubtedHere, isStoppedHere, stops } from '../../sharing/board.ts';
import { DAY, MINUTE } from '../../time/instant.ts';

export { isStoppedHere };

/** A warning sign was recorded here that was not answered no: help comes before any code. */
export function hasAlarm({ waiting }: BoardRow): boolean {
  return waiting.some(({ entry }) => entry.type === 'warning-signs' && stops(entry));
}

/** Older than this, a status says nothing of today; in milliseconds. */
export const STALE_AFTER = DAY;
/** Two devices' clocks may differ by this, in milliseconds; the same as where a code is taken in. */
export const SLACK = 10 * MINUTE;

export type RowState = Verdict | 'stale' | 'unknown';
/**
 * Why a row says less than its status, or something else. `here`: of what was recorded on this device. `wait`: that is not
 * handed back yet. `old`, `ended`: of its age. `future`, `clock`: of a clock. `differs`: decided once more, it came out
 * otherwise. `protocol`: this version does not know its plan. `undecided`: the status itself names no stage. `twofold`:
 * there is a row of the same athlete that cannot be read.
 */
export type RowWhy =
  | 'wait'
  | 'here'
  | 'old'
  | 'ended'
  | 'future'
  | 'clock'
  | 'differs'
  | 'protocol'
  | 'undecided'
  | 'twofold';

export interface RowView {
  readonly state: RowState;
  readonly why: RowWhy | null;
  /** What the plan allows now; null where that is not known, or nothing. */
  readonly stage: string | null;
  /** Only while the status counts. */
  readonly next: { readonly stage: string; readonly opensAt: number | null } | null;
  /** The status does not count any more: a new code is needed. */
  readonly asks: boolean;
  /** What the status said, for where it does not count: never shown as what is allowed. */
  readonly said: Verdict | null;
}

export interface ViewContext {
  /** Milliseconds. */
  readonly now: number;
  /** It is not known well enough what time it is. */
  readonly isClockInDoubt: boolean;
  /** The stages of a plan in their order; null where this version does not have it. */
  readonly stagesOf: (protocol: string, version: string) => readonly string[] | null;
  readonly isTwofold: boolean;
}

/** Why the status of a row does not count now; null where it does. */
function whyNot(row: BoardRow, { now, isClockInDoubt, stagesOf, isTwofold }: ViewContext): RowWhy | null {
  const { status, at, until, takenAt } = row;
  if (isTwofold) return 'twofold';
  if (isClockInDoubt) return 'clock';
  if (Math.max(at, takenAt) > now + SLACK) return 'future';
  if (row.recheck === 'differs') return 'differs';
  const stages = row.recheck === 'unknown-protocol' ? null : stagesOf(status.protocol, status.version);
  if (stages === null || (status.stage !== null && !stages.includes(status.stage))) return 'protocol';
  if (now - at > STALE_AFTER) return 'old';
  if (now >= until) return 'ended';
  if (isDoubtedHere(row)) return 'here';
  // A stop names no stage: none is allowed.
  return status.verdict === null || (status.stage === null && status.verdict !== 'stop') ? 'undecided' : null;
}

export function viewOf(row: BoardRow, context: ViewContext): RowView {
  const { verdict: said, stage, next } = row.status;
  if (isStoppedHere(row)) {
    const why = row.waiting.length > 0 ? 'wait' : 'here';
    return { state: 'stop', why, stage: null, next: null, asks: true, said };
  }
  const why = whyNot(row, context);
  if (why !== null || said === null) {
    const state = why === 'old' || why === 'ended' ? 'stale' : 'unknown';
    return { state, why: why ?? 'undecided', stage: null, next: null, asks: true, said };
  }
  const isStop = said === 'stop';
  return { state: said, why: null, stage: isStop ? null : stage, next: isStop ? null : next, asks: false, said };
}

export type Tone = 'stop' | 'wait' | 'ok' | 'grey';
const TONES: Readonly<Record<RowState, Tone>> = {
  stop: 'stop',
  'step-back': 'wait',
  hold: 'wait',
  advance: 'ok',
  complete: 'ok',
  stale: 'grey',
  unknown: 'grey',
};
export const toneOf = (state: RowState): Tone => TONES[state];
