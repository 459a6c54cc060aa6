/**
 * What is on the way between devices: lost, late, twice, out of order, cut into codes, as a link, as a file, and changed
 * by somebody on the way. One in twenty goes the whole way through signature, seal and carrier; the rest skip those.
 */
import { fromFile, fromLinkEnd, newCollector, toCodes, toFile, toLinkEnd } from '../../src/app/sharing/codes.ts';
import { type Received, receive } from '../../src/app/sharing/receive.ts';
import type { Message } from '../../src/sharing/message.ts';
import type { Chance } from '../fuzz/chance.ts';
import { must } from './model.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Letter {
  readonly from: number;
  readonly message: Message;
  readonly sender: string;
  readonly tag?: string;
  /** Where it goes the whole way. */
  readonly bytes?: Bytes;
  /** Of which entries it is, as the model has it. */
  readonly ids: readonly string[];
}

const shuffled = <T>(chance: Chance, values: readonly T[]): T[] =>
  values
    .map((value) => [chance.next(), value] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, value]) => value);

/** As codes that a camera reads in any order, some of them twice; null where they are too many. */
async function byCodes(chance: Chance, bytes: Bytes): Promise<Bytes | null> {
  const codes = await toCodes(bytes);
  if (codes === null) return null;
  const collector = newCollector();
  const seen = shuffled(chance, [...codes, ...codes.filter(() => chance.is(0.3))]);
  let whole: Bytes | null = null;
  for (const text of seen) {
    const taken = await collector.take(text);
    must(taken.state !== 'refused', 'a good code was refused');
    if (taken.state === 'whole') whole = taken.bytes;
  }
  must(whole !== null, 'all codes were read, and it is not whole');
  return whole;
}

async function carried(chance: Chance, bytes: Bytes): Promise<Bytes> {
  const way = chance.below(3);
  if (way === 0) return (await byCodes(chance, bytes)) ?? bytes;
  const end = way === 1 ? toLinkEnd(bytes) : null;
  const read = end === null ? fromFile(toFile(bytes)) : fromLinkEnd(end);
  must('bytes' in read, 'a good carrier was refused');
  return 'bytes' in read ? read.bytes : bytes;
}

export function tampered(chance: Chance, bytes: Bytes): Bytes {
  if (chance.is(0.2)) return bytes.slice(0, chance.below(bytes.length));
  const changed = bytes.slice();
  const at = chance.below(changed.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8));
  return changed;
}

/** What arrives on the device that is on. */
export async function arrive(chance: Chance, letter: Letter, clock: number): Promise<Received> {
  const { message, sender, tag, bytes } = letter;
  if (bytes !== undefined) return receive(await carried(chance, bytes), 'file');
  if (message.kind !== 'hand-back' && message.until <= clock) return { ok: false, problem: 'expired' };
  return { ok: true, message, sender, way: 'file', ...(tag === undefined ? {} : { tag }) };
}
