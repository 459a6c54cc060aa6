/** From what happened in a session to what is known of it. A fold, so that a reload ends up where it was. */
import type { BoutFacts, Talk } from '../engine/bout-watch.ts';
import type { BoutStopId } from '../log/vocabulary.ts';
import { ASK_EVERY, AWAY_AFTER, BELOW_FOR, type EndCause, type SessionEvent, type SessionHead } from './event.ts';
import { exertedOf } from './exerted.ts';

export type Phase = 'moving' | 'paused' | 'away' | 'ended';
export type Signal = 'none' | 'on' | 'lost' | 'off';

export interface Live {
  readonly phase: Phase;
  /** Milliseconds of moving. */
  readonly moved: number;
  /** `t` of the newest event. */
  readonly at: number;
  readonly signal: Signal;
  /** The newest reading of the strap while there is a signal; never one from before it was lost. */
  readonly bpm: number | null;
  /** `t` of the first reading above the ceiling since which none was at or below it. */
  readonly aboveSince: number | null;
  /** `t` of the first reading at or below it since the last one above; null while the signal is lost. */
  readonly belowSince: number | null;
  /** The newest rating, 0–10, and the `moved` at which it was given. */
  readonly rating: number | null;
  readonly ratedAt: number;
  /** 0–10, the worst so far; `before` at least. */
  readonly worst: number;
  /** `t` at which it was first above `before`. */
  readonly roseAt: number | null;
  readonly talk: Talk | null;
  readonly effort: number | null;
  /** Every answer on talking and effort, with the `moved` at which it was given. */
  readonly told: readonly { readonly moved: number; readonly talk: Talk | null; readonly effort: number | null }[];
  /** Highest effort named. */
  readonly mostEffort: number | null;
  readonly pulse: number | null;
  readonly stopSigns: readonly BoutStopId[];
  readonly hasSign: boolean;
  /** The time in which nothing was heard, to be asked about. */
  readonly gap: { readonly from: number; readonly to: number } | null;
  readonly end: { readonly t: number; readonly cause: EndCause } | null;
}

export function newLive(head: SessionHead): Live {
  return {
    phase: 'moving',
    moved: 0,
    at: 0,
    signal: 'none',
    bpm: null,
    aboveSince: null,
    belowSince: null,
    told: [],
    rating: null,
    ratedAt: 0,
    worst: head.before,
    roseAt: null,
    talk: null,
    effort: null,
    mostEffort: null,
    pulse: null,
    stopSigns: [],
    hasSign: false,
    gap: null,
    end: null,
  };
}

/** The clock goes on to `t`; time in which nothing was heard is set aside. Also what is known between two events. */
export function pass(live: Live, t: number): Live {
  const at = Math.max(live.at, t);
  const passed = at - live.at;
  if (live.phase !== 'moving') return { ...live, at };
  // What came before it was lost says nothing of now.
  if (passed > AWAY_AFTER) return { ...live, at, phase: 'away', gap: { from: live.at, to: at }, bpm: null };
  return { ...live, at, moved: live.moved + passed };
}

const isAbove = ({ limits: { ceiling } }: SessionHead, bpm: number): boolean => ceiling !== null && bpm > ceiling.bpm;

/** A pulse that flutters around the ceiling, or one stray reading, is not below it. */
function read(head: SessionHead, live: Live, bpm: number): Live {
  if (isAbove(head, bpm))
    return { ...live, signal: 'on', bpm, aboveSince: live.aboveSince ?? live.at, belowSince: null };
  const belowSince = live.belowSince ?? live.at;
  const isBelow = live.at - belowSince >= BELOW_FOR;
  return { ...live, signal: 'on', bpm, belowSince, aboveSince: isBelow ? null : live.aboveSince };
}

/** What was above when it was lost stays so; what was below by the last that is known is not above. */
function lose(live: Live, signal: 'lost' | 'off'): Live {
  const aboveSince = live.belowSince === null ? live.aboveSince : null;
  return { ...live, signal, bpm: null, aboveSince, belowSince: null };
}

/** Counted for a quarter of a minute: one says as much as many readings. */
function count(head: SessionHead, live: Live, bpm: number): Live {
  return { ...live, pulse: bpm, aboveSince: isAbove(head, bpm) ? (live.aboveSince ?? live.at) : null };
}

function rate(head: SessionHead, live: Live, symptoms: number): Live {
  const hasRisen = symptoms > head.before;
  return {
    ...live,
    rating: symptoms,
    ratedAt: live.moved,
    worst: Math.max(live.worst, symptoms),
    roseAt: hasRisen ? (live.roseAt ?? live.at) : live.roseAt,
  };
}

function answer(live: Live, said: { readonly talk?: Talk; readonly effort?: number }): Live {
  const { talk = null, effort = null } = said;
  return { ...live, ...said, told: [...live.told, { moved: live.moved, talk, effort }] };
}

/** What is known once this has happened. After the end nothing changes any more. */
export function next(head: SessionHead, before: Live, event: SessionEvent): Live {
  if (before.phase === 'ended') return before;
  const live = pass(before, event.t);
  switch (event.is) {
    case 'rate':
      return read(head, live, event.bpm);
    case 'signal':
      return event.state === 'on' ? { ...live, signal: 'on' } : lose(live, event.state);
    case 'pulse':
      return count(head, live, event.bpm);
    case 'rated':
      return rate(head, live, event.symptoms);
    case 'effort':
      return answer({ ...live, mostEffort: Math.max(live.mostEffort ?? 0, event.effort) }, { effort: event.effort });
    case 'talk':
      return answer(live, { talk: event.talk });
    case 'paused':
      return live.phase === 'moving' ? { ...live, phase: 'paused' } : live;
    case 'resumed':
      if (live.phase === 'moving') return live;
      // A pause is no exertion: how long it was above begins anew. That it was, only a reading below takes back.
      return { ...live, phase: 'moving', gap: null, aboveSince: live.aboveSince === null ? null : live.at };
    case 'went-on': {
      const { gap } = live;
      return gap === null ? live : { ...live, phase: 'moving', gap: null, moved: live.moved + gap.to - gap.from };
    }
    case 'stop-signs':
      return { ...live, stopSigns: [...new Set([...live.stopSigns, ...event.signs])] };
    case 'warning-sign':
      return { ...live, hasSign: true };
    case 'ended':
      return { ...live, phase: 'ended', bpm: null, end: { t: live.at, cause: event.cause } };
    case 'beat':
      return live;
  }
}

export function liveOf(head: SessionHead, events: readonly SessionEvent[]): Live {
  return events.reduce((live, event) => next(head, live, event), newLive(head));
}

/** Nobody knows yet whether there was exertion in the time that is asked about; what is read after it counts. */
function sinceAbove({ phase, aboveSince, gap, bpm }: Live): number | null {
  if (aboveSince === null || phase === 'moving') return aboveSince;
  return phase === 'away' && gap !== null && bpm !== null ? Math.max(aboveSince, gap.to) : null;
}

/** What the engine is told of it, at `t`. */
export function factsOf(head: SessionHead, live: Live, t: number): BoutFacts {
  const { stopSigns, hasSign, worst } = live;
  // Who rests is not told to go slower, nor that the minutes are over.
  const isMoving = live.phase === 'moving' || live.phase === 'ended';
  const moved = isMoving ? live.moved : 0;
  const since = sinceAbove(live);
  const aboveFor = since === null ? 0 : Math.max(live.at, t) - since;
  const told = isMoving ? live.told.map(({ moved: then, ...said }) => ({ ago: moved - then, ...said })) : [];
  const isLost = live.bpm === null && live.signal !== 'none';
  return {
    before: head.before,
    worst,
    aboveFor,
    isLost,
    told,
    moved,
    unratedFor: isMoving ? moved - live.ratedAt : 0,
    stopSigns,
    hasSign,
  };
}

/** Minutes as they are written down: whole tenths, never more than was moved in steps of exertion. */
export function minutesOf({ script }: SessionHead, { moved }: Live): number {
  return Math.floor(exertedOf(script, moved) / 6_000) / 10;
}

/** Something in it was not as before: it is written down at once, whatever is answered afterwards. */
export function wasBad(head: SessionHead, { worst, stopSigns, hasSign }: Live): boolean {
  return worst > head.before || stopSigns.length > 0 || hasSign;
}

/** A rating is due: so long was moved since the last one. */
export function isRatingDue({ moved, ratedAt }: Live): boolean {
  return moved - ratedAt >= ASK_EVERY;
}

/** A week, in minutes: longer is not asked for elsewhere either. */
const LONGEST = 10_080;

/**
 * Whole minutes from the first rating above the one before (or from the end, where it rose after it) until now: the longer
 * reading, since nobody felt when it settled to the minute. @param t milliseconds since it began
 */
export function minutesToSettle(live: Live, t: number): number {
  const from = live.roseAt ?? live.end?.t ?? live.at;
  return Math.min(Math.max(1, Math.ceil((t - from) / 60_000)), LONGEST);
}
