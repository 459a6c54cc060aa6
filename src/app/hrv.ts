/** A minute at rest with a strap, and the minutes so far. A trend for the person; no rule reads it. */
import { computed, signal } from '@preact/signals';
import { type Hrv, LEAST_LASTED, clean, hrvOf } from '../devices/hrv.ts';
import type { Entry, EntryOf } from '../log/entry.ts';
import { parseInstant } from '../time/instant.ts';
import { type Result, append, makeEntry } from './commands.ts';
import { current } from './state.ts';
import { listenToStrap, strap } from './strap.ts';

export interface Minute {
  readonly state: 'waiting' | 'running' | 'paused' | 'done' | 'silent' | 'unreadable';
  /** Why it is paused. */
  readonly signal: 'on' | 'lost' | 'off';
  /** Milliseconds of intervals that count, up to `MINUTE_OF`. */
  readonly lasted: number;
  readonly kept: number;
  readonly dropped: number;
  /** Once it is done. */
  readonly hrv: Hrv | null;
}

export const MINUTE_OF = LEAST_LASTED;
/** Packets without any interval, after which a strap is told to send none (own choice). */
const SILENT_AFTER = 15;
/** At most this part of the beats may be left out, and a few always (own choice): else a minute says nothing. */
const MOST_DROPPED = 0.2;
const ALWAYS_DROPPED = 20;
/** Milliseconds by which a packet may come later than its beats say; above it beats are missing in between (own choice). */
const GAP_AFTER = 3_000;

const WAITING: Minute = { state: 'waiting', signal: 'on', lasted: 0, kept: 0, dropped: 0, hrv: null };
/** The minute that runs or is over; null = none. */
export const minute = signal<Minute | null>(null);

let stop: (() => void) | null = null;

export function stopMinute(): void {
  stop?.();
  stop = null;
  minute.value = null;
}

function end(last: Minute): void {
  stop?.();
  stop = null;
  minute.value = last;
}

/** @param steady milliseconds by a clock that cannot be set */
export function startMinute(steady: () => number): void {
  stopMinute();
  const { state } = strap.peek();
  const runs: number[][] = [[]];
  let packets = 0;
  let heardAt = steady();
  const gap = (): void => void runs.push([]);
  const look = (): void => {
    const { kept, dropped, lasted, runs: clear } = clean(runs);
    const figures = hrvOf({ runs: clear, kept, dropped, lasted });
    const told = { ...WAITING, kept, dropped, lasted: Math.min(lasted, MINUTE_OF) };
    const isUnreadable = dropped > ALWAYS_DROPPED && dropped > (kept + dropped) * MOST_DROPPED;
    if (isUnreadable) end({ ...told, state: 'unreadable' });
    else if (figures !== null) end({ ...told, state: 'done', lasted, hrv: figures });
    else if (packets >= SILENT_AFTER && kept + dropped === 0) end({ ...told, state: 'silent' });
    else minute.value = { ...told, state: kept + dropped > 0 ? 'running' : 'waiting' };
  };
  minute.value = state === 'on' ? WAITING : { ...WAITING, state: 'paused', signal: state === 'off' ? 'off' : 'lost' };
  stop = listenToStrap({
    onReading: ({ bpm, intervals }) => {
      // Not worn: said by the signal.
      if (bpm === null) return;
      packets += 1;
      const at = steady();
      if (intervals.length > 0) {
        if (at - heardAt - intervals.reduce((sum, one) => sum + one, 0) > GAP_AFTER) gap();
        heardAt = at;
        runs.at(-1)?.push(...intervals);
      }
      look();
    },
    onSignal: (told) => {
      gap();
      heardAt = steady();
      if (told !== 'on' && minute.peek() !== null)
        minute.value = { ...(minute.peek() ?? WAITING), state: 'paused', signal: told };
    },
  });
}

/** Tenths: what lies behind them is noise. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Writes a minute down: three measures of one instant. */
export function saveMinute(hrv: Hrv, note: string): Promise<Result> {
  const made = makeEntry({ type: 'measure', kind: 'rmssd', value: rounded(hrv.rmssd), unit: 'ms', note });
  const at = parseInstant(made.at);
  const others = [
    makeEntry({ type: 'measure', kind: 'sdnn', value: rounded(hrv.sdnn), unit: 'ms', note }, { at }),
    makeEntry({ type: 'measure', kind: 'pnn50', value: rounded(hrv.pnn50), unit: '%', note }, { at }),
  ];
  return append([made, ...others]);
}

export interface PastMinute {
  readonly at: string;
  readonly rmssd: number;
}

/** RMSSD that was measured as here: with SDNN and pNN50 of the same instant. Others (of a night, of a watch) do not compare. */
export function minutesOf(entries: readonly Entry[]): PastMinute[] {
  const measures = entries.filter((entry): entry is EntryOf<'measure'> => entry.type === 'measure');
  const has = (kind: string, at: string): boolean => measures.some((one) => one.kind === kind && one.at === at);
  return measures
    .filter(({ kind, at }) => kind === 'rmssd' && has('sdnn', at) && has('pnn50', at))
    .map(({ at, value }) => ({ at, rmssd: value }));
}

/** Oldest first. */
export const minutes = computed(() => minutesOf(current.value));

export interface Compared {
  readonly is: 'higher' | 'lower' | 'same';
  /** How many minutes before the newest it was compared with. */
  readonly with: number;
}

/** The newest is compared with up to seven before it, of which there are at least three; within a fifth is the same (own choices). */
const MOST_BEFORE = 7;
const LEAST_BEFORE = 3;
const SAME_WITHIN = 0.2;

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** @param values oldest first @returns null where there are too few */
export function compare(values: readonly number[]): Compared | null {
  const newest = values.at(-1);
  const before = values.slice(0, -1).slice(-MOST_BEFORE);
  if (newest === undefined || before.length < LEAST_BEFORE) return null;
  const median = medianOf(before);
  const off = newest - median;
  const is = Math.abs(off) <= median * SAME_WITHIN ? 'same' : off > 0 ? 'higher' : 'lower';
  return { is, with: before.length };
}
