/** The course of a recovery as figures to draw and to tell: what was, never what will be. Pure. */
import type { Assessment } from '../engine/assessment.ts';
import type { CheckIn, Entry } from '../log/entry.ts';
import { type Role, SYMPTOM_IDS } from '../log/vocabulary.ts';
import { DAY, parseInstant } from '../time/instant.ts';
import { startOfDay } from '../time/days.ts';
import { localDay } from '../time/zone.ts';

/** 80 % reliable change of the daily total (Iverson 2003); a smaller one may be chance. */
export const RELIABLE_CHANGE = 10;
const LAST_DAYS = 3;

export interface Mark {
  readonly id: string;
  /** Milliseconds. */
  readonly at: number;
}
export interface Point extends Mark {
  /** 0–132; a lower bound where not complete. */
  readonly severity: number;
  /** Every item has an answer (falling asleep apart). */
  readonly isComplete: boolean;
  /** Who reported, e.g. `parent Kim`. */
  readonly reporter: string;
}
export interface Reporter {
  readonly key: string;
  readonly role: Role;
  readonly name: string;
}
export interface Course {
  /** Local day of the injury, in days since 1970. */
  readonly startDay: number;
  readonly startedAt: number;
  readonly zone: string;
  readonly now: number;
  readonly reporters: readonly Reporter[];
  /** Oldest first. */
  readonly points: readonly Point[];
  readonly bouts: readonly (Mark & { readonly stage: string })[];
  readonly knocks: readonly Mark[];
  readonly stops: readonly number[];
  /** From when each stage was allowed, oldest first. */
  readonly stages: readonly { readonly at: number; readonly stage: string }[];
}

export function severityOf(checkIn: CheckIn): number {
  return SYMPTOM_IDS.reduce((sum, id) => sum + (checkIn.symptoms[id] ?? 0), 0);
}

function isComplete(checkIn: CheckIn): boolean {
  return SYMPTOM_IDS.every((id) => id === 'falling-asleep' || checkIn.symptoms[id] !== undefined);
}

/**
 * The course since the newest injury; null where there is none.
 * @param current entries with corrections laid over, oldest first; @param result the assessment they belong to.
 */
export function courseOf(current: readonly Entry[], result: Assessment | null, now: number): Course | null {
  const injury = current.findLast((entry) => entry.type === 'injury');
  if (injury === undefined || result === null) return null;
  const startedAt = parseInstant(injury.at);
  const { zone } = injury;
  const since = current.filter((entry) => parseInstant(entry.at) >= startedAt && parseInstant(entry.at) <= now);
  const mark = (entry: Entry): Mark => ({ id: entry.id, at: parseInstant(entry.at) });
  const reporters = new Map<string, Reporter>();
  const points: Point[] = [];
  for (const entry of since) {
    if (entry.type !== 'check-in') continue;
    const key = `${entry.by.role} ${entry.by.name}`;
    reporters.set(key, { key, ...entry.by });
    points.push({ ...mark(entry), severity: severityOf(entry), isComplete: isComplete(entry), reporter: key });
  }
  const first = result.history[0]?.from ?? result.stage;
  return {
    startDay: localDay(zone, startedAt),
    startedAt,
    zone,
    now,
    reporters: [...reporters.values()],
    points,
    bouts: since.flatMap((entry) => (entry.type === 'activity' ? [{ ...mark(entry), stage: entry.stage }] : [])),
    knocks: since.filter((entry) => entry.type === 'head-impact').map(mark),
    stops: result.history.filter((move) => isStop(move)).map((move) => parseInstant(move.at)),
    stages: [
      ...(first === null ? [] : [{ at: startedAt, stage: first }]),
      ...result.history.map((move) => ({ at: parseInstant(move.at), stage: move.to })),
    ],
  };
}

const STOP_CODES: readonly string[] = ['warning-sign', 'warning-sign-unsure', 'head-impact-unchecked'];

export function isStop(move: { readonly reasons: readonly { readonly code: string }[] }): boolean {
  return move.reasons.some((reason) => STOP_CODES.includes(reason.code));
}

/** Days since the injury's midnight, with the part of the day: for the axis of a chart. */
export function dayNumber(course: Course, at: number): number {
  const day = localDay(course.zone, at);
  return day - course.startDay + (at - startOfDay(course.zone, day)) / DAY;
}

export function stageAt(course: Course, at: number): string | null {
  return course.stages.findLast((one) => one.at <= at)?.stage ?? null;
}

export interface Summary {
  readonly first: Point | null;
  readonly last: Point | null;
  readonly highest: Point | null;
  /** The worst of the first and of the last day with a check-in, of the last 3 days; null where there is one day only. */
  readonly lately: { readonly from: number; readonly to: number; readonly change: 'lower' | 'higher' | 'alike' } | null;
  readonly checkIns: number;
  readonly bouts: number;
  readonly knocks: number;
}

const worst = (points: readonly Point[]): Point | null =>
  points.reduce<Point | null>((most, point) => (most === null || point.severity > most.severity ? point : most), null);

function latelyOf({ points, zone, now }: Course): Summary['lately'] {
  const today = localDay(zone, now);
  const days = new Map<number, Point[]>();
  for (const point of points) {
    const day = localDay(zone, point.at);
    if (day > today - LAST_DAYS) days.set(day, [...(days.get(day) ?? []), point]);
  }
  const worsts = [...days.values()].map((ofDay) => worst(ofDay)?.severity ?? 0);
  const [from, to] = [worsts[0], worsts.at(-1)];
  if (worsts.length < 2 || from === undefined || to === undefined) return null;
  const change = to - from >= RELIABLE_CHANGE ? 'higher' : from - to >= RELIABLE_CHANGE ? 'lower' : 'alike';
  return { from, to, change };
}

export function summaryOf(course: Course): Summary {
  return {
    first: course.points[0] ?? null,
    last: course.points.at(-1) ?? null,
    highest: worst(course.points),
    lately: latelyOf(course),
    checkIns: course.points.length,
    bouts: course.bouts.length,
    knocks: course.knocks.length,
  };
}

export interface DayRow {
  /** Any instant of the local day, in milliseconds. */
  readonly at: number;
  readonly day: number;
  /** The worst of each reporter of that day, in the order of `course.reporters`; null where there was none. */
  readonly worst: readonly (Point | null)[];
  /** The last stage of that day. */
  readonly stage: string | null;
  readonly bouts: number;
  readonly knocks: number;
}

/** One row for every local day from the injury to now, days without anything too; newest first. */
export function rowsOf(course: Course): DayRow[] {
  const { zone, startDay, now } = course;
  const rows: DayRow[] = [];
  for (let day = localDay(zone, now); day >= startDay; day -= 1) {
    const on = <M extends Mark>(marks: readonly M[]): M[] => marks.filter((mark) => localDay(zone, mark.at) === day);
    const ofDay = on(course.points);
    const end = Math.min(now, startOfDay(zone, day + 1) - 1);
    rows.push({
      at: Math.max(startOfDay(zone, day), course.startedAt),
      day: day - startDay,
      worst: course.reporters.map(({ key }) => worst(ofDay.filter((point) => point.reporter === key))),
      stage: stageAt(course, end),
      bouts: on(course.bouts).length,
      knocks: on(course.knocks).length,
    });
  }
  return rows;
}
