/** A protocol as it applies to one injury: which gates stand before each stage, with the answers given at the start. */
import type { Athlete, Injury } from '../log/entry.ts';
import type { BoutRule, EntryGate, Protocol, Stage, StageKind } from '../protocols/protocol.ts';
import { isUnder18 } from './age.ts';

/** Symptom-free days before contact, and days before competition, that community rules ask for. */
export const COMMUNITY_SYMPTOM_FREE_DAYS = 14;
export const COMMUNITY_MIN_DAY = 21;

export interface PlanStage extends Stage {
  readonly index: number;
  /** A symptom at rest, and not exertion alone, can lead to a setback. */
  readonly isStrict: boolean;
  readonly asks: {
    readonly resolution: boolean;
    readonly cleanExertion: boolean;
    readonly examined: boolean;
    readonly school: boolean;
    readonly clearance: boolean;
    /** A clearance on paper. */
    readonly written: boolean;
  };
  /** 0 = not asked. */
  readonly minDay: number;
  /** 0 = not asked. */
  readonly symptomFreeDays: number;
}

/** What is asked before a stage, or before the plan is complete. */
export type Entrance = Pick<PlanStage, 'id' | 'index' | 'bout' | 'isStrict' | 'asks' | 'minDay' | 'symptomFreeDays'>;

/** The plan is complete where nothing is left: no symptom at rest, none with effort. */
export const END: Entrance = {
  id: '',
  index: Number.POSITIVE_INFINITY,
  bout: { rule: 'strict' },
  isStrict: true,
  asks: {
    resolution: true,
    cleanExertion: true,
    examined: false,
    school: false,
    clearance: false,
    written: false,
  },
  minDay: 0,
  symptomFreeDays: 0,
};

export interface Plan {
  readonly protocol: Protocol;
  readonly stages: readonly PlanStage[];
  /** Index of the first stage with contact and of the first with competition. */
  readonly contactFrom: number;
  readonly competitionFrom: number;
}

/** Clocks that are only for somebody whose concussions come close together do not count for others. */
function applies(gate: EntryGate, isRepeat: boolean): boolean {
  return !('whereRepeat' in gate) || isRepeat;
}

function planStage(stage: Stage, index: number, injury: Injury, gates: readonly EntryGate[]): PlanStage {
  const risk = injury.impactRiskFrom ?? '3';
  const clearances = gates
    .filter((gate) => gate.gate === 'clearance')
    .filter(({ whereImpactRiskFrom }) => whereImpactRiskFrom?.includes(risk) ?? true);
  const asks = (name: EntryGate['gate']): boolean => gates.some((gate) => gate.gate === name);
  const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);
  return {
    ...stage,
    index,
    isStrict: stage.bout.rule !== 'tolerant',
    asks: {
      resolution: asks('resolution'),
      cleanExertion: asks('clean-exertion'),
      examined: asks('examined'),
      school: asks('school'),
      clearance: clearances.length > 0,
      written: clearances.some((gate) => gate.written),
    },
    minDay: most(gates.map((gate) => (gate.gate === 'day' ? gate.minDay : 0))),
    symptomFreeDays: most(gates.map((gate) => (gate.gate === 'symptom-free-days' ? gate.days : 0))),
  };
}

/** Does the profile keep longer clocks where concussions come close together? */
export function asksForRepeat(protocol: Protocol): boolean {
  return protocol.stages.some((stage) => stage.enter.some((gate) => 'whereRepeat' in gate));
}

/**
 * @param injuryDay local day of the injury, for the age that missing `communityClocks` are read by.
 * @param isRepeat this injury is the second within 3 calendar months or the third within 12.
 */
export function planFor(
  protocol: Protocol,
  athlete: Athlete,
  injury: Injury,
  injuryDay: number,
  isRepeat: boolean,
): Plan {
  const keepsClocks = injury.communityClocks ?? isUnder18(athlete.birthDate, injuryDay);
  const contactFrom = protocol.stages.findIndex((stage) => stage.contact);
  const competitionFrom = protocol.stages.findIndex((stage) => stage.competition);
  const stages = protocol.stages.map((stage, index) => {
    const extra: EntryGate[] = [];
    if (keepsClocks && !protocol.ownClocks) {
      if (index === contactFrom) extra.push({ gate: 'symptom-free-days', days: COMMUNITY_SYMPTOM_FREE_DAYS });
      if (index === protocol.stages.length - 1) extra.push({ gate: 'day', minDay: COMMUNITY_MIN_DAY });
    }
    const gates = [...stage.enter, ...extra].filter((gate) => applies(gate, isRepeat));
    return planStage(stage, index, injury, gates);
  });
  return { protocol, stages, contactFrom, competitionFrom };
}

/** From the least that a stage allows to the most. */
const KIND_ORDER: Readonly<Record<StageKind, number>> = {
  rest: 0,
  light: 1,
  moderate: 2,
  'sport-specific': 3,
  'non-contact': 4,
  contact: 5,
  competition: 6,
};

/** The highest stage that allows no more than this kind, as an index. */
export function highestUpTo(plan: Plan, kind: StageKind): number {
  const index = plan.stages.findLastIndex((stage) => KIND_ORDER[stage.kind] <= KIND_ORDER[kind]);
  return Math.max(0, index);
}

/** Where a setback on this stage leads, as an index; never above the stage itself. */
export function setbackIndex(plan: Plan, stage: PlanStage): number {
  if (stage.setback === 'same') return stage.index;
  if (stage.setback === 'previous') return Math.max(0, stage.index - 1);
  const { to } = stage.setback;
  const index = plan.stages.findIndex((candidate) => candidate.id === to);
  return index === -1 ? 0 : Math.min(index, stage.index);
}

/** The rule of return to learn, the same in every profile: 2, and under 60 minutes. */
export const LEARN_RULE: BoutRule = { rule: 'tolerant', maxRise: 2, settledWithinMinutes: 60, settledInclusive: false };
