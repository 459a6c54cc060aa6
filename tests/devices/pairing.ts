/** Pairs, and one way over each of them. */
import { makeEntry } from '../../src/app/commands.ts';
import type { Scope } from '../../src/app/sharing/exchange.ts';
import { PAIR_PREFIX, type Pair } from '../../src/app/sharing/pair-keys.ts';
import { acceptPair, lookAtPair, makePair, PAIR_TIME } from '../../src/app/sharing/pairs.ts';
import { receive } from '../../src/app/sharing/receive.ts';
import { MINUTE } from '../../src/time/instant.ts';
import type { Device } from './device.ts';
import { must } from './model.ts';
import { deliver } from './receiving.ts';
import { WHOLE_WAY, type World } from './world.ts';

const CLOCK_SLACK = 10 * MINUTE;

/** On the way times are whole seconds. */
const inSeconds = (at: number): number => Math.floor(at / 1000) * 1000;

/** The recoveries begin, each on one phone; the others know nothing yet. */
export async function begin(world: World): Promise<void> {
  for (const [index, athlete] of world.athletes.entries()) {
    const device = world.phones[index % world.phones.length] as Device;
    await device.on(world.time, async () => {
      const protocol = world.chance.of(['cisg-2022', 'peds-2023']);
      const given = { athlete: athlete.id, by: world.by(device) };
      const injury = makeEntry({ type: 'injury', protocol, protocolVersion: '1.0.0' }, given);
      await world.write(device, [injury], [athlete]);
    });
  }
  for (const athlete of world.athletes) await pairAll(world, athlete.id);
}

/** Each phone is paired with the next one for this athlete, with clocks that are right. */
export async function pairAll(world: World, athlete: string): Promise<void> {
  const order = world.phones.toSorted(
    (a, b) => Number(world.model.knows(b, athlete)) - Number(world.model.knows(a, athlete)),
  );
  for (const [index, device] of order.entries()) {
    const next = order[index + 1];
    if (next === undefined) continue;
    if (arePaired(device, next, athlete)) continue;
    const skews = [device.skew, next.skew];
    device.skew = 0;
    next.skew = 0;
    if (!world.model.knows(device, athlete)) await firstLog(world, athlete, device);
    await pair(world, device, next, athlete);
    [device.skew = 0, next.skew = 0] = skews;
  }
}

function arePaired(one: Device, other: Device, athlete: string): boolean {
  return [...one.kv].some(([key, row]) => {
    return key.startsWith(PAIR_PREFIX) && (row as Pair).athlete === athlete && other.kv.has(key);
  });
}

/** Somebody who is not known yet comes with the first log, from whoever is paired and has it. */
async function firstLog(world: World, athlete: string, to: Device): Promise<void> {
  for (const from of world.phones) {
    if (from !== to && world.model.knows(from, athlete)) await exchange(world, from, to, 'whole', athlete);
  }
}

/** One shows the code, the other scans it. */
export async function pair(world: World, from: Device, to: Device, athlete: string): Promise<void> {
  const person = from.athletes.get(athlete);
  if (person === undefined) return;
  const made = await from.on(world.time, () => makePair(person));
  if (!made.ok) throw new Error('no pair');
  const { bytes, message } = made.pair.out;
  const { until } = message;
  must(until === from.clock + PAIR_TIME, 'the code is good for ten minutes');
  await to.on(world.time, async () => {
    if (world.chance.is(0.1)) must(!(await receive(bytes, world.chance.of(['link', 'file']))).ok, 'a pair not scanned');
    const got = await receive(bytes, 'code');
    const isInTime = inSeconds(until) > to.clock && inSeconds(from.clock) <= to.clock + CLOCK_SLACK;
    must(got.ok === isInTime, `a pairing code ${isInTime ? 'in' : 'out of'} time`);
    if (!got.ok || got.message.kind !== 'pair') return;
    const look = await lookAtPair(got.message);
    must((look.here !== null) === world.model.knows(to, athlete), 'knows whom it is about');
    must((await acceptPair(got.message, got.sender)).ok, 'paired');
    world.counts.pairs += 1;
  });
}

/** One way, over every pair that both still have. */
export async function exchange(world: World, from: Device, to: Device, scope: Scope, athlete?: string): Promise<void> {
  for (const pair of await world.pairsOf(from)) {
    if (!to.kv.has(`${PAIR_PREFIX}${pair.tag}`) || (athlete !== undefined && pair.athlete !== athlete)) continue;
    from.isFull = false;
    to.isFull = false;
    const letter = await world.send(from, pair, scope, WHOLE_WAY / 5);
    if (letter !== null) await deliver(world, to, letter);
  }
}
