/**
 * The one door of the progression engine: pure, the same answer on every device for the same log and instant.
 * No clock, storage, language or screen inside.
 */
import type { Athlete, Entry } from '../log/entry.ts';
import type { Protocol } from '../protocols/protocol.ts';
import { localDay } from '../time/zone.ts';
import { answer, emptyAnswer } from './answer.ts';
import type { Assessment } from './assessment.ts';
import { endOfDay } from './exertion.ts';
import { changeEvents, isOfRecovery, mayChange, placeOfChange } from './folds/protocol-change.ts';
import { clearanceNeeded } from './gates/clearance-needed.ts';
import { type Ceiling, ceilingFor } from './heart-rate.ts';
import { type Item, isItem } from './item.ts';
import { type Known, knownAt } from './known.ts';
import { comparePlaces } from './place.ts';
import { asksForRepeat, planFor } from './plan.ts';
import { isRepeat } from './repeat.ts';
import { type Walk, currentStage, newWalk } from './state.ts';
import { typicalOf } from './typical.ts';
import { replay } from './walk.ts';

export type * from './assessment.ts';
export type { Ceiling } from './heart-rate.ts';

/** The version a recovery runs on where its injury names none. */
const FIRST_VERSION = '1.0.0';

/** The newest injury, or a change since, names a protocol, or a version of it, that is not at hand. */
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

/** A profile, and the change that made it the one that decides; null where the injury did. */
interface Rule {
  readonly protocol: Protocol;
  readonly change: Item<'protocol-change'> | null;
}

function namedBy(protocols: readonly Protocol[], { id: entry, entry: named }: Item<'injury' | 'protocol-change'>) {
  const { protocol: id, protocolVersion: version = FIRST_VERSION } = named;
  const protocol = protocols.find((candidate) => candidate.id === id && candidate.version === version);
  if (protocol === undefined) throw new UnknownProtocolError(id, version, entry);
  return protocol;
}

/** Every change that counts, in order. */
function changesOf(athlete: Athlete, { items }: Known, injury: Item<'injury'>): Item<'protocol-change'>[] {
  return items
    .filter((item) => isItem(item, 'protocol-change'))
    .filter((item) => isOfRecovery(item, injury) && mayChange(athlete, item, injury.entry.zone))
    .toSorted((a, b) => comparePlaces(placeOfChange(a), placeOfChange(b)));
}

/** The whole log under one rule, held by the ones before it (the newest first) on the day of each change. */
function walkUnder(
  { protocol, change }: Rule,
  before: readonly Rule[],
  athlete: Athlete,
  known: Known,
  injury: Item<'injury'>,
  now: number,
): Walk {
  const { items } = known;
  const injuryDay = localDay(injury.entry.zone, injury.at);
  const isSoonAgain = asksForRepeat(protocol) && isRepeat(injury, items);
  const plan = planFor(protocol, athlete, injury.entry, injuryDay, isSoonAgain);
  const walk = newWalk(athlete, plan, injury, typicalOf(items, injury.at));
  const [earlier, ...others] = before;
  if (change === null || earlier === undefined) {
    replay(walk, items, now);
    return walk;
  }
  const dayEnd = endOfDay(injury.entry.zone, placeOfChange(change).at);
  const held = walkUnder(earlier, others, athlete, known, injury, Math.min(now, dayEnd - 1));
  replay(walk, items, now, changeEvents(change, held));
  return walk;
}

export function walkTo(protocols: readonly Protocol[], athlete: Athlete, known: Known, now: number): Walk | null {
  const { injury } = known;
  if (injury === null) return null;
  let rule: Rule = { protocol: namedBy(protocols, injury), change: null };
  let before: Rule[] = [];
  for (const change of changesOf(athlete, known, injury)) {
    const protocol = namedBy(protocols, change);
    if (protocol === rule.protocol) continue; // the same one again is no change
    before = [rule, ...before];
    rule = { protocol, change };
  }
  return walkUnder(rule, before, athlete, known, injury, now);
}

/**
 * What the plan allows this athlete at this instant, and why.
 * @param entries the log, in any order; entries of others are passed over.
 * @param now milliseconds since 1970; entries dated or written later do not exist yet.
 * @throws UnknownProtocolError where the newest injury's protocol, or one it was changed to, is not among `protocols`.
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

/**
 * Does a clinician's clearance stand that the plan counts: for the next stage that asks for one, or, where none ahead
 * does, for the last one that did? Never during a stop. Throws as `assess`.
 */
export function hasClearance(
  protocols: readonly Protocol[],
  athlete: Athlete,
  entries: readonly Entry[],
  now: number,
): boolean {
  const walk = walkTo(protocols, athlete, knownAt(athlete, entries, now), now);
  if (walk === null || walk.stop !== null) return false;
  const { stages } = walk.plan;
  const asking = stages.filter((stage) => stage.asks.clearance);
  const ahead = asking.find((stage) => stage.index > walk.stage) ?? asking.at(-1) ?? currentStage(walk);
  return clearanceNeeded.span(walk, ahead).from <= now;
}
