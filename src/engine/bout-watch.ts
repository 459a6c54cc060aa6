/**
 * What a running bout is told: go on, ease off, end it, or stop for today. Pure, and the only place that decides it; the
 * screen, the voice and the vibration say what comes out of here.
 */
import type { BoutStopId } from '../log/vocabulary.ts';
import { MINUTE } from '../time/instant.ts';
import type { BoutLimits } from './exertion-allowance.ts';

/** How talking goes. */
export type Talk = 'sing' | 'easily' | 'hardly';

/** What is known of the bout so far. Unknown is null and never good news. */
export interface BoutFacts {
  /** 0–10, just before. */
  readonly before: number;
  /** 0–10, the worst rating so far; `before` where nothing was asked yet. */
  readonly worst: number;
  /** Milliseconds since a reading was first above the ceiling with none at or below it since; 0 = not above. */
  readonly aboveFor: number;
  /** The newest answers; null = not asked. */
  readonly talk: Talk | null;
  readonly effort: number | null;
  readonly stopSigns: readonly BoutStopId[];
  /** A warning sign was told. */
  readonly hasSign: boolean;
}

export type BoutReason =
  | { readonly code: 'warning-sign' }
  | { readonly code: 'stop-signs'; readonly signs: readonly BoutStopId[] }
  | { readonly code: 'rise'; readonly rise: number; readonly most: number }
  | { readonly code: 'above-ceiling'; readonly seconds: number; readonly ceiling: number }
  | { readonly code: 'talk' }
  | { readonly code: 'effort'; readonly effort: number; readonly most: number };

/** `ease`: slower, now. `end`: this bout is over. `stop`: over, and nothing more today. */
export interface BoutOrder {
  readonly order: 'go-on' | 'ease' | 'end' | 'stop';
  /** Why; of the strongest order only. */
  readonly reasons: readonly BoutReason[];
}

/** The pulse wanders: above for this long is above (own choice). */
export const EASE_AFTER = 15_000;
/** And for this long it ends the bout (own choice); a lost signal does not stop this clock, only a reading below does. */
export const END_AFTER = 2 * MINUTE;
/** Effort, 0–10, up to which talking stays easy, and up to which one can talk but not sing (own choice). */
const MOST_EFFORT = { easily: 3, 'not-sing': 5 } as const;

function stopReasons(limits: BoutLimits, facts: BoutFacts): BoutReason[] {
  const reasons: BoutReason[] = [];
  if (facts.hasSign) reasons.push({ code: 'warning-sign' });
  if (facts.stopSigns.length > 0) reasons.push({ code: 'stop-signs', signs: facts.stopSigns });
  const rise = facts.worst - facts.before;
  if (rise > limits.maxRise) reasons.push({ code: 'rise', rise, most: limits.maxRise });
  return reasons;
}

function endReasons(limits: BoutLimits, facts: BoutFacts): BoutReason[] {
  const reasons: BoutReason[] = [];
  const rise = facts.worst - facts.before;
  if (rise >= limits.endAtRise) reasons.push({ code: 'rise', rise, most: limits.maxRise });
  if (limits.ceiling !== null && facts.aboveFor >= END_AFTER) reasons.push(above(limits.ceiling.bpm, facts));
  return reasons;
}

function above(ceiling: number, { aboveFor }: BoutFacts): BoutReason {
  return { code: 'above-ceiling', seconds: Math.floor(aboveFor / 1000), ceiling };
}

function easeReasons(limits: BoutLimits, facts: BoutFacts): BoutReason[] {
  const reasons: BoutReason[] = [];
  if (limits.ceiling !== null && facts.aboveFor >= EASE_AFTER) reasons.push(above(limits.ceiling.bpm, facts));
  if (limits.talk === null) return reasons;
  if (facts.talk === 'hardly') reasons.push({ code: 'talk' });
  const most = MOST_EFFORT[limits.talk];
  if (facts.effort !== null && facts.effort > most) reasons.push({ code: 'effort', effort: facts.effort, most });
  return reasons;
}

export function watchBout(limits: BoutLimits, facts: BoutFacts): BoutOrder {
  const tries = [
    ['stop', stopReasons],
    ['end', endReasons],
    ['ease', easeReasons],
  ] as const;
  for (const [order, reasonsOf] of tries) {
    const reasons = reasonsOf(limits, facts);
    if (reasons.length > 0) return { order, reasons };
  }
  return { order: 'go-on', reasons: [] };
}

/** May a bout start with this rating, 0–10? */
export function mayStart(limits: BoutLimits, before: number): boolean {
  return before <= limits.mostBefore;
}
