/** Moving a session, alone or with all that come after it. No day ever gets two: one session a day is enough (own choice). */
import { isOpen, type Planned } from './plan.ts';

export interface Move {
  readonly session: string;
  /** Day number. */
  readonly on: number;
}
export type Moved =
  | { readonly moves: readonly Move[] }
  /** `none`: there is nothing to move. `taken`: another one stands there. */
  | { readonly problem: 'past' | 'same' | 'none' }
  | { readonly problem: 'taken'; readonly by: Planned };

/**
 * @param on the new day of this session, as a day number; never before today
 * @param withFollowing all that are still to be done and come after it go along, as many days
 */
export function moveTo(
  plan: readonly Planned[],
  session: string,
  on: number,
  { today, withFollowing }: { readonly today: number; readonly withFollowing: boolean },
): Moved {
  const one = plan.find(({ id }) => id === session);
  if (one === undefined || one.state === 'done') return { problem: 'none' };
  // A date that is none is no day to move to.
  if (!(on >= today)) return { problem: 'past' };
  if (on === one.on && one.state !== 'left-out') return { problem: 'same' };
  const shift = on - one.on;
  const following =
    withFollowing && one.state !== 'left-out' ? plan.filter((other) => isOpen(other) && other.on > one.on) : [];
  const moves = [one, ...following].map(({ id, on: was }) => ({ session: id, on: was + shift }));
  const moving = new Set(moves.map((move) => move.session));
  const staying = plan.filter(({ id, state }) => !moving.has(id) && state !== 'left-out');
  const by = staying.find((other) => moves.some((move) => move.on === other.on));
  return by === undefined ? { moves } : { problem: 'taken', by };
}
