/** One drawn recovery: everything that chance decides, drawn before anything is decided by the plan. */
import type { Athlete } from '../../src/log/entry.ts';
import { type ImpactRiskFrom, SYMPTOM_IDS, type SymptomId } from '../../src/log/vocabulary.ts';
import type { Protocol } from '../../src/protocols/index.ts';
import { MINUTE, parseInstant } from '../../src/time/instant.ts';
import { startOfDay } from '../../src/time/days.ts';
import { dateText, localDay } from '../../src/time/zone.ts';
import { ASSUMED, HORIZON, PUBLISHED } from './figures.ts';
import { between, type Chance, chance, logNormal, normal, pick, shuffled, whole } from './random.ts';

export const ZONE = 'Europe/Amsterdam';
const YEAR_FROM = localDay(ZONE, parseInstant('2026-01-01T12:00:00Z'));

/** How a bout or a school day goes, if there is one. Chances are uniform draws, to be compared with a share. */
export interface DrawnExertion {
  readonly worse: number;
  readonly rise: number;
  readonly settledAfterMinutes: number;
  /** Is the question "settled?" answered afterwards? */
  readonly answers: number;
}

export interface DrawnDay {
  /** Severity at rest without a relapse, not rounded. */
  readonly level: number;
  readonly isUp: boolean;
  /** Something is logged on this day, and again in its evening, where these lie below the adherence. */
  readonly logs: number;
  readonly logsEvening: number;
  readonly morning: number;
  readonly sport: number;
  readonly evening: number;
  readonly minutes: number;
  readonly bout: DrawnExertion;
  readonly school: DrawnExertion;
}

export interface Recovery {
  readonly athlete: Athlete;
  readonly isMinor: boolean;
  readonly injuryAt: number;
  /** Local day number of the injury. */
  readonly injuryDay: number;
  readonly impactRiskFrom: ImpactRiskFrom;
  readonly adherence: number;
  readonly boutsWorse: number;
  /** What is left of the severity from one day to the next. */
  readonly leftPerDay: number;
  /** In which order this person's symptoms come. */
  readonly items: readonly SymptomId[];
  readonly relapse: { readonly bout: number; readonly rise: number; readonly severity: number } | null;
  readonly days: readonly DrawnDay[];
  /** In days. */
  readonly examinationAfter: number;
  readonly appointments: readonly { readonly after: number; readonly writesAll: boolean }[];
}

/** A log-normal whose two halves have spreads of their own, so that it meets all three published quartiles. */
export function drawSeverity(next: Chance): number {
  const { lower, median, upper } = PUBLISHED.severity;
  const z = normal(next) / 0.6745;
  return Math.min(132, median * (z < 0 ? (median / lower) ** z : (upper / median) ** z));
}

/** Exponential decay; the median person keeps the published share after a week. */
function drawLeftPerDay(next: Chance): number {
  const rate = logNormal(next, { median: -Math.log(PUBLISHED.leftAfterWeek) / 7, sigma: ASSUMED.paceSigma });
  return Math.exp(-rate);
}

/** Severity below half a point is none. */
export const FREE_BELOW = 0.5;

function drawLevels(next: Chance, leftPerDay: number): Pick<DrawnDay, 'level' | 'isUp'>[] {
  const start = drawSeverity(next);
  const share = between(next, PUBLISHED.daysUp);
  let before = start;
  return Array.from({ length: HORIZON + 2 }, (_, day) => {
    const plain = start * leftPerDay ** day;
    const isUp = next() < share && day > 0 && plain >= FREE_BELOW;
    const factor = between(next, ASSUMED.upBy);
    const level = Math.min(132, isUp ? Math.max(plain * factor, Math.round(before) + 1) : plain);
    // A day up is measured against the line, not against another day up.
    before = plain;
    return { level, isUp };
  });
}

/** The first day from which nothing is felt at rest any more, but for a relapse; null = not within the horizon. */
export function freeFrom({ days }: Recovery): number | null {
  const last = days.findLastIndex(({ level }) => level >= FREE_BELOW);
  return last + 1 < days.length ? last + 1 : null;
}

function drawExertion(next: Chance): DrawnExertion {
  return {
    worse: next(),
    rise: pick(next, ASSUMED.rises),
    settledAfterMinutes: Math.min(300, Math.max(1, Math.round(logNormal(next, ASSUMED.settled)))),
    answers: next(),
  };
}

function drawDelay(next: Chance, figures: (typeof ASSUMED)['examination' | 'appointment']): number {
  return Math.min(figures.atMost, Math.max(figures.atLeast, logNormal(next, figures)));
}

/** Ages a profile is meant for, in whole years. */
export function agesOf(protocol: Protocol): [number, number] {
  const [youngest, oldest] = ASSUMED.ages;
  const { from, to } = protocol.defaultForAges ?? { from: youngest, to: null };
  return [Math.max(youngest, from), Math.min(oldest, (to ?? oldest + 1) - 1)];
}

/** The same seed and index give the same recovery under every profile, but for the age. */
export function drawRecovery(seed: number, index: number, ages: readonly [number, number]): Recovery {
  const person = chance(seed, index, 1);
  const course = chance(seed, index, 2);
  const habits = chance(seed, index, 3);
  const effort = chance(seed, index, 4);
  const clinic = chance(seed, index, 5);
  const injuryDay = YEAR_FROM + whole(person, [0, 364]);
  const injuryAt = startOfDay(ZONE, injuryDay) + whole(person, [10 * 60, 20 * 60]) * MINUTE;
  const age = whole(person, ages);
  const isStudent = person() < (age < 18 ? 1 : ASSUMED.studentAdults);
  const leftPerDay = drawLeftPerDay(course);
  const levels = drawLevels(course, leftPerDay);
  const { bout, rise, severity } = ASSUMED.relapse;
  const relapse = { bout: whole(effort, bout), rise: whole(effort, rise), severity: whole(effort, severity) };
  return {
    athlete: {
      id: `10000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      name: `Recovery ${index}`,
      birthDate: dateText(injuryDay - Math.round((age + between(person, [0.02, 0.98])) * 365.25)),
      student: isStudent,
      caution: [],
    },
    isMinor: age < 18,
    injuryAt,
    injuryDay,
    impactRiskFrom: pick<ImpactRiskFrom>(person, ASSUMED.impactRiskFrom),
    adherence: between(habits, PUBLISHED.adherence),
    boutsWorse: between(effort, PUBLISHED.boutsWorse),
    leftPerDay,
    items: shuffled(person, SYMPTOM_IDS),
    relapse: effort() < PUBLISHED.relapsing ? relapse : null,
    days: levels.map((level) => ({
      ...level,
      logs: habits(),
      logsEvening: habits(),
      morning: whole(habits, ASSUMED.morning),
      sport: whole(habits, ASSUMED.sport),
      evening: whole(habits, ASSUMED.evening),
      minutes: whole(habits, ASSUMED.minutes),
      bout: drawExertion(effort),
      school: drawExertion(effort),
    })),
    examinationAfter: drawDelay(clinic, ASSUMED.examination),
    appointments: Array.from({ length: HORIZON }, () => ({
      after: drawDelay(clinic, ASSUMED.appointment),
      writesAll: clinic() < ASSUMED.writesAll,
    })),
  };
}
