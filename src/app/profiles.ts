/** The profiles this build ships: for showing, for choosing, and for what a newer version is offered. */
import type { Protocol } from '../protocols/index.ts';
import { newestOf, PROTOCOLS } from './engine.ts';

export const profiles: readonly Protocol[] = PROTOCOLS;

/** The newest version of each: what a recovery can begin on, or change to. */
export const offered: readonly Protocol[] = PROTOCOLS.filter((one) => newestOf(one.id) === one);

/** A newer version of the same profile: offered, never swapped in. Null where there is none. */
export function newerThan(running: Protocol, all: readonly Protocol[] = PROTOCOLS): Protocol | null {
  const newest = all.findLast((one) => one.id === running.id);
  const isShipped = all.some((one) => one.id === running.id && one.version === running.version);
  return newest === undefined || !isShipped || newest.version === running.version ? null : newest;
}
