/**
 * What a running bout is told: go on, ease off, end it, or stop for today. Pure, and the only place that decides it; the
 * screen, the voice and the vibration say what comes out of here.
 */
import type { BoutStopId } from '../log/vocabulary.ts';
import { MINUTE } from '../time/instant.ts';
import type { BoutLimits } from './exertion-allowance.ts';

/** How talking goes. */
export type Talk = 'sing' | 'easily' | 'hardly';

/** How hard it was told to be, once. */
export interface HardnessTold {
  /** Milliseconds of moving since then. */
  readonly ago: number;
  readonly talk: Talk | null;
  /** 0–10. */
  readonly effort: number | null;
}

/** What is known of the bout so far. Unknown is null and never good news. */
export interface BoutFacts {
  /** 0–10, just before. */
  readonly before: number;
  /** 0–10, the worst rating so far; `before` where nothing was asked yet. */
  readonly worst: number;
  /** Milliseconds since the pulse was first above the ceiling and not clearly below it since; 0 = not above. */
  readonly aboveFor: number;
  /** What the pulse is now is not known: the time above goes on all the same. */
  readonly isLost: boolean;
  /** Every answer on talking or effort, oldest first. */
  readonly told: readonly HardnessTold[];
  /** Milliseconds of moving, and of moving since the last rating. */
  readonly moved: number;
  readonly unratedFor: number;
  readonly stopSigns: readonly BoutStopId[];
  /** A warning sign was told. */
  readonly hasSign: boolean;
}

export type BoutReason =
  | { readonly code: 'warning-sign' }
  | { readonly code: 'stop-signs'; readonly signs: readonly BoutStopId[] }
  | { readonly code: 'rise'; readonly rise: number; readonly most: number }
  | {
      readonly code: 'above-ceiling';
      readonly seconds: number;
      readonly ceiling: number;
      /** It was above, and what it is now is not known. */
      readonly isLost: boolean;
    }
  /** Nobody said for so many minutes of moving how it is: without that no rule can stop it. */
  | { readonly code: 'not-rated'; readonly minutes: number }
  /** The minutes that a clinician prescribed are over. */
  | { readonly code: 'dose'; readonly minutes: number }
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
/**
 * And for this long it ends the bout (own choice); a signal lost while above does not stop this clock, only readings below do. Nor is
 * it gone on with for longer where talking or effort was too hard, and nothing easier was told since.
 */
export const END_AFTER = 2 * MINUTE;
/** Moving without a word on symptoms: asked every three minutes, slower after two questions, over after three (own choice). */
export const EASE_UNRATED = 6 * MINUTE;
export const END_UNRATED = 9 * MINUTE;
/** A prescribed bout may end by itself; so long after its minutes it is over (own choice). */
export const END_AFTER_DOSE = 5 * MINUTE;
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

/** What goes by the clock: after how long it is told, and after how long it ends. */
interface Clocks {
  readonly above: number;
  readonly hard: number;
  readonly unrated: number;
  readonly overDose: number;
}
const EASE: Clocks = { above: EASE_AFTER, hard: 0, unrated: EASE_UNRATED, overDose: 0 };
const END: Clocks = { above: END_AFTER, hard: END_AFTER, unrated: END_UNRATED, overDose: END_AFTER_DOSE };

function timeReasons(limits: BoutLimits, facts: BoutFacts, clocks: Clocks): BoutReason[] {
  const { ceiling, prescribedMinutes: dose } = limits;
  const reasons: BoutReason[] = [];
  if (ceiling !== null && facts.aboveFor >= clocks.above) {
    const seconds = Math.floor(facts.aboveFor / 1000);
    reasons.push({ code: 'above-ceiling', seconds, ceiling: ceiling.bpm, isLost: facts.isLost });
  }
  reasons.push(...hardReasons(limits, facts, clocks.hard));
  if (facts.unratedFor >= clocks.unrated)
    reasons.push({ code: 'not-rated', minutes: Math.floor(facts.unratedFor / MINUTE) });
  if (dose !== null && facts.moved >= dose * MINUTE + clocks.overDose) reasons.push({ code: 'dose', minutes: dose });
  return reasons;
}

/** @param most effort, 0–10, that is still right */
const isTooHard = ({ talk, effort }: HardnessTold, most: number): boolean =>
  talk === 'hardly' || (effort !== null && effort > most);

/** Too hard by the newest answer, and for this long with nothing easier in between. */
function hardReasons({ talk: guide }: BoutLimits, { told }: BoutFacts, longest: number): BoutReason[] {
  if (guide === null) return [];
  const most = MOST_EFFORT[guide];
  const easier = told.findLastIndex((one) => !isTooHard(one, most));
  const first = told[easier + 1];
  if (first === undefined || first.ago < longest) return [];
  const reasons: BoutReason[] = [];
  const hard = told.slice(easier + 1);
  if (hard.some(({ talk }) => talk === 'hardly')) reasons.push({ code: 'talk' });
  const effort = Math.max(...hard.map((one) => one.effort ?? 0));
  if (effort > most) reasons.push({ code: 'effort', effort, most });
  return reasons;
}

function endReasons(limits: BoutLimits, facts: BoutFacts): BoutReason[] {
  const rise = facts.worst - facts.before;
  const risen: BoutReason[] = rise >= limits.endAtRise ? [{ code: 'rise', rise, most: limits.maxRise }] : [];
  return [...risen, ...timeReasons(limits, facts, END)];
}

const easeReasons = (limits: BoutLimits, facts: BoutFacts): BoutReason[] => timeReasons(limits, facts, EASE);

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
