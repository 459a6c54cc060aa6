/** The shape of the words for the engine's codes. A new code does not compile until it has its words in every language. */
import type {
  LearnReasonCode,
  NoticeCode,
  NoticeParams,
  ReasonCode,
  ReasonParams,
  Verdict,
} from '../engine/assessment.ts';
import type { Caution, LearnStep, Profession, SignId, SymptomId } from '../log/vocabulary.ts';
import type { Format } from './format.ts';

/** What a sentence may use beside the raw parameters. */
export interface Say {
  readonly f: Format;
  readonly symptoms: (ids: readonly SymptomId[]) => string;
  readonly signs: (ids: readonly (SignId | Caution)[]) => string;
  /** As it is said in the middle of a sentence. */
  readonly stage: (id: string) => string;
  readonly step: (id: LearnStep) => string;
  /** A plan by its name. */
  readonly plan: (id: string) => string;
}

export interface ReasonWords {
  readonly verdicts: Record<Verdict, string>;
  readonly reasons: { [C in ReasonCode]: (params: ReasonParams[C], say: Say) => string };
  readonly notices: { [C in NoticeCode]: (params: NoticeParams[C], say: Say) => string };
  readonly learn: Record<LearnReasonCode, string>;
  readonly steps: Record<LearnStep, string>;
  readonly professions: Record<Profession, string>;
}

/** Name, what it allows and what not yet. */
export interface StageWords {
  readonly name: string;
  readonly may: string;
  readonly notYet: string;
}

export interface CodeWords {
  readonly symptoms: Record<SymptomId, string>;
  readonly signs: Record<SignId, string>;
  readonly cautions: Record<Caution, string>;
}

/**
 * Where a rule comes from. What the running plan says of it is read from the plan itself, with its source and with what is
 * our own choice; these are the words beside that, true under every plan.
 */
export interface RuleSource {
  readonly why: string;
  /** The source of the running plan stands behind it, whatever numbers are our own. */
  readonly plan?: true;
  /** Where the rest of it comes from. */
  readonly from?: string;
  /** Where it comes from if the running plan says nothing of it. */
  readonly otherwise?: string;
}
export type RuleSources = Record<ReasonCode | NoticeCode | LearnReasonCode, RuleSource>;
