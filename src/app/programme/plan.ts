/**
 * The calendar of a programme: what the data plan, and what was written down of each session since. Days are local dates,
 * never instants, so that no clock change and no journey moves one.
 */
import type { ProgrammeSession } from '../../log/entry.ts';
import type { Programme, ProgrammeDay } from '../../programmes/programme.ts';
import { parseInstant } from '../../time/instant.ts';
import { parseDate } from '../../time/zone.ts';

/** `open`: its day is past, and nobody said what became of it. */
export type SessionState = 'done' | 'due' | 'planned' | 'open' | 'left-out';

export interface Planned {
  readonly day: ProgrammeDay;
  readonly id: string;
  /** Day number: done on it, or planned for it. Of one that is left out, where it last stood in the data. */
  readonly on: number;
  readonly state: SessionState;
  /** It stands on another day than the programme itself would put it. */
  readonly isMoved: boolean;
}

/** Of the choice, as far as the calendar needs it. */
export interface Start {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly startsOn: string;
}

function isNewer(one: ProgrammeSession, than: ProgrammeSession): boolean {
  const byWritten = parseInstant(one.recordedAt) - parseInstant(than.recordedAt);
  return byWritten === 0 ? one.id > than.id : byWritten > 0;
}

/** What was written down last of each session of this choice, by session id, in whatever order it came. */
export function newestOf(choice: string, entries: readonly ProgrammeSession[]): ReadonlyMap<string, ProgrammeSession> {
  const newest = new Map<string, ProgrammeSession>();
  for (const entry of entries) {
    if (entry.programme !== choice) continue;
    const known = newest.get(entry.session);
    if (known === undefined || isNewer(entry, known)) newest.set(entry.session, entry);
  }
  return newest;
}

function stateOf(entry: ProgrammeSession | undefined, on: number, today: number): SessionState {
  if (entry?.on === null) return 'left-out';
  // Nothing is done yet on a day that is still to come, whatever was written down.
  if (entry?.done === true && on <= today) return 'done';
  return on === today ? 'due' : on > today ? 'planned' : 'open';
}

/**
 * Every session once, by its day.
 * @param entries corrections laid over, withdrawn ones left out
 * @param today day number
 */
export function planOf(
  programme: Programme,
  start: Start,
  entries: readonly ProgrammeSession[],
  today: number,
): Planned[] {
  const first = parseDate(start.startsOn);
  const newest = newestOf(start.id, entries);
  const planned = programme.days.map((day): Planned => {
    const entry = newest.get(day.id);
    const own = first + day.day;
    const on = typeof entry?.on === 'string' ? parseDate(entry.on) : own;
    const state = stateOf(entry, on, today);
    return { day, id: day.id, on, state, isMoved: state !== 'left-out' && on !== own };
  });
  // The order of the data where two are on one day.
  return planned.toSorted((one, other) => one.on - other.on);
}

/** Still to be done, as far as anybody said. */
export function isOpen({ state }: Planned): boolean {
  return state === 'due' || state === 'planned' || state === 'open';
}

/** What was written of sessions that this version does not know, by their ids. */
export function unknownSessions(programme: Programme, choice: string, entries: readonly ProgrammeSession[]): string[] {
  const known = new Set(programme.days.map(({ id }) => id));
  return [...newestOf(choice, entries).keys()].filter((id) => !known.has(id)).toSorted();
}

/**
 * It may be begun: on its day, and no other one was done on that day. One a day is enough (own choice). One that is done
 * already goes on on its day: it has several phases, and may be marked before the last.
 */
export function isStartable(plan: readonly Planned[], { id, on, state }: Planned, today: number): boolean {
  const isOfToday = on === today && (state === 'due' || state === 'done');
  return isOfToday && !plan.some((other) => other.id !== id && other.on === today && other.state === 'done');
}
