/**
 * What the walk remembers. One state per assessment, changed only by the folds; the gates and the answer only read it.
 * Nothing here outlives a call of `assess`.
 */
import type { Athlete, SymptomScores } from '../log/entry.ts';
import type { Caution, LearnStep, SymptomId } from '../log/vocabulary.ts';
import { localDay } from '../time/zone.ts';
import { birthday } from './age.ts';
import { cautionsToSee } from './caution.ts';
import type { Reason } from './assessment.ts';
import type { Gate } from './gates/gate.ts';
import type { Item } from './item.ts';
import type { Judgement } from './exertion.ts';
import type { Place } from './place.ts';
import { END, type Entrance, type Plan, type PlanStage } from './plan.ts';
import type { Report } from './report.ts';

export interface Bout {
  readonly item: Item<'activity'>;
  readonly day: number;
  /** End of the bout in milliseconds. */
  readonly endsAt: number;
  readonly rise: number;
  /** `open` turns into `exceeded` at the end of its local day. */
  judgement: Judgement;
  /** What a strict stage counts as exceeded. */
  readonly isStrictTrouble: boolean;
  /** Of a higher stage than was allowed. */
  readonly isAboveStage: boolean;
  /** Ceiling in force when it started, and by how much the average was over it; null where none applies. */
  readonly overCeiling: { readonly average: number; readonly ceiling: number } | null;
}

/** An exceeded bout, or a check-in on a strict stage, and from when on a bout may speak again. */
export interface Exceeded {
  readonly bout: Bout;
  readonly retryFrom: number;
}

export interface RecordedMove {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly reasons: readonly Reason[];
}

/** The stage that is allowed and what has happened on it. */
export interface StageState {
  stage: number;
  /** What began the stage, and when: its time and bouts are counted from here. */
  began: { readonly place: Place; readonly evidence: readonly string[] };
  lastUpAt: number | null;
  /** The first bout that speaks for the stage since the last exceeded one. */
  speaking: Bout | null;
  /** A bout spoke for the stage since it was entered, before or after an exceeded one. */
  spoke: Bout | null;
  /** The longest bout that was fine but too short. */
  tooShort: Bout | null;
  exceeded: Exceeded | null;
  /** Bouts that started earlier speak for nothing. */
  notBefore: number;
}

/** Unbroken time at rest. */
export interface RestRun {
  startedAt: number | null;
  lastAt: number;
  /** The last full check-in of any kind lies at `lastAt`: then `sinceLast` speaks of the time since. */
  isLastFull: boolean;
  /** Local day on which nothing can start a run. */
  blockedDay: number;
  endedBy: readonly string[];
}

/** As it was before a knock, for an examination that finds no concussion. */
export interface Snapshot {
  readonly stage: StageState;
  readonly clockFrom: ClockStart;
  readonly knockVoid: Place | null;
  readonly place: Place;
  /** From when a bout may speak after what has happened since the knock that a strict stage would not bear. */
  retryFrom: number;
  /** The exceeded bout since the knock that asks for the latest retry. */
  exceeded: Exceeded | null;
  /** A sign or `stay-stopped` since the knock: the general rule after a stop applies as well. */
  hasSign: boolean;
}

export interface ClockStart {
  readonly at: number;
  readonly day: number;
  readonly id: string;
}

export interface Stop {
  readonly signs: Item<'warning-signs'>[];
  readonly knocks: Item<'head-impact'>[];
  /** A clinician's "stay stopped". */
  ordered: Item<'review'> | null;
  readonly since: Place;
  /** A sign or an order has been part of this stop: the rule after a stop applies, not a knock's own. */
  isMoreThanKnock: boolean;
}

/** Another profile has decided since: nothing moves up before the next local day. */
export interface Change {
  readonly at: number;
  readonly id: string;
  readonly from: string;
  /** First instant of the next local day. */
  readonly upNotBefore: number;
  /** Until when a bout of that day had to wait under the profiles before it. Milliseconds. */
  readonly notBefore: number;
}

export interface LearnState {
  step: LearnStep;
  complete: boolean;
  day: number;
  dayStart: { readonly step: LearnStep; readonly complete: boolean };
  isDayBlocked: boolean;
  flare: readonly string[];
  readonly open: Map<string, Item<'school'>>;
  /** Steps of which there is an entry that counts. */
  readonly seen: Set<LearnStep>;
  /** The last entry of the present step or a higher one that was fine. */
  lastFine: Item<'school'> | null;
}

export interface Walk extends StageState {
  readonly athlete: Athlete;
  readonly plan: Plan;
  readonly zone: string;
  readonly injury: Item<'injury'>;
  /** Day number; NaN where the birth date is unknown. */
  readonly fifthBirthday: number;
  /** False while entries before the injury are replayed: then only stops count. */
  isInEpisode: boolean;
  readonly typical: SymptomScores;
  /** Levels of items that a document names as unrelated. */
  readonly unrelated: Partial<Record<SymptomId, number>>;
  /** Typical and unrelated together. */
  usual: SymptomScores;
  hasUsual: boolean;
  clockFrom: ClockStart;
  lastMove: { readonly isUp: boolean; readonly place: Place } | null;
  hasActivitySinceMove: boolean;
  hasStageActivitySinceMove: boolean;
  lastSetbackDay: number | null;
  completeAt: number | null;
  stop: Stop | null;
  readonly history: RecordedMove[];
  /** By the index of the present stage. */
  readonly askedGates: Map<number, readonly Gate[]>;

  readonly reports: Report[];
  lastFull: Report | null;
  lastAbove: Report | null;
  lastPainkiller: Report | null;
  lastWorseWithExertion: Report | null;
  lastAlarming: Report | null;
  readonly lastByRole: Map<string, SymptomScores>;
  readonly worstOfDay: Map<number, number>;
  lastCleanSigns: Item<'warning-signs'> | null;
  callNow: Item<'warning-signs'>[];
  /** Call-now answers that an examination has dealt with; a knock opens them again. */
  examinedCalls: Item<'warning-signs'>[];
  /** The newest sign or knock, for a "stay stopped" that stands alone. */
  lastAlarm: Item<'warning-signs'> | Item<'head-impact'> | null;
  lastKnock: Place | null;

  /** Setbacks, signs, and the liftings of stops: clearances dated before are void. */
  voidBefore: Place | null;
  /** The same by a knock, taken back when it was no concussion. */
  knockVoid: Place | null;
  /** The last setback, sign or knock: a document written down across it opens nothing. */
  lastTrouble: Place | null;
  lastStrictTrouble: Place | null;
  clearances: Item<'clearance'>[];
  prescription: Item<'prescription'> | null;
  prescriptionVoid: Place | null;
  isExamined: boolean;
  isSeenForCaution: boolean;
  /** What a doctor looks at first with this athlete. */
  readonly cautions: readonly Caution[];

  readonly bouts: Bout[];
  newestBoutDay: number | null;
  newestEnd: number;
  exceededInARow: string[];

  run: RestRun;
  /** The run as it would be without the knocks that may yet be taken back. */
  baseRun: RestRun;
  /** One for each knock that may yet turn out to be no concussion, oldest first. */
  snapshots: Snapshot[];
  contactRunFrom: number | null;
  /** The newest change of profile: `from` is the one before it. */
  change: Change | null;
  readonly learn: LearnState;
}

/** Something that happens in the walk, and where. */
export interface Event extends Place {
  readonly happen: (walk: Walk) => void;
}

export const newRun = (): RestRun => ({
  startedAt: null,
  lastAt: 0,
  isLastFull: false,
  blockedDay: -1,
  endedBy: [],
});

export function currentStage(walk: Walk): PlanStage {
  const stage = walk.plan.stages[walk.stage];
  if (stage === undefined) throw new RangeError(`no stage ${walk.stage} in ${walk.plan.protocol.id}`);
  return stage;
}

export function nextStage(walk: Walk): PlanStage | null {
  return walk.plan.stages[walk.stage + 1] ?? null;
}

/** What stands between the present stage and the next one, or the end of the plan. */
export function entranceAhead(walk: Walk): Entrance {
  return nextStage(walk) ?? END;
}

export function dayOf(walk: Walk, at: number): number {
  return localDay(walk.zone, at);
}

/** Nothing of a finished recovery but signs, knocks and injuries speaks after this long. */
export const SETBACK_AFTER_COMPLETE = 7 * 24 * 60 * 60 * 1000;

/** Has the plan been complete for so long that only a sign, a knock or an injury can change it? */
export function isClosed(walk: Walk, at: number): boolean {
  return walk.completeAt !== null && at > walk.completeAt + SETBACK_AFTER_COMPLETE;
}

export function newWalk(athlete: Athlete, plan: Plan, injury: Item<'injury'>, typical: SymptomScores): Walk {
  const zone = injury.entry.zone;
  const day = localDay(zone, injury.at);
  return {
    athlete,
    plan,
    zone,
    injury,
    fifthBirthday: birthday(athlete.birthDate, 5),
    isInEpisode: false,
    typical,
    unrelated: {},
    usual: typical,
    hasUsual: Object.values(typical).some((score) => (score ?? 0) > 0),
    clockFrom: { at: injury.at, day, id: injury.id },
    stage: 0,
    began: { place: injury, evidence: [injury.id] },
    lastUpAt: null,
    speaking: null,
    spoke: null,
    tooShort: null,
    exceeded: null,
    notBefore: Number.NEGATIVE_INFINITY,
    lastMove: null,
    hasActivitySinceMove: false,
    hasStageActivitySinceMove: false,
    lastSetbackDay: null,
    completeAt: null,
    stop: null,
    history: [],
    askedGates: new Map(),
    reports: [],
    lastFull: null,
    lastAbove: null,
    lastPainkiller: null,
    lastWorseWithExertion: null,
    lastAlarming: null,
    lastByRole: new Map(),
    worstOfDay: new Map(),
    lastCleanSigns: null,
    callNow: [],
    examinedCalls: [],
    lastAlarm: null,
    lastKnock: null,
    voidBefore: null,
    knockVoid: null,
    lastTrouble: null,
    lastStrictTrouble: null,
    clearances: [],
    prescription: null,
    prescriptionVoid: null,
    isExamined: false,
    isSeenForCaution: false,
    cautions: cautionsToSee(athlete),
    bouts: [],
    newestBoutDay: null,
    newestEnd: Number.NEGATIVE_INFINITY,
    exceededInARow: [],
    run: newRun(),
    baseRun: newRun(),
    snapshots: [],
    contactRunFrom: null,
    change: null,
    learn: {
      step: 'L1',
      complete: false,
      day: -1,
      dayStart: { step: 'L1', complete: false },
      isDayBlocked: false,
      flare: [],
      open: new Map(),
      seen: new Set(),
      lastFine: null,
    },
  };
}
