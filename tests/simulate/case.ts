/** One move up, with what the check of it needs. */
import type { Athlete, Entry, Injury } from '../../src/log/entry.ts';
import type { Protocol, Stage } from '../../src/protocols/index.ts';

/** A move as the engine told it. */
export interface Told {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly reasons: readonly { readonly evidence: readonly string[] }[];
}

export interface Case {
  readonly protocol: Protocol;
  readonly athlete: Athlete;
  readonly injury: Injury;
  /** The instant of the move, and what speaks for it. */
  readonly now: number;
  readonly log: readonly Entry[];
  readonly from: Stage;
  readonly to: Stage;
  /** When the stage that is left was entered. */
  readonly entered: number;
  /** Earlier moves, oldest first. */
  readonly earlier: readonly Told[];
  readonly isDown: (move: Told) => boolean;
}
