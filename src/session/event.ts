/**
 * A running session as it is on the disk: a head, and what happened since, oldest first. Whatever ends the page (a call, a
 * lock, an empty battery) finds all of it there again.
 */
import type { BoutLimits } from '../engine/exertion-allowance.ts';
import type { Talk } from '../engine/bout-watch.ts';
import type { BoutStopId } from '../log/vocabulary.ts';
import type { Script } from './script.ts';

export interface SessionHead {
  readonly v: 1;
  /** UUID; the `activity` entry gets it, so that a session is written once. */
  readonly id: string;
  readonly athlete: string;
  /** Milliseconds since 1970, by the device's clock. */
  readonly startedAt: number;
  /** 0–10, just before. */
  readonly before: number;
  /** In words, as `activity.kind`; null = not said. */
  readonly kind: string | null;
  readonly script: Script;
  /** As the engine gave them when it began: a session is held to them to its end. */
  readonly limits: BoutLimits;
  /** As prescribed, or the least that speak for the stage; said when they are reached. Null = none. */
  readonly minutes: number | null;
  /** The entry of the programme and its session; null = the plan's own. */
  readonly programme: { readonly entry: string; readonly session: string } | null;
}

/** Why it ended. Every one but `done` was an order or an alarm. */
export type EndCause =
  | 'done'
  | 'rise'
  | 'above-ceiling'
  | 'too-hard'
  | 'not-rated'
  | 'dose'
  | 'stop-signs'
  | 'warning-sign';

/** `t`: milliseconds since the session began; never falls, also where the device's clock is set. */
export type SessionEvent =
  /** By the strap, beats a minute. */
  | { readonly t: number; readonly is: 'rate'; readonly bpm: number }
  /** `lost`: nothing comes; `off`: it comes, and the strap says that it is not worn. */
  | { readonly t: number; readonly is: 'signal'; readonly state: 'on' | 'lost' | 'off' }
  /** Counted by hand, beats a minute. */
  | { readonly t: number; readonly is: 'pulse'; readonly bpm: number }
  | { readonly t: number; readonly is: 'rated'; readonly symptoms: number }
  | { readonly t: number; readonly is: 'effort'; readonly effort: number }
  | { readonly t: number; readonly is: 'talk'; readonly talk: Talk }
  | { readonly t: number; readonly is: 'paused' | 'resumed' }
  | { readonly t: number; readonly is: 'stop-signs'; readonly signs: readonly BoutStopId[] }
  | { readonly t: number; readonly is: 'warning-sign' }
  | { readonly t: number; readonly is: 'ended'; readonly cause: EndCause }
  /** Asked after a time in which nothing was heard of the page: it went on meanwhile. Without it that time is not counted. */
  | { readonly t: number; readonly is: 'went-on' }
  /** Still here: at least every ten seconds. */
  | { readonly t: number; readonly is: 'beat' };

/** Milliseconds between two beats, at most. */
export const BEAT = 10_000;
/** Nothing heard for longer, while moving: the page was away. A hidden page may be let to wake once a minute only. */
export const AWAY_AFTER = 90_000;
/** Milliseconds without a packet of the strap, after which its signal is lost. */
export const LOST_AFTER = 5_000;
/** A pulse is below the ceiling once it was for so long, in milliseconds (own choice). */
export const BELOW_FOR = 10_000;
/** A rating is asked for this often, in milliseconds of moving (own choice). */
export const ASK_EVERY = 180_000;
