/** One world after another, each from a seed and a number of its own, so that any can be had again alone. */
import { assess } from '../../src/engine/index.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { HOUR, parseInstant } from '../../src/time/instant.ts';
import { Chance } from '../fuzz/chance.ts';
import { must, textOf } from './model.ts';
import { begin, exchange, pairAll } from './pairing.ts';
import { step } from './steps.ts';
import { type Counts, World } from './world.ts';

/** Long enough that logs have grown apart, short enough that they stay small. */
export const STEPS_A_WORLD = 250;

export const newCounts = (): Counts => ({
  entries: 0,
  messages: 0,
  wholeWay: 0,
  taken: 0,
  refused: 0,
  tampered: 0,
  pairs: 0,
});

/** All is well again, and everybody sends everything: first what the other seems to lack, then the whole. */
async function meet(world: World): Promise<void> {
  for (const device of world.devices) device.isFull = false;
  for (const { id } of world.athletes) await pairAll(world, id);
  for (const scope of ['new', 'whole', 'whole'] as const) {
    for (const from of world.phones) {
      for (const to of world.phones) if (from !== to) await exchange(world, from, to, scope);
    }
    for (const from of world.phones.toReversed()) {
      for (const to of world.phones.toReversed()) if (from !== to) await exchange(world, from, to, scope);
    }
  }
}

/** Every phone holds all that any phone held, and the engine says the same on each, in whatever order it came. */
function checkAgreement(world: World): void {
  const [first, ...others] = world.phones;
  if (first === undefined) return;
  for (const device of world.phones) world.model.checkContents(device, world.chance);
  for (const device of others) {
    must(
      device.entries.size === first.entries.size,
      `${device.number} has ${device.entries.size} of ${first.entries.size}`,
    );
    for (const id of first.entries.keys()) must(device.entries.has(id), `${device.number} lacks ${id}`);
    for (const [id, athlete] of first.athletes)
      must(textOf(device.athletes.get(id)) === textOf(athlete), `athlete ${id}`);
  }
  const times = [...first.entries.values()].map(({ recordedAt }) => parseInstant(recordedAt));
  const last = times.reduce((one, other) => Math.max(one, other), world.time) + HOUR;
  for (const [id, athlete] of first.athletes) {
    for (const now of [last, world.time, world.time - world.chance.below(72) * HOUR]) {
      const answers = world.phones.map(({ shown }) => textOf(assess(PROTOCOLS, athlete, shown.entries, now)));
      for (const answer of answers)
        must(answer === answers[0], `the engine differs about ${id}:\n${answers[0]}\n${answer}`);
    }
  }
}

/** @returns why it diverged, or null */
export async function runWorld(seed: number, number: number, counts: Counts): Promise<string | null> {
  const world = new World(new Chance(seed, number), counts);
  let done = 0;
  try {
    await begin(world);
    for (; done < STEPS_A_WORLD; done += 1) await step(world);
    await meet(world);
    checkAgreement(world);
    return null;
  } catch (error) {
    return `seed ${seed}, world ${number}, step ${done}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}
