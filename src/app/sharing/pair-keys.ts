/** The pairs that this device is one of: `pair/<tag>` in the store. */
import { fromBase64 } from '../../seal/index.ts';
import { type PairKey, pairKey } from '../../sharing/key.ts';
import { wired } from '../wiring.ts';

export const PAIR_PREFIX = 'pair/';

export interface Pair {
  /** Whose recovery is shared. */
  readonly athlete: string;
  /** Base64 of 32 bytes. */
  readonly secret: string;
  /** Which device the other one is, by what it signs with; null until it has sent something. */
  readonly sender: string | null;
  /** Who holds the other one, as it said itself. */
  readonly by: { readonly role: string; readonly name: string } | null;
  /** Milliseconds. */
  readonly since: number;
  readonly lastAt: number | null;
  /** The athlete's name as the code said it, until there is a log. */
  readonly name?: string;
  /** What the other phone is called here, where somebody gave it a name. */
  readonly called?: string;
  /** Which entries are there (`delta.ts`). */
  readonly theirs?: string;
}

export async function pairKeyOf(tag: string): Promise<PairKey | null> {
  const found = (await wired().store.readKv(`${PAIR_PREFIX}${tag}`)) as Pair | undefined | null;
  return found ? pairKey(fromBase64(found.secret)) : null;
}
