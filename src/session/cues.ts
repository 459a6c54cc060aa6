/**
 * What is said without a look at the screen, by code: from what was known a moment ago and what is known now. Pure: the
 * same two moments say the same, so that a reload says nothing twice.
 */
import type { BoutOrder } from '../engine/bout-watch.ts';
import { ASK_EVERY, type SessionHead } from './event.ts';
import type { Live } from './live.ts';
import { type Step, type StepNow, stepAt } from './script.ts';

export type Cue =
  | { readonly cue: 'started' | 'paused' | 'resumed' | 'tick' | 'half' | 'target' | 'all-done' }
  /** How symptoms are; and how talking goes, where no strap says how hard it is and the stage asks for it. */
  | { readonly cue: 'ask'; readonly withTalk: boolean }
  /** Whole minutes of moving. */
  | { readonly cue: 'minutes'; readonly minutes: number }
  | { readonly cue: 'step'; readonly step: Step }
  | { readonly cue: 'signal'; readonly state: 'on' | 'lost' | 'off' }
  | { readonly cue: 'ease' | 'end' | 'stop'; readonly reasons: BoutOrder['reasons'] };

/** One moment of a session: `live` as of then, and what the engine said. */
export interface Moment {
  readonly live: Live;
  readonly order: BoutOrder;
}

/** Minutes of moving are said this often (own choice). */
const SAY_EVERY = 5;
/** Slower is said again this often, in milliseconds, while it stands (own choice). */
export const EASE_AGAIN = 30_000;
/** Half of a step is said where it is at least this long, in seconds (own choice). */
const HALF_FROM = 60;
/** Seconds before the end of a step that are counted down. */
const LAST = [3, 2, 1] as const;

const MINUTE = 60_000;
const times = (moved: number, every: number): number => Math.floor(moved / every);

function steps(head: SessionHead, from: number, to: number): Cue[] {
  const [was, is] = [stepAt(head.script, from), stepAt(head.script, to)];
  if (was === null) return [];
  if (is === null) return [{ cue: 'all-done' }];
  if (is.index !== was.index) return [{ cue: 'step', step: is.step }];
  return inStep(was, is);
}

function inStep(was: StepNow, is: StepNow): Cue[] {
  const { seconds } = is.step;
  if (seconds === null) return [];
  const half = (seconds * 1000) / 2;
  if (seconds >= HALF_FROM && was.into < half && is.into >= half) return [{ cue: 'half' }];
  const crossed = LAST.some((left) => (was.left ?? 0) > left * 1000 && (is.left ?? 0) <= left * 1000);
  return crossed ? [{ cue: 'tick' }] : [];
}

function minutes(head: SessionHead, from: number, to: number): Cue[] {
  const target = head.minutes === null ? null : head.minutes * MINUTE;
  if (target !== null && from < target && to >= target) return [{ cue: 'target' }];
  const said = times(to, SAY_EVERY * MINUTE);
  return said > times(from, SAY_EVERY * MINUTE) ? [{ cue: 'minutes', minutes: said * SAY_EVERY }] : [];
}

function turned(before: Live, after: Live): Cue[] {
  const cues: Cue[] = [];
  // Also where time is asked about: who does not look would take it for going on.
  const isHeld = (phase: Live['phase']): boolean => phase === 'paused' || phase === 'away';
  if (isHeld(after.phase) && !isHeld(before.phase)) cues.push({ cue: 'paused' });
  if (after.phase === 'moving' && before.phase !== 'moving') cues.push({ cue: 'resumed' });
  if (after.signal !== before.signal && after.signal !== 'none' && (before.signal !== 'none' || after.signal !== 'on'))
    cues.push({ cue: 'signal', state: after.signal });
  return cues;
}

/** The order itself: what is new of it, and again and again while it stands. That the dose is over is said once. */
function ordered(before: Moment, after: Moment): Cue[] {
  const { order, reasons } = after.order;
  if (order === 'go-on') return [];
  if (order !== before.order.order) return [{ cue: order, reasons }];
  const stands = reasons.some(({ code }) => code !== 'dose');
  const isAgain = times(after.live.at, EASE_AGAIN) > times(before.live.at, EASE_AGAIN);
  return order === 'ease' && stands && isAgain ? [{ cue: 'ease', reasons }] : [];
}

/** Where no strap says how hard it is, and the stage asks for it. */
export const asksTalk = ({ limits }: SessionHead, { signal }: Live): boolean => limits.talk !== null && signal !== 'on';

/** A rating is asked for once it is due, and again each time as long goes by without one. */
function asked(head: SessionHead, before: Live, after: Live): Cue[] {
  const due = times(after.moved - after.ratedAt, ASK_EVERY);
  return before.ratedAt === after.ratedAt && due > times(before.moved - before.ratedAt, ASK_EVERY)
    ? [{ cue: 'ask', withTalk: asksTalk(head, after) }]
    : [];
}

/** What matters most comes first; after an end nothing else is said. */
export function cuesBetween(head: SessionHead, before: Moment, after: Moment): readonly Cue[] {
  if (before.live.phase === 'ended') return [];
  const orders = ordered(before, after);
  if (after.live.phase === 'ended' || orders.some(({ cue }) => cue === 'stop' || cue === 'end')) return orders;
  const [from, to] = [before.live.moved, after.live.moved];
  return [
    ...orders,
    ...turned(before.live, after.live),
    ...(to > from ? [...steps(head, from, to), ...minutes(head, from, to)] : []),
    ...asked(head, before.live, after.live),
  ];
}
