/** A session as what the log keeps of it: one `activity` entry, and its heart rate over time beside it. Pure. */
import type { Activity } from '../../log/entry.ts';
import type { SessionEvent, SessionHead } from '../../session/event.ts';
import { type Live, minutesOf, wasBad } from '../../session/live.ts';
import { type Sample, spansOf } from '../../session/series.ts';

/** What the log can hold, beats a minute; a strap may say more. */
const LEAST = 30;
const MOST = 250;
/** A bad bout is written down however short it was, with this many minutes (own choice). */
const SHORTEST = 0.1;
/** A day, as in the log: a session that was found again later, and "went on", could be left by no answer else. */
const MOST_MINUTES = 1440;

/**
 * By whole seconds since it began, the highest of each; from a lost signal, and from a pause, on nothing is known.
 */
export function samplesOf(events: readonly SessionEvent[]): readonly Sample[] {
  const samples = new Map<number, number | null>();
  let isPaused = false;
  for (const event of events) {
    const at = Math.floor(event.t / 1000);
    if (event.is === 'paused') isPaused = true;
    if (event.is === 'resumed') isPaused = false;
    if (event.is === 'rate' && !isPaused) samples.set(at, Math.max(samples.get(at) ?? 0, event.bpm));
    else if (event.is === 'paused' || event.is === 'ended' || (event.is === 'signal' && event.state !== 'on'))
      samples.set(at, null);
  }
  return [...samples].map(([at, bpm]) => ({ at, bpm }));
}

/** Whole seconds from its start to its end. */
export const secondsOf = (live: Live): number => Math.floor((live.end?.t ?? live.at) / 1000);

/** By the strap over the time that is known, else as counted; undefined where nothing is. */
export function heartRateOf(events: readonly SessionEvent[], live: Live): Activity['heartRate'] {
  const spans = spansOf(samplesOf(events), secondsOf(live)).filter(({ bpm }) => bpm >= LEAST && bpm <= MOST);
  const known = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  if (known > 0) {
    const beats = spans.reduce((sum, { from, to, bpm }) => sum + (to - from) * bpm, 0);
    // Rounded up: a ceiling is not to be met by rounding.
    return { average: Math.ceil(beats / known), max: Math.max(...spans.map(({ bpm }) => bpm)), source: 'strap' };
  }
  const counted = events.flatMap((event) => (event.is === 'pulse' ? [event.bpm] : []));
  const plausible = counted.filter((bpm) => bpm >= LEAST && bpm <= MOST);
  if (plausible.length === 0) return undefined;
  const average = Math.ceil(plausible.reduce((sum, bpm) => sum + bpm, 0) / plausible.length);
  return { average, max: Math.max(...plausible), source: 'manual' };
}

/** Minutes to be written; 0 = too short, and nothing was bad. */
export function writtenMinutes(head: SessionHead, live: Live): number {
  return Math.min(Math.max(minutesOf(head, live), wasBad(head, live) ? SHORTEST : 0), MOST_MINUTES);
}

/** @param peak 0–10, at worst; never below the worst that was recorded @param settled null = not known yet */
export function activityOf(
  head: SessionHead,
  { live, events }: { readonly live: Live; readonly events: readonly SessionEvent[] },
  peak: number,
) {
  const worst = Math.max(peak, live.worst);
  const heartRate = heartRateOf(events, live);
  return {
    type: 'activity' as const,
    stage: head.limits.stage,
    minutes: writtenMinutes(head, live),
    before: head.before,
    peak: worst,
    settledAfterMinutes: worst > head.before ? null : 0,
    ...(head.kind === null ? {} : { kind: head.kind }),
    ...(live.mostEffort === null ? {} : { rpe: live.mostEffort }),
    ...(heartRate === undefined ? {} : { heartRate }),
    ...(live.stopSigns.length === 0 ? {} : { stopSigns: live.stopSigns }),
  };
}
