/** One recovery under one profile, and a whole cohort of them: the days to each stage, and what held them. */
import type { Entry } from '../../src/log/entry.ts';
import type { Protocol } from '../../src/protocols/index.ts';
import { DAY, parseInstant } from '../../src/time/instant.ts';
import { faultsOfMove } from './forbidden.ts';
import { type Circumstances, type Look, Person } from './person.ts';
import { agesOf, drawRecovery, type Recovery } from './recovery.ts';

export interface Outcome {
  /** Days from the injury to the first move into each stage; a stage never reached is missing. */
  readonly reached: ReadonlyMap<string, number>;
  /** Days to the look at which the plan was complete; null = not within the horizon. */
  readonly complete: number | null;
  readonly movesUp: number;
  readonly setbacks: number;
  /** Moves up that the raw log forbade, each with its faults. */
  readonly forbidden: readonly string[];
  /** Moves up into a stage that asks for none at rest, within a day of symptoms that nobody had logged. */
  readonly untold: number;
  readonly log: readonly Entry[];
}

/** Stages that ask for no symptoms at rest. */
function asksRest(protocol: Protocol, id: string): boolean {
  const stage = protocol.stages.find((one) => one.id === id);
  return stage?.enter.some(({ gate }) => gate === 'resolution' || gate === 'symptom-free-days') === true;
}

/**
 * @param isWhole go on to the end of the plan; otherwise the first move into the last stage is enough.
 * @param rules what every move up is checked by: the profile that decides, but for a test of the check itself.
 */
export function follow(
  circumstances: Circumstances,
  recovery: Recovery,
  isWhole: boolean,
  rules: Protocol = circumstances.protocol,
): Outcome {
  const { protocol } = circumstances;
  const { athlete, injuryAt } = recovery;
  const rank = (id: string): number => protocol.stages.findIndex((stage) => stage.id === id);
  const last = protocol.stages.at(-1)?.id ?? '';
  const seen = new Set<string>();
  const reached = new Map<string, number>();
  const forbidden: string[] = [];
  let complete: number | null = null;
  let setbacks = 0;
  let untold = 0;
  const onLook = ({ at, answer, entries, body }: Look): boolean => {
    answer.history.forEach((move, index) => {
      const key = `${move.at} ${move.from}>${move.to}`;
      if (seen.has(key)) return;
      seen.add(key);
      if (rank(move.to) <= rank(move.from)) {
        setbacks += 1;
        return;
      }
      const moved = parseInstant(move.at);
      if (!reached.has(move.to)) reached.set(move.to, (moved - injuryAt) / DAY);
      const told = entries.filter((entry) => parseInstant(entry.recordedAt) <= at);
      const faults = faultsOfMove(rules, athlete, told, answer.history, index);
      if (faults.length > 0) forbidden.push(`${athlete.name}, ${key}: ${faults.join('; ')}`);
      const isFelt = body.felt(moved) > 0 || body.felt(moved - DAY) > 0;
      if (asksRest(protocol, move.to) && isFelt) untold += 1;
    });
    if (answer.verdict === 'complete') complete = (at - injuryAt) / DAY;
    return complete === null && (isWhole || !reached.has(last));
  };
  const log = new Person(circumstances, recovery, onLook).recover();
  return { reached, complete, movesUp: seen.size - setbacks, setbacks, forbidden, untold, log };
}

/** The same profile without its clocks in days. */
export function withoutClocks(protocol: Protocol): Protocol {
  const stages = protocol.stages.map((stage) => ({
    ...stage,
    enter: stage.enter.filter(({ gate }) => gate !== 'day' && gate !== 'symptom-free-days'),
  }));
  return { ...protocol, stages };
}

/** The same draws four times: as it was, and with what may hold taken away. */
export interface Followed {
  readonly recovery: Recovery;
  readonly asItWas: Outcome;
  readonly withoutClocks: Outcome;
  /** Every day and every evening logged. */
  readonly everyDay: Outcome;
  readonly neither: Outcome;
}

export function followAll(protocol: Protocol, recovery: Recovery): Followed {
  const bare = withoutClocks(protocol);
  const isSame = !recovery.isMinor && JSON.stringify(bare) === JSON.stringify(protocol);
  const real = { protocol, isDiligent: false, keepsCommunityClocks: true };
  const free = { protocol: bare, isDiligent: false, keepsCommunityClocks: false };
  const asItWas = follow(real, recovery, true);
  const everyDay = follow({ ...real, isDiligent: true }, recovery, false);
  return {
    recovery,
    asItWas,
    withoutClocks: isSame ? asItWas : follow(free, recovery, false),
    everyDay,
    neither: isSame ? everyDay : follow({ ...free, isDiligent: true }, recovery, false),
  };
}

/** @param onEach called after every recovery, for a sign of life. */
export function cohort(protocol: Protocol, seed: number, runs: number, onEach?: (done: number) => void): Followed[] {
  const ages = agesOf(protocol);
  return Array.from({ length: runs }, (_, index) => {
    const followed = followAll(protocol, drawRecovery(seed, index, ages));
    onEach?.(index + 1);
    return followed;
  });
}
