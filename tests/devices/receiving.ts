/** What arrives: changed on the way, forged, twice, of a pair that ended, on a full disk; and what the model makes of it. */
import { lookAtLog, takeLog } from '../../src/app/sharing/exchange.ts';
import { lookAtHandBack, takeHandBack } from '../../src/app/sharing/hand-back.ts';
import { PAIR_PREFIX } from '../../src/app/sharing/pair-keys.ts';
import { receive } from '../../src/app/sharing/receive.ts';
import type { LogFile } from '../../src/log/entry.ts';
import type { MessageOf } from '../../src/sharing/message.ts';
import type { Device } from './device.ts';
import { must } from './model.ts';
import { arrive, type Letter, tampered } from './post.ts';
import type { World } from './world.ts';

export async function deliver(world: World, device: Device, letter: Letter): Promise<void> {
  const { chance } = world;
  await device.on(world.time, async () => {
    const { bytes } = letter;
    if (bytes !== undefined && chance.is(0.3)) {
      world.counts.tampered += 1;
      const changed = tampered(chance, bytes);
      must(!(await receive(changed, chance.of(['code', 'link', 'file']))).ok, 'what was changed on the way was taken');
    }
    const got = await arrive(chance, letter, device.clock);
    if (got.ok && got.message.kind === 'log')
      await takesLog(world, device, letter, got.message, got.tag ?? '', got.sender);
    else if (got.ok && got.message.kind === 'hand-back') await takesHandBack(world, device, letter, got.message);
    else world.counts.refused += 1;
  });
}

async function takesLog(
  world: World,
  device: Device,
  letter: Letter,
  message: MessageOf<'log'>,
  tag: string,
  sender: string,
): Promise<void> {
  const isMine = device.kv.has(`${PAIR_PREFIX}${tag}`);
  const look = await lookAtLog(forged(world, message, device), tag, sender);
  must((look.state === 'no-pair') === !isMine, `${look.state}, and ${isMine ? 'there is' : 'there is no'} pair`);
  if (look.state !== 'preview') {
    must(look.state === 'no-pair', look.state);
    world.counts.refused += 1;
    return;
  }
  const isForged = look.preview.conflicts.length > 0;
  const isFull = device.isFull;
  const result = await takeLog(look, message, sender);
  if (!result.ok) {
    must(result.error === 'conflict' ? isForged : isFull && result.error === 'quota', `refused: ${result.error}`);
    world.counts.refused += 1;
    return;
  }
  must(!isForged, 'an id with other content was taken');
  world.counts.taken += 1;
  world.model.accept(device, letter.ids, message.log.athletes);
  for (const id of letter.ids) world.believedOf(device, tag).add(id);
}

/** Now and then one entry that is here says something else: all of it is refused. */
function forged(world: World, message: MessageOf<'log'>, device: Device): MessageOf<'log'> {
  const { chance } = world;
  const known = message.log.entries.filter(({ id }) => device.entries.has(id));
  if (known.length === 0 || !chance.is(0.02)) return message;
  const other = chance.of(known).id;
  const entries = message.log.entries.map((one) => (one.id === other ? { ...one, note: 'forged' } : one));
  const log: LogFile = { ...message.log, entries };
  return { ...message, log };
}

async function takesHandBack(
  world: World,
  device: Device,
  letter: Letter,
  message: MessageOf<'hand-back'>,
): Promise<void> {
  const look = lookAtHandBack(message);
  const isKnown = world.model.knows(device, message.athlete.id);
  must((look.state === 'preview') === isKnown, `a hand-back of somebody ${isKnown ? 'known' : 'unknown'}`);
  if (look.state !== 'preview') {
    world.counts.refused += 1;
    return;
  }
  const isFull = device.isFull;
  const result = await takeHandBack(look);
  must(result.ok || (isFull && result.error === 'quota'), 'a hand-back of somebody known');
  if (!result.ok) return;
  world.counts.taken += 1;
  world.model.accept(device, letter.ids, []);
}
