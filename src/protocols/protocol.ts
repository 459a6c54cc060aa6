/**
 * What a protocol is: data only. Gates are names from a closed list with numbers; no functions, no conditions, no
 * sentences. A recovery keeps the profile and version it was started on.
 */
import type { ImpactRiskFrom, Profession } from '../log/vocabulary.ts';

/** How a bout is judged on a stage. */
export type BoutRule =
  | {
      readonly rule: 'tolerant';
      /** Highest rise on 0–10 that is still fine. */
      readonly maxRise: number;
      /** Back to `before` within this many minutes … */
      readonly settledWithinMinutes: number;
      /** … that minute itself included? */
      readonly settledInclusive: boolean;
    }
  | { readonly rule: 'strict' }
  | {
      /** No rise, and no item at rest that is above typical and above every check-in of the 24 h before the stage. */
      readonly rule: 'no-new-symptoms';
      /** A bout has to start without symptoms as well. */
      readonly startsFree: boolean;
    };

/** What a stage allows, in words that every profile shares, from the least to the most: our reading, to compare by. */
export type StageKind = 'rest' | 'light' | 'moderate' | 'sport-specific' | 'non-contact' | 'contact' | 'competition';

/** What must be true before a stage opens, beside the time, signs and check-in that always apply. */
export type EntryGate =
  | { readonly gate: 'resolution' }
  | { readonly gate: 'clean-exertion' }
  | { readonly gate: 'examined' }
  | { readonly gate: 'school' }
  | {
      readonly gate: 'clearance';
      /** A non-empty `document` is needed. */
      readonly written: boolean;
      /** Asked only where the sport's `impactRiskFrom` is one of these; absent = always. */
      readonly whereImpactRiskFrom?: readonly ImpactRiskFrom[];
    }
  | {
      readonly gate: 'day';
      readonly minDay: number;
      /** Asked only where this injury is the second within 3 calendar months or the third within 12. */
      readonly whereRepeat?: true;
    }
  | {
      readonly gate: 'symptom-free-days';
      readonly days: number;
      /** As above. */
      readonly whereRepeat?: true;
    };
export type EntryGateName = EntryGate['gate'];

export interface Stage {
  /** Stable for ever, e.g. `2A`. */
  readonly id: string;
  readonly kind: StageKind;
  /** Least hours before the next stage. */
  readonly minHours: number;
  /** Least minutes of the bout that speaks for the stage; null where none is needed. */
  readonly minMinutes: number | null;
  readonly bout: BoutRule;
  /** Where an exceeded bout or (strict) a symptom leads: the same stage, the previous one, or a stage id. */
  readonly setback: 'same' | 'previous' | { readonly to: string };
  /** Ceiling in % of the predicted maximum; null where the source names none. */
  readonly heartRatePercent: number | null;
  readonly contact: boolean;
  readonly competition: boolean;
  readonly enter: readonly EntryGate[];
}

export interface Protocol {
  /** Stable for ever, e.g. `cisg-2022`. */
  readonly id: string;
  /** Semantic version of this encoding. */
  readonly version: string;
  readonly source: {
    /** Full citation. */
    readonly citation: string;
    /** DOI or other stable name of the source; shown, never fetched. */
    readonly locator: string;
    /** Date of the source, `YYYY-MM` or finer; null = the source gives none. */
    readonly date: string | null;
    /** Read in reproductions of the source, not on the publisher's page. */
    readonly reproduced: boolean;
  };
  /** Offered by default at these ages, in whole years; `to` excluded, null = open. */
  readonly defaultForAges: { readonly from: number; readonly to: number | null } | null;
  readonly stages: readonly Stage[];
  /** Professions whose clearance counts. */
  readonly clearanceBy: readonly Profession[];
  /** Has clocks of its own in days, so that `communityClocks` adds nothing. */
  readonly ownClocks: boolean;
  /** Paths into this data, e.g. `stages.2A.minHours`, that are this product's own choice where the source is silent. */
  readonly ownChoices: readonly string[];
}
