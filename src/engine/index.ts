/**
 * The one door of the progression engine: pure, the same answer on every device for the same log and instant.
 * No clock, storage, language or screen inside.
 */
import type { Athlete, Entry } from '../log/entry.ts';
import type { Protocol } from '../protocols/protocol.ts';
import { localDay } from '../time/zone.ts';
import { answer, emptyAnswer } from './answer.ts';
import type { Assessment } from './assessment.ts';
import { type Ceiling, ceilingFor } from './heart-rate.ts';
import { type Known, knownAt } from './known.ts';
import { planFor } from './plan.ts';
import { type Walk, currentStage, newWalk } from './state.ts';
import { typicalOf } from './typical.ts';
import { replay } from './walk.ts';

export type * from './assessment.ts';
export type { Ceiling } from './heart-rate.ts';

/** The version a recovery runs on where its injury names none. */
const FIRST_VERSION = '1.0.0';

/** The newest injury runs on a protocol, or a version of it, that is not at hand. */
export class UnknownProtocolError extends Error {
  override readonly name = 'UnknownProtocolError';
  readonly protocol: string;
  readonly version: string;
  readonly entry: string;
  constructor(protocol: string, version: string, entry: string) {
    super(`protocol ${protocol} version ${version} is not at hand`);
    this.protocol = protocol;
    this.version = version;
    this.entry = entry;
  }
}

function walkTo(protocols: readonly Protocol[], athlete: Athlete, known: Known, now: number): Walk | null {
  const { injury, items } = known;
  if (injury === null) return null;
  const { protocol: id, protocolVersion: version = FIRST_VERSION, zone } = injury.entry;
  const protocol = protocols.find((candidate) => candidate.id === id && candidate.version === version);
  if (protocol === undefined) throw new UnknownProtocolError(id, version, injury.id);
  const plan = planFor(protocol, athlete, injury.entry, localDay(zone, injury.at));
  const walk = newWalk(athlete, plan, injury, typicalOf(items, injury.at));
  replay(walk, items, now);
  return walk;
}

/**
 * What the plan allows this athlete at this instant, and why.
 * @param entries the log, in any order; entries of others are passed over.
 * @param now milliseconds since 1970; entries dated or written later do not exist yet.
 * @throws UnknownProtocolError where the newest injury's protocol is not among `protocols`.
 */
export function assess(
  protocols: readonly Protocol[],
  athlete: Athlete,
  entries: readonly Entry[],
  now: number,
): Assessment {
  const known = knownAt(athlete, entries, now);
  const walk = walkTo(protocols, athlete, known, now);
  if (walk === null) return emptyAnswer(athlete.id, now);
  return answer({ walk, items: known.items, told: known.told, now });
}

/** The heart-rate ceiling of the allowed stage at this instant; null where no number applies. Throws as `assess`. */
export function heartRateCeiling(
  protocols: readonly Protocol[],
  athlete: Athlete,
  entries: readonly Entry[],
  now: number,
): Ceiling | null {
  const walk = walkTo(protocols, athlete, knownAt(athlete, entries, now), now);
  return walk === null || walk.stop !== null ? null : ceilingFor(walk, currentStage(walk), now);
}
