/** What goes from one device to another. Times are milliseconds here, seconds on the way. */
import type { Athlete, Author, ClinicalDocument, Entry, EntryBase, LogFile } from '../log/entry.ts';
import type { ImpactRiskFrom } from '../log/vocabulary.ts';
import type { Verdict } from '../engine/assessment.ts';

interface Base {
  /** When it was made; of a status, when it was true. */
  readonly at: number;
  /** Not taken after this. */
  readonly until: number;
}

/**
 * All that staff may know, and the only place where that is said: `shape.ts` refuses a field that is not of these. Who
 * may do what today follows from the stage, by the protocol that both devices have.
 */
export interface Status {
  /** UUID of the athlete. */
  readonly athlete: string;
  readonly name: string;
  /** Profile and version, e.g. `cisg-2022` and `1.0.0`. */
  readonly protocol: string;
  readonly version: string;
  /** The stage the plan allows now; null where it allows none that it could name. */
  readonly stage: string | null;
  readonly verdict: Verdict | null;
  /** The next stage, and the earliest instant at which time alone would open it; null where it is not time alone. */
  readonly next: { readonly stage: string; readonly opensAt: number | null } | null;
  /** A clinician's clearance is recorded that stands. */
  readonly isCleared: boolean;
  /** From which stage on this sport can bring contact. */
  readonly impactRiskFrom: ImpactRiskFrom;
}

export interface StatusMessage extends Base {
  readonly kind: 'status';
  readonly status: Status;
  /** By choice: what the decision rests on, to have it decided once more. */
  readonly log?: LogFile;
}

/** The whole log of one athlete, or what the other is likely to miss, between two paired phones; sealed by their secret. */
export interface LogMessage extends Base {
  readonly kind: 'log';
  readonly by: Author;
  readonly log: LogFile;
}

/** Shown once, scanned once. */
export interface PairMessage extends Base {
  readonly kind: 'pair';
  readonly by: Author;
  readonly athlete: Pick<Athlete, 'id' | 'name'>;
  /** Base64 of 32 bytes. */
  readonly secret: string;
}

/** What staff recorded at the edge of the field, for the athlete's own log. */
export interface HandBackMessage extends Base {
  readonly kind: 'hand-back';
  readonly by: Author;
  readonly athlete: Pick<Athlete, 'id' | 'name'>;
  readonly entries: readonly Entry[];
}

/** The recovery on one page, for a clinician who has no app. */
export interface VisitMessage extends Base {
  readonly kind: 'visit';
  readonly log: LogFile;
}

type WithoutBase<D> = D extends ClinicalDocument ? Omit<D, Exclude<keyof EntryBase, 'note'>> : never;
/** A document without what every entry gets by itself, e.g. `{ type: 'clearance', scope, clinician }`. */
export type DecisionDocument = WithoutBase<ClinicalDocument>;

/** A clinician's decision, to be recorded by a parent or by staff. */
export interface DecisionMessage extends Base {
  readonly kind: 'decision';
  readonly athlete: Pick<Athlete, 'id' | 'name'>;
  readonly document: DecisionDocument;
}

export type Message = StatusMessage | LogMessage | PairMessage | HandBackMessage | VisitMessage | DecisionMessage;
export type MessageKind = Message['kind'];
export type MessageOf<K extends MessageKind> = Extract<Message, { kind: K }>;

/**
 * Why something that came was not taken. `not-ours`: no message of this app. `newer`: of a newer version of it.
 * `damaged`: cut off or misread. `tampered`: not as its device signed it. `malformed`: signed, and yet not what it says
 * it is. `too-large`. `no-pair`: for a pair that this device is not one of. `unsupported`: this browser cannot unpack it.
 */
export type IncomingProblem =
  | 'not-ours'
  | 'newer'
  | 'damaged'
  | 'tampered'
  | 'malformed'
  | 'too-large'
  | 'no-pair'
  | 'unsupported';
