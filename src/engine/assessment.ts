/** What the engine answers: codes with raw parameters and evidence, never a sentence. Words live in `i18n`. */
import type { LearnStep, SignId, SymptomId, Caution } from '../log/vocabulary.ts';

/** An instant as RFC 3339 in UTC, e.g. `2026-03-04T16:10:00Z`. */
export type InstantText = string;
/** A local date in the injury's zone, `YYYY-MM-DD`. */
export type DateText = string;

export type Verdict = 'stop' | 'step-back' | 'hold' | 'advance' | 'complete';

/** Raw parameters of each reason, by code. In the order of the gates; stop codes first. */
export interface ReasonParams {
  'warning-sign': { signs: SignId[] };
  'warning-sign-unsure': { signs: SignId[] };
  'head-impact-unchecked': Record<string, never>;
  'signs-unchecked': { lastAt: InstantText | null };
  'see-doctor': { signs: (SignId | Caution)[] };
  'no-activity': Record<string, never>;
  'too-short': { minutes: number; need: number };
  flare: { rise: number; minutes: number | null; retryFrom: InstantText };
  settling: Record<string, never>;
  'too-soon': { opensAt: InstantText };
  'no-check-in': { lastAt: InstantText | null };
  'check-in-incomplete': { missing: SymptomId[] };
  'symptoms-present': { count: number; severity: number };
  'exertion-symptoms': { rise: number };
  'not-examined': Record<string, never>;
  'school-first': { step: LearnStep };
  'clearance-needed': { scope: string; written: boolean };
  'days-since-injury': { need: number; have: number; opensOn: DateText };
  'symptom-free-days': { need: number; have: number };
  /** Only in the history: the log was read anew under another profile, which is never freer on that day. */
  'protocol-changed': { from: string; to: string };
}
export type ReasonCode = keyof ReasonParams;

/** Causes of a step down that are no closed gate: seen in the history only. */
export type LearnReasonCode =
  | 'learn-no-entry'
  | 'learn-flare'
  | 'learn-settling'
  | 'learn-supports'
  | 'learn-not-full-day';

export interface NoticeParams {
  'relative-rest': Record<string, never>;
  'rest-over': Record<string, never>;
  'symptoms-worse': { second: boolean };
  'not-normal-yet': { percentNormal: number };
  'see-clinician': Record<string, never>;
  'persisting-symptoms': Record<string, never>;
  'repeat-concussions': Record<string, never>;
  'sooner-than-community-rules': Record<string, never>;
  'above-stage': Record<string, never>;
  'above-heart-rate': { average: number; ceiling: number };
  'late-entry': Record<string, never>;
  'changed-afterwards': Record<string, never>;
  'reports-differ': Record<string, never>;
  'clock-untrusted': Record<string, never>;
  'protocol-changed': { from: string; to: string };
  /** An athlete under 18, or of unknown age, chose another profile alone: it does not count. */
  'protocol-not-changed': { to: string };
}
export type NoticeCode = keyof NoticeParams;

interface Coded<C extends string, P> {
  readonly code: C;
  readonly params: P;
  /** Ids of the entries that caused it; empty where something is missing. */
  readonly evidence: readonly string[];
}
export type Reason = { [C in ReasonCode]: Coded<C, ReasonParams[C]> }[ReasonCode];
export type LearnReason = Coded<LearnReasonCode, Record<string, never>>;
export type Notice = { [C in NoticeCode]: Coded<C, NoticeParams[C]> }[NoticeCode];

export interface Next {
  readonly stage: string;
  /** An instant only where time alone is missing. */
  readonly opensAt: InstantText | null;
  readonly blockedBy: readonly ReasonCode[];
}

export interface Learn {
  readonly step: LearnStep;
  readonly complete: boolean;
  readonly reasons: readonly LearnReason[];
}

/** One move or stop. `reasons` are the causes of a step down or a stop; empty for a step up. */
export interface Move {
  readonly at: InstantText;
  readonly from: string;
  readonly to: string;
  readonly reasons: readonly Reason[];
}

export interface Assessment {
  readonly athlete: string;
  readonly protocol: { readonly id: string; readonly version: string } | null;
  readonly at: InstantText;
  /** Whole local days since the injury, or the last knock that counts. */
  readonly day: number | null;
  /** The stage whose activities the plan allows now; during a stop the one it will resume at. */
  readonly stage: string | null;
  readonly verdict: Verdict | null;
  readonly reasons: readonly Reason[];
  readonly notices: readonly Notice[];
  readonly next: Next | null;
  readonly learn: Learn | null;
  readonly history: readonly Move[];
}
