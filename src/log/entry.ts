/**
 * What an entry of the log is. A recovery is an append-only list of these; nothing is ever edited or removed.
 * The shapes are a contract (log format, version 1): names, units and meanings do not change without a new version.
 */
import type {
  BoutStopId,
  Caution,
  Finding,
  HeartRateSource,
  ImpactRiskFrom,
  LearnStep,
  MeasureKind,
  Profession,
  ReviewOutcome,
  Role,
  SignAnswer,
  SignId,
  SymptomId,
} from './vocabulary.ts';

/** Score 0 (none) to 6 (severe) per item; a missing item is unknown, not 0. */
export type SymptomScores = Partial<Record<SymptomId, number>>;

export interface Athlete {
  /** UUID. */
  readonly id: string;
  /** 1–80 characters. */
  readonly name: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; partial dates are read as the youngest they allow, none as under 18. */
  readonly birthDate?: string;
  /** In school, so return to learn applies. */
  readonly student: boolean;
  readonly caution?: readonly Caution[];
  /** When each field was last changed, RFC 3339, by its name; missing = never since the start. Only merging reads it. */
  readonly changedAt?: Readonly<Record<string, string>>;
}

export interface Author {
  readonly role: Role;
  readonly name: string;
}

export interface EntryBase {
  /** UUID, unique for ever. */
  readonly id: string;
  /** UUID of the athlete whose recovery this is. */
  readonly athlete: string;
  /** RFC 3339 with offset: when it happened. */
  readonly at: string;
  /** IANA zone: where; for display. */
  readonly zone: string;
  /** RFC 3339: when it was written down. */
  readonly recordedAt: string;
  readonly by: Author;
  /** At most 2,000 characters; never read by the engine. */
  readonly note?: string;
}

export interface Injury extends EntryBase {
  readonly type: 'injury';
  /** Profile id, e.g. `cisg-2022`. */
  readonly protocol: string;
  /** Version of the profile the recovery was started on; missing is the first one published. */
  readonly protocolVersion?: string;
  readonly sport?: string;
  /** First stage at which this sport's training can bring contact, a collision or a fall; missing is read as `3`. */
  readonly impactRiskFrom?: ImpactRiskFrom;
  /** Also keep 14 symptom-free days before contact and 21 days before competition; missing: true under 18. */
  readonly communityClocks?: boolean;
  /** Earlier concussions, `YYYY-MM` or finer; missing = not asked. */
  readonly concussions?: readonly string[];
}

export interface Typical extends EntryBase {
  readonly type: 'typical';
  readonly symptoms: SymptomScores;
}

export interface CheckIn extends EntryBase {
  readonly type: 'check-in';
  readonly symptoms: SymptomScores;
  /** 0–100. */
  readonly percentNormal?: number;
  readonly worseWithPhysical?: boolean;
  readonly worseWithMental?: boolean;
  /** Took something for these symptoms in the last 8 h. */
  readonly painkiller?: boolean;
  /** Any symptoms at rest since the previous check-in? Asked when that was over 36 h ago. */
  readonly sinceLast?: 'none' | 'some';
}

/** A rating before and at worst, and how long until it was back; shared by bouts and school days. */
export interface Exertion {
  /** 0–10, just before. */
  readonly before: number;
  /** 0–10, at worst during or after; at least `before`. */
  readonly peak: number;
  /** Minutes until back to `before`; 0 exactly when it never rose; null = not known yet. */
  readonly settledAfterMinutes: number | null;
}

export interface HeartRate {
  /** bpm. */
  readonly average: number;
  /** bpm. */
  readonly max: number;
  readonly source: HeartRateSource;
}

export interface Activity extends EntryBase, Exertion {
  readonly type: 'activity';
  /** A stage id of the episode's protocol, e.g. `2A`. */
  readonly stage: string;
  /** Greater than 0. */
  readonly minutes: number;
  readonly kind?: string;
  /** 0–10. */
  readonly rpe?: number;
  readonly heartRate?: HeartRate;
  /**
   * What ended it: with any of these it counts as exceeded, however it was rated. An addition to version 1 of the format
   * (`docs/contract.md`).
   */
  readonly stopSigns?: readonly BoutStopId[];
}

export interface SchoolDay extends EntryBase, Exertion {
  readonly type: 'school';
  readonly step: LearnStep;
  /** Default false. */
  readonly fullDay?: boolean;
  readonly supports?: readonly string[];
  /** Default `school`. */
  readonly setting?: 'school' | 'home';
}

export interface WarningSigns extends EntryBase {
  readonly type: 'warning-signs';
  /** A missing sign is unknown. */
  readonly answers: Partial<Record<SignId, SignAnswer>>;
}

export interface HeadImpact extends EntryBase {
  readonly type: 'head-impact';
}

export interface Clinician {
  readonly name: string;
  readonly profession: Profession;
}

export interface Examination extends EntryBase {
  readonly type: 'examination';
  readonly clinician: Clinician;
  readonly finding: Finding;
  /** Items the clinician judges not to come from this injury. */
  readonly unrelated?: readonly SymptomId[];
}

export interface Review extends EntryBase {
  readonly type: 'review';
  readonly clinician: Clinician;
  readonly outcome: ReviewOutcome;
  readonly unrelated?: readonly SymptomId[];
}

export interface Clearance extends EntryBase {
  readonly type: 'clearance';
  readonly clinician: Clinician;
  /** The stage id it opens, or `unrestricted`. */
  readonly scope: string;
  /** Where the paper is. */
  readonly document?: string;
  readonly unrelated?: readonly SymptomId[];
}

export interface Prescription extends EntryBase {
  readonly type: 'prescription';
  readonly clinician: Clinician;
  /** bpm. */
  readonly heartRateThreshold: number;
  /** 50–90, of that threshold. */
  readonly percent: number;
  /** Per bout. */
  readonly minutes: number;
}

export interface Measure extends EntryBase {
  readonly type: 'measure';
  readonly kind: MeasureKind;
  readonly value: number;
  readonly unit: string;
}

/**
 * From here on another profile decides, and the whole log is read anew under it. It counts from when it is written down;
 * an addition to version 1 of the format (`docs/contract.md`).
 */
export interface ProtocolChange extends EntryBase {
  readonly type: 'protocol-change';
  /** Profile id, e.g. `uk-2023`. */
  readonly protocol: string;
  /** Missing is the first version published. */
  readonly protocolVersion?: string;
}

/**
 * What the school has agreed to do differently for now. Never read by the engine: whether a school day still had
 * supports is said with that day. An addition to version 1 of the format (`docs/contract.md`).
 */
export interface SchoolPlan extends EntryBase {
  readonly type: 'school-plan';
  /** Ids of `SUPPORT_IDS` or words of one's own; empty = nothing is done differently any more. */
  readonly supports: readonly string[];
  /** When school, parents and athlete look at them again, `YYYY-MM-DD`. */
  readonly reviewOn?: string;
}

/**
 * A clinician's choice of a programme for persisting complaints, recorded here. The newest decides; `none` ends it. An
 * addition to version 1 of the format (`docs/contract.md`).
 */
export interface ProgrammeChoice extends EntryBase {
  readonly type: 'programme';
  readonly clinician: Clinician;
  /** Programme id, e.g. `intensive-12-weeks`, or `none`. */
  readonly programme: string;
  /** Missing is the first version published. */
  readonly programmeVersion?: string;
  /** Day of its first session, `YYYY-MM-DD`. */
  readonly startsOn: string;
}

/**
 * One session of a programme: done, moved to another day, or left out. The newest of a session decides; never read by the
 * engine (what was done in it is an `activity`). An addition to version 1 of the format (`docs/contract.md`).
 */
export interface ProgrammeSession extends EntryBase {
  readonly type: 'programme-session';
  /** The `programme` entry it belongs to. */
  readonly programme: string;
  /** Session id of the programme, e.g. `w1d2`. */
  readonly session: string;
  /** Done on this day, or planned for it (`YYYY-MM-DD`); null = left out. */
  readonly on: string | null;
  /** Default false. */
  readonly done?: boolean;
}

export interface Correction extends EntryBase {
  readonly type: 'correction';
  /** Id of an original entry, never of a correction. */
  readonly target: string;
  /** Fields that replace the target's own; null = withdrawn. */
  readonly entry: Readonly<Record<string, unknown>> | null;
}

export type ClinicalDocument = Examination | Review | Clearance | Prescription;

export type Entry =
  | Injury
  | Typical
  | CheckIn
  | Activity
  | SchoolDay
  | WarningSigns
  | HeadImpact
  | ClinicalDocument
  | Measure
  | ProtocolChange
  | SchoolPlan
  | ProgrammeChoice
  | ProgrammeSession
  | Correction;
export type EntryType = Entry['type'];
export type EntryOf<T extends EntryType> = Extract<Entry, { type: T }>;

/** The fields of an entry that a correction may never replace. */
export const FIXED_FIELDS = ['id', 'athlete', 'type', 'recordedAt', 'by'] as const;

/** The file: storage, backup, sharing and the command line all use it. */
export interface LogFile {
  readonly format: 'rejoin-log';
  readonly version: 1;
  readonly exportedAt: string;
  readonly athletes: readonly Athlete[];
  readonly entries: readonly Entry[];
}
