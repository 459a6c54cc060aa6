/**
 * A profile in a few figures to compare by, for one person: read from the same plan that the engine walks, so that the
 * comparison cannot promise what the engine would not open. Pure.
 */
import type { Plan, PlanStage } from '../engine/plan.ts';
import type { Athlete, Injury } from '../log/entry.ts';
import type { Profession } from '../log/vocabulary.ts';
import type { Protocol } from '../protocols/protocol.ts';
import { DAY, HOUR } from '../time/instant.ts';
import { planFor } from './engine.ts';
import { readsConcussions, readsImpactRisk } from './reads.ts';

/** Never two steps up sooner than this. */
const STEP_HOURS = 24;

/** Whom the outline is for. */
export interface Person {
  readonly birthDate?: string | undefined;
  readonly student: boolean;
  readonly injury: Pick<Injury, 'communityClocks' | 'impactRiskFrom'>;
  /** Local day of the injury, days since 1970-01-01. */
  readonly injuryDay: number;
  /** The second concussion within 3 months or the third within 12; null = not known. */
  readonly isRepeat: boolean | null;
}

export interface Days {
  /** Whole local days after the injury, at least. */
  readonly contact: number;
  readonly competition: number;
}

export interface Outline {
  readonly days: Days;
  readonly contactStage: string;
  readonly competitionStage: string;
  /** Stages that a clinician has to agree to; empty where nobody is asked. */
  readonly clearances: readonly { readonly stage: string; readonly written: boolean }[];
  readonly clearanceBy: readonly Profession[];
  /** A clearance is asked even sooner in a sport with an early risk of contact, which is not known yet. */
  readonly mayBeSooner: boolean;
  /** The stage that full school days come before; null where it is not asked of this person. */
  readonly schoolBefore: string | null;
  /** Where concussions close together make it longer, and nobody has said whether they do. */
  readonly daysIfRepeat: Days | null;
}

type Clocks = Pick<PlanStage, 'minHours' | 'minDay' | 'symptomFreeDays'>;

/**
 * The least local day after the injury on which each stage can open, everything clean, granted and tried at once: the hours
 * of the stages before it, a number of days since the injury, a run of days without symptoms from the first day on.
 */
export function leastDays(stages: readonly Clocks[]): number[] {
  let day = 0;
  return stages.map((stage, index) => {
    const before = stages[index - 1];
    if (before !== undefined) {
      const tried = day + (Math.max(before.minHours, STEP_HOURS) * HOUR) / DAY;
      day = Math.max(tried, stage.minDay, stage.symptomFreeDays);
    }
    return Math.floor(day);
  });
}

function planOf(profile: Protocol, person: Person, isRepeat: boolean): Plan {
  const { birthDate, student, injury, injuryDay } = person;
  const athlete: Athlete = { id: '', name: '', student, ...(birthDate === undefined ? {} : { birthDate }) };
  // Not known yet: the least, since a clearance that only some sports need is told beside it.
  const written = { impactRiskFrom: '5', ...injury } as Injury;
  return planFor(profile, athlete, written, injuryDay, isRepeat);
}

function daysOf({ stages, contactFrom, competitionFrom }: Plan): Days {
  const days = leastDays(stages);
  return { contact: days[contactFrom] ?? 0, competition: days[competitionFrom] ?? 0 };
}

export function outlineOf(profile: Protocol, person: Person): Outline {
  const plan = planOf(profile, person, person.isRepeat === true);
  const hasMore = person.isRepeat === null && readsConcussions(profile);
  return {
    days: daysOf(plan),
    contactStage: plan.stages[plan.contactFrom]?.id ?? '',
    competitionStage: plan.stages[plan.competitionFrom]?.id ?? '',
    clearances: plan.stages
      .filter(({ asks }) => asks.clearance)
      .map(({ id, asks }) => ({ stage: id, written: asks.written })),
    clearanceBy: profile.clearanceBy,
    mayBeSooner: readsImpactRisk(profile) && person.injury.impactRiskFrom === undefined,
    schoolBefore: person.student ? (plan.stages.find((stage) => stage.asks.school)?.id ?? null) : null,
    daysIfRepeat: hasMore ? daysOf(planOf(profile, person, true)) : null,
  };
}
