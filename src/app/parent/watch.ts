/** The first 48 hours: when somebody last looked, when to look again, and waking where a doctor advised it. Pure. */
import type { Entry, WarningSigns } from '../../log/entry.ts';
import { EMERGENCY_SIGN_IDS } from '../../log/vocabulary.ts';
import { DAY, HOUR, MINUTE, parseInstant } from '../../time/instant.ts';
import { dateText, localDay, localInstant, offsetAt } from '../../time/zone.ts';

/** Symptoms can take two days to appear. */
export const WATCHED = 2 * DAY;
/**
 * No source gives times, so these are our own: by day every 2 hours on the first day and every 4 on the second. Nobody is
 * woken for them.
 */
const FIRST_EVERY = 2 * HOUR;
const LATER_EVERY = 4 * HOUR;
const NIGHT_FROM = 22;
const MORNING = 7;

/** A doctor said to wake the child; without that nobody is told to. */
export interface Waking {
  readonly doctor: string;
  /** Whole hours, 1–6. */
  readonly everyHours: number;
  /** When the child goes to sleep, `HH:MM` on the wall. */
  readonly asleepAt: string;
}

export interface Look {
  readonly entry: WarningSigns;
  readonly at: number;
  /** How many were answered with anything but "no". */
  readonly found: number;
}

/** The newest look at every emergency sign since the injury, whoever looked; null where there was none. */
export function lastLook(current: readonly Entry[], injuryAt: number, now: number): Look | null {
  const isWhole = (entry: Entry): entry is WarningSigns =>
    entry.type === 'warning-signs' && EMERGENCY_SIGN_IDS.every((id) => entry.answers[id] !== undefined);
  const entry = current
    .filter(isWhole)
    .findLast(({ at }) => parseInstant(at) >= injuryAt - MINUTE && parseInstant(at) <= now);
  if (entry === undefined) return null;
  const found = Object.values(entry.answers).filter((answer) => answer !== 'no').length;
  return { entry, at: parseInstant(entry.at), found };
}

const hourOf = (zone: string, at: number): number => ((at + offsetAt(zone, at)) % DAY) / HOUR;

/** The same, or the morning after where it is night. */
function byDay(zone: string, at: number): number {
  const hour = hourOf(zone, at);
  if (hour >= MORNING && hour < NIGHT_FROM) return at;
  const day = localDay(zone, at) + (hour >= NIGHT_FROM ? 1 : 0);
  return localInstant(zone, `${dateText(day)}T${String(MORNING).padStart(2, '0')}:00`);
}

interface Watched {
  readonly injuryAt: number;
  /** When somebody last looked; null where nobody did. */
  readonly lastAt: number | null;
  readonly now: number;
  readonly zone: string;
}

/** When to look again, in milliseconds, never before now; null once the 48 hours are over, or over by then. */
export function nextLook({ injuryAt, lastAt, now, zone }: Watched): number | null {
  const end = injuryAt + WATCHED;
  if (now >= end) return null;
  // Silence says nothing, so who has not been looked at is looked at now.
  if (lastAt === null) return now;
  const every = lastAt - injuryAt < DAY ? FIRST_EVERY : LATER_EVERY;
  const due = Math.max(now, byDay(zone, lastAt + every));
  return due < end ? due : null;
}

/** Every time to look from now to the end, as if each is kept to. */
export function looksAhead(watched: Watched): number[] {
  const times: number[] = [];
  let next = nextLook(watched);
  while (next !== null) {
    times.push(next);
    next = nextLook({ ...watched, lastAt: next, now: next });
  }
  return times;
}

/** When to wake in the nights that are left of the 48 hours, in milliseconds. */
export function wakings({ injuryAt, now, zone }: Watched, { everyHours, asleepAt }: Waking): number[] {
  const end = injuryAt + WATCHED;
  const times: number[] = [];
  for (let day = localDay(zone, injuryAt) - 1; day <= localDay(zone, end); day += 1) {
    const asleep = localInstant(zone, `${dateText(day)}T${asleepAt}`);
    if (Number.isNaN(asleep)) return [];
    // Asleep after midnight, it is the morning of the same day.
    const isLate = hourOf(zone, asleep) < MORNING;
    const morning = localInstant(zone, `${dateText(day + (isLate ? 0 : 1))}T0${MORNING}:00`);
    for (let at = asleep + everyHours * HOUR; at < morning; at += everyHours * HOUR)
      if (at > now && at <= end && at > injuryAt) times.push(at);
  }
  return times;
}
