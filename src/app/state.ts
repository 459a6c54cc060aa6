/** The state of the app: the log as it is on disk, now, and what follows from them. One assessment feeds every view. */
import { computed, signal } from '@preact/signals';
import type { Assessment } from '../engine/assessment.ts';
import type { Athlete, Entry, EntryOf, EntryType } from '../log/entry.ts';
import type { Protocol } from '../protocols/protocol.ts';
import { parseInstant } from '../time/instant.ts';
import type { Doubt } from './clock-watch.ts';
import { currentEntries } from './current.ts';
import { settings } from './settings.ts';
import { type LogRead, type Loss, type StoreErrorCode, wired } from './wiring.ts';

const EMPTY: LogRead = { athletes: [], entries: [], unreadable: [] };

/** The log on disk. Only commands and other tabs change it, after the disk. */
export const stored = signal<LogRead>(EMPTY);
/** A sample recovery, in memory only; null while the person's own log is shown. */
export const sample = signal<LogRead | null>(null);
/** Present time in milliseconds; moves on each minute and after each command. */
export const now = signal(0);
/** The engine is asked at no later instant: Infinity unless the clock is doubted (`clock-watch.ts`). */
export const clockLimit = signal(Infinity);
export const clockDoubt = signal<Doubt | null>(null);
/** Set when the log could not be opened at all. */
export const storeFailure = signal<StoreErrorCode | 'unknown' | null>(null);
/** When the last entries were on disk (milliseconds), how many times, and which (corrections apart), for the tick and its undo. */
export const lastSaved = signal<{ at: number; count: number; ids: readonly string[] } | null>(null);

/** Something of the log is missing or was changed: nothing is decided on the rest. */
export const loss = computed<Loss | null>(() => (sample.value === null ? (stored.value.loss ?? null) : null));

export const log = computed<LogRead>(() => sample.value ?? stored.value);
export const athletes = computed<readonly Athlete[]>(() => log.value.athletes);
export const athlete = computed<Athlete | null>(
  () => athletes.value.find((one) => one.id === settings.value.athleteId) ?? athletes.value[0] ?? null,
);
/** Every entry of the current athlete as written, corrections included. */
export const entries = computed<readonly Entry[]>(() => {
  const id = athlete.value?.id;
  return log.value.entries.filter((entry) => entry.athlete === id);
});
/** The current athlete's entries with corrections laid over them, oldest first; for showing, never for deciding. */
export const current = computed(() => currentEntries(entries.value));

type Decider = typeof import('./decider.ts');
export const decider = signal<Decider | null>(null);

/** Loads the engine once; until then there is no assessment, and no screen that would show one. */
export async function loadDecider(): Promise<void> {
  if (decider.value !== null) return;
  const loaded = await import('./decider.ts');
  await loaded.watchClock();
  decider.value = loaded;
}

/** Moves `now` on. The watch sees the clock first. */
export function readClock(): void {
  decider.value?.sight();
  now.value = wired().platform.now();
}

/** Null where there is nobody, or where the recovery runs on a profile that this version does not have. */
export const assessment = computed<Assessment | null>(() => ask((engine) => engine.assess, now.value));

type Question<T> = (protocols: readonly Protocol[], athlete: Athlete, entries: readonly Entry[], now: number) => T;

/** Asks the engine about the current athlete at an instant (milliseconds). */
export function ask<T>(question: (engine: Decider) => Question<T>, at: number): T | null {
  const engine = decider.value;
  if (engine === null || athlete.value === null || loss.value !== null || storeFailure.value !== null) return null;
  const latest = sample.value === null ? clockLimit.value : Infinity;
  try {
    return question(engine)(engine.PROTOCOLS, athlete.value, entries.value, Math.min(at, latest));
  } catch (error) {
    if (error instanceof engine.UnknownProtocolError) return null;
    throw error;
  }
}

/** The newest entry of a type by `at`, corrections laid over; undefined where there is none. */
export function newest<T extends Exclude<EntryType, 'correction'>>(type: T): EntryOf<T> | undefined {
  const found: Entry | undefined = current.value.findLast((entry) => entry.type === type);
  return found as EntryOf<T> | undefined;
}

/** As it reads now; one that was taken back stays in view, since whether that counts is the engine's to say. */
export const injury = computed(() => newest('injury') ?? entries.value.findLast((entry) => entry.type === 'injury'));
export const zone = computed(() => injury.value?.zone ?? wired().platform.deviceZone());

export function atOf(entry: Entry): number {
  return parseInstant(entry.at);
}

/** Reads the log anew, at the start and when another tab has written. */
export async function reload(): Promise<void> {
  stored.value = await wired().store.read();
  readClock();
}
