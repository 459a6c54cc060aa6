/** A session that this page drives: what is known of it, what waits for the disk, and what follows when something happens. */
import { type BoutOrder, watchBout } from '../../engine/bout-watch.ts';
import { type Cue, cuesBetween } from '../../session/cues.ts';
import { AWAY_AFTER, type EndCause, type SessionEvent, type SessionHead } from '../../session/event.ts';
import { factsOf, type Live, next, pass } from '../../session/live.ts';
import { wired } from '../wiring.ts';

/** Without its time, which the driver gives. */
type Told<E> = E extends SessionEvent ? Omit<E, 't'> : never;
export type Happened = Told<SessionEvent>;

export interface Running {
  readonly head: SessionHead;
  readonly page: string;
  /** Begun in a sample: nothing of it goes to the disk. */
  readonly isSample: boolean;
  events: readonly SessionEvent[];
  /** As of the newest event. */
  live: Live;
  moment: { live: Live; order: BoutOrder };
  pending: readonly SessionEvent[];
  row: number;
  /** `t` at a moment of the clock that cannot be set. */
  base: { readonly t: number; readonly steady: number };
  writtenAt: number;
  heardAt: number;
  isElsewhere: boolean;
  isUnsaved: boolean;
  /** It is in the log, and nothing is kept beside. */
  isClosed: boolean;
  /** What somebody told is on its way to the disk. */
  waiting: number;
  readonly ends: (() => void)[];
}

const GO_ON: BoutOrder = { order: 'go-on', reasons: [] };

/** `t` now. @param steady milliseconds by the clock that cannot be set */
export function timeOf(run: Running, steady: number): number {
  const bySteady = run.base.t + steady - run.base.steady;
  const byWall = wired().platform.now() - run.head.startedAt;
  // The device slept, and the steady clock with it: that time is asked about.
  if (byWall - bySteady > AWAY_AFTER) run.base = { t: byWall, steady };
  return Math.round(Math.max(run.live.at, run.base.t + steady - run.base.steady));
}

const CAUSES: Partial<Record<BoutOrder['reasons'][number]['code'], EndCause>> = {
  'warning-sign': 'warning-sign',
  'stop-signs': 'stop-signs',
  rise: 'rise',
  talk: 'too-hard',
  effort: 'too-hard',
  'not-rated': 'not-rated',
  dose: 'dose',
};

function orderAt(run: Running, live: Live, t: number): BoutOrder {
  return live.phase === 'ended' ? run.moment.order : watchBout(run.head.limits, factsOf(run.head, live, t));
}

/** What happened at `t`, and what follows from it: what is said of it, and whether the engine ordered an end. */
export function foldIn(
  run: Running,
  told: readonly Happened[],
  t: number,
): { cues: readonly Cue[]; isOrdered: boolean } {
  const given: SessionEvent[] = told.map((one) => ({ ...one, t }));
  let live = given.reduce((before, event) => next(run.head, before, event), run.live);
  const order = orderAt(run, pass(live, t), t);
  const isOrdered = (order.order === 'end' || order.order === 'stop') && live.phase !== 'ended';
  if (isOrdered) {
    const cause = CAUSES[order.reasons[0]?.code ?? 'rise'] ?? 'above-ceiling';
    const ended: SessionEvent = { t, is: 'ended', cause };
    given.push(ended);
    live = next(run.head, live, ended);
  }
  const after = { live: pass(live, t), order: live.phase === 'ended' && !isOrdered ? GO_ON : order };
  const cues = cuesBetween(run.head, run.moment, after);
  Object.assign(run, { live, moment: after, events: [...run.events, ...given], pending: [...run.pending, ...given] });
  return { cues, isOrdered };
}

/** After a reload "slower" is not said again at once; a stop is, since nobody may have heard it. */
export function orderBefore(head: SessionHead, live: Live): BoutOrder {
  const found = watchBout(head.limits, factsOf(head, live, live.at));
  return found.order === 'ease' ? found : GO_ON;
}
