/** A parent's check-in beside the child's own of the same day: both as they were said, never made into one. Pure. */
import type { CheckIn, Entry } from '../../log/entry.ts';
import { type Role, SYMPTOM_IDS, type SymptomId } from '../../log/vocabulary.ts';
import { parseInstant } from '../../time/instant.ts';
import { localDay } from '../../time/zone.ts';
import { severityOf } from '../course.ts';

/** Days that are looked back on. */
const DAYS = 14;

export interface Said {
  readonly id: string;
  readonly at: number;
  readonly role: Role;
  readonly name: string;
  /** 0–132; a lower bound where `missing` is not 0. */
  readonly severity: number;
  readonly missing: number;
  /** Check-ins of the same person earlier that day: this is the last one. */
  readonly earlier: number;
}
export interface BesideRow {
  readonly item: SymptomId;
  /** In the order of the day's `said`; null = not said, which is not 0. */
  readonly values: readonly (number | null)[];
  /** Two of them said it, and not the same. */
  readonly differs: boolean;
}
export interface BesideDay {
  /** An instant of that day, in milliseconds. */
  readonly at: number;
  readonly said: readonly Said[];
  /** What anybody said above none, or left open where another did not; in the order of the list. */
  readonly rows: readonly BesideRow[];
  /** Items that all of them called none. */
  readonly none: number;
}

/** Children first, then those who look on. */
const ORDER: readonly Role[] = ['athlete', 'parent', 'staff', 'clinician'];

function rowOf(item: SymptomId, checkIns: readonly CheckIn[]): BesideRow {
  const values = checkIns.map(({ symptoms }) => symptoms[item] ?? null);
  const said = values.filter((value) => value !== null);
  return { item, values, differs: said.some((value) => value !== said[0]) };
}

/**
 * Days with a check-in of two or more persons, newest first, at most two weeks back.
 * @param current entries with corrections laid over, oldest first; @param zone whose days are meant.
 */
export function besideOf(current: readonly Entry[], zone: string, now: number): BesideDay[] {
  const today = localDay(zone, now);
  const days = new Map<number, Map<string, CheckIn[]>>();
  for (const entry of current) {
    if (entry.type !== 'check-in' || parseInstant(entry.at) > now) continue;
    const day = localDay(zone, parseInstant(entry.at));
    if (day <= today - DAYS) continue;
    const ofDay = days.get(day) ?? new Map<string, CheckIn[]>();
    const who = `${entry.by.role} ${entry.by.name}`;
    days.set(day, ofDay.set(who, [...(ofDay.get(who) ?? []), entry]));
  }
  return [...days.entries()]
    .toSorted(([one], [other]) => other - one)
    .flatMap(([, ofDay]) => {
      const last = [...ofDay.values()].flatMap((all) => {
        const entry = all.at(-1);
        return entry === undefined ? [] : [{ entry, earlier: all.length - 1 }];
      });
      last.sort((one, other) => ORDER.indexOf(one.entry.by.role) - ORDER.indexOf(other.entry.by.role));
      if (last.length < 2) return [];
      const rows = SYMPTOM_IDS.map((item) =>
        rowOf(
          item,
          last.map(({ entry }) => entry),
        ),
      );
      const isNone = ({ values }: BesideRow): boolean => values.every((value) => value === 0);
      const isOpen = ({ values }: BesideRow): boolean => values.every((value) => value === null);
      return [
        {
          at: parseInstant(last[0]?.entry.at ?? ''),
          said: last.map(({ entry, earlier }) => ({
            id: entry.id,
            at: parseInstant(entry.at),
            role: entry.by.role,
            name: entry.by.name,
            severity: severityOf(entry),
            missing: SYMPTOM_IDS.filter((id) => entry.symptoms[id] === undefined).length,
            earlier,
          })),
          rows: rows.filter((row) => !isNone(row) && !isOpen(row)),
          none: rows.filter(isNone).length,
        },
      ];
    });
}

/** Who has checked in today, by role. */
export function rolesToday(current: readonly Entry[], zone: string, now: number): ReadonlySet<Role> {
  const today = localDay(zone, now);
  return new Set(
    current.flatMap((entry) =>
      entry.type === 'check-in' && localDay(zone, parseInstant(entry.at)) === today ? [entry.by.role] : [],
    ),
  );
}
