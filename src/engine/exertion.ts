/** How exertion is judged: one bout, or one school day, by the rule of a stage. */
import type { Activity, Exertion } from '../log/entry.ts';
import type { BoutRule } from '../protocols/protocol.ts';
import { HOUR } from '../time/instant.ts';
import { startOfDay } from '../time/days.ts';
import { localDay } from '../time/zone.ts';

/** `open`: it rose within the limit and nobody knows yet how long it took. */
export type Judgement = 'fine' | 'open' | 'exceeded';

export function riseOf(exertion: Exertion): number {
  return exertion.peak - exertion.before;
}

/** Did what somebody felt end it? Worse than any number says. */
export function wasStopped({ stopSigns }: Activity): boolean {
  return stopSigns !== undefined && stopSigns.length > 0;
}

/** Minutes to settle; null where unknown, also where a rise claims to have taken no time at all. */
export function settledMinutes(exertion: Exertion): number | null {
  const minutes = exertion.settledAfterMinutes;
  return riseOf(exertion) > 0 && minutes === 0 ? null : minutes;
}

/** Must a bout start free of symptoms? */
export function startsFree(rule: BoutRule): boolean {
  return rule.rule === 'strict' || (rule.rule === 'no-new-symptoms' && rule.startsFree);
}

/** @param hasTypical something above 0 is usual for this athlete, so that `before` need not be 0 on a strict stage. */
export function judge(rule: BoutRule, exertion: Exertion, hasTypical: boolean): Judgement {
  const rise = riseOf(exertion);
  if (rule.rule !== 'tolerant') {
    const mayStart = !startsFree(rule) || exertion.before === 0 || hasTypical;
    return rise === 0 && mayStart ? 'fine' : 'exceeded';
  }
  if (rise === 0) return 'fine';
  // A peak below `before` is no rating at all: a correction may have made it.
  if (rise < 0 || rise > rule.maxRise) return 'exceeded';
  const minutes = settledMinutes(exertion);
  if (minutes === null) return 'open';
  const isBrief = rule.settledInclusive ? minutes <= rule.settledWithinMinutes : minutes < rule.settledWithinMinutes;
  return isBrief ? 'fine' : 'exceeded';
}

/** The same stage again from here: the start of the next local day, and at least 12 h on. Milliseconds. */
export function retryFrom(zone: string, at: number): number {
  return Math.max(endOfDay(zone, at), at + 12 * HOUR);
}

/** The first instant of the next local day. */
export function endOfDay(zone: string, at: number): number {
  return startOfDay(zone, localDay(zone, at) + 1);
}
