/** What may happen next, by chance. */
import { PAIR_PREFIX } from '../../src/app/sharing/pair-keys.ts';
import { revokePair } from '../../src/app/sharing/pairs.ts';
import { changedAthlete } from '../../src/log/changed-athlete.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';
import type { Device } from './device.ts';
import { anyChange, anyEntry, staffEntry } from './entries.ts';
import { must, textOf } from './model.ts';
import { pair } from './pairing.ts';
import { deliver } from './receiving.ts';
import type { World } from './world.ts';

export async function step(world: World): Promise<void> {
  const { chance } = world;
  const device = chance.of(world.devices);
  const what = chance.next();
  if (what < 0.3) await writes(world, device);
  else if (what < 0.36) passes(world);
  else if (what < 0.56) await sends(world, device);
  else if (what < 0.9) await delivers(world, device);
  else if (what < 0.92) world.sides = world.devices.map(() => chance.below(2));
  else if (what < 0.94) world.sides = [];
  else if (what < 0.965) device.skew = chance.is(0.4) ? 0 : Math.round((chance.next() * 4 - 2) * DAY);
  else if (what < 0.975) await ends(world, device);
  else if (what < 0.985)
    await pair(world, chance.of(world.phones), chance.of(world.phones), chance.of(world.athletes).id);
  else device.isFull = true;
  if (!device.isStaff) world.model.check(device);
}

function passes(world: World): void {
  world.time += world.chance.is(0.5) ? world.chance.below(40) * MINUTE : world.chance.below(14) * HOUR;
}

async function writes(world: World, device: Device): Promise<void> {
  const { chance } = world;
  const athlete = chance.of(world.athletes);
  await device.on(world.time, async () => {
    if (device.isStaff) {
      if (world.atTheField.length < 6) {
        const entry = staffEntry(chance, athlete.id, world.by(device), device.clock);
        world.model.written.set(entry.id, textOf(entry));
        world.atTheField.push(entry);
      }
      return;
    }
    const person = device.athletes.get(athlete.id);
    if (person === undefined) return;
    if (chance.is(0.08)) {
      const { caution, ...others } = anyChange(chance);
      // Here too nothing takes one away that was named.
      const change =
        caution === undefined ? others : { caution: [...new Set([...(person.caution ?? []), ...caution])] };
      await world.write(device, [], [changedAthlete(person, change, device.clock)]);
      return;
    }
    const own = device.shown.entries.filter((entry) => entry.athlete === athlete.id);
    const entry = anyEntry(chance, athlete.id, world.by(device), device.clock, own);
    if (entry !== null) await world.write(device, [entry]);
  });
}

async function sends(world: World, device: Device): Promise<void> {
  if (device.isStaff) return world.handsBack(device);
  const pairs = await world.pairsOf(device);
  if (pairs.length === 0) return;
  await world.send(device, world.chance.of(pairs), world.chance.is(0.3) ? 'whole' : 'new');
}

async function delivers(world: World, device: Device): Promise<void> {
  const { chance } = world;
  if (world.letters.length === 0 || device.isStaff) return;
  const letter = chance.of(world.letters);
  const isApart = (world.sides[letter.from] ?? 0) !== (world.sides[device.number] ?? 0);
  if (isApart) return;
  await deliver(world, device, letter);
  // Else it stays, and comes again.
  if (chance.is(0.4)) world.letters.splice(world.letters.indexOf(letter), 1);
}

async function ends(world: World, device: Device): Promise<void> {
  const pairs = await world.pairsOf(device);
  if (pairs.length === 0) return;
  const { tag } = world.chance.of(pairs);
  await device.on(world.time, () => revokePair(tag));
  must(!device.kv.has(`${PAIR_PREFIX}${tag}`), 'a pair that was ended is gone');
}
