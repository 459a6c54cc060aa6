/** Three to five devices of one or two athletes of the same name, and what they send. */
import { append } from '../../src/app/commands.ts';
import { deviceKey } from '../../src/app/sharing/device-key.ts';
import { goingTo, logMessageFor, type Scope, sawArrive } from '../../src/app/sharing/exchange.ts';
import { type KnownPair, listPairs } from '../../src/app/sharing/pairs.ts';
import type { Athlete, Author, Entry } from '../../src/log/entry.ts';
import { closeMessage } from '../../src/sharing/envelope.ts';
import { senderOf } from '../../src/sharing/key.ts';
import type { MessageOf } from '../../src/sharing/message.ts';
import { DAY } from '../../src/time/instant.ts';
import type { Chance } from '../fuzz/chance.ts';
import { Device, newUuid } from './device.ts';
import { Model, must } from './model.ts';
import type { Letter } from './post.ts';

const START = Date.parse('2026-03-01T09:00:00Z');
/** Kept for replays: an old one may come at any time. */
const MOST_LETTERS = 40;
export const WHOLE_WAY = 1 / 20;
export interface Counts {
  entries: number;
  messages: number;
  wholeWay: number;
  taken: number;
  refused: number;
  tampered: number;
  pairs: number;
}

export class World {
  readonly chance: Chance;
  readonly counts: Counts;
  readonly model = new Model();
  readonly devices: readonly Device[];
  readonly athletes: readonly Athlete[];
  time = START;
  /** Which side of the wall each device is on; nothing crosses it. */
  sides: number[] = [];
  readonly letters: Letter[] = [];
  /** What staff have written, handed back as often as they like. */
  readonly atTheField: Entry[] = [];
  readonly senders = new Map<number, string>();
  /** By device and pair: what came from there, and what was said to have arrived there. */
  readonly believed = new Map<string, Set<string>>();

  constructor(chance: Chance, counts: Counts) {
    this.chance = chance;
    this.counts = counts;
    const total = 3 + chance.below(3);
    this.devices = Array.from({ length: total }, (_, number) => new Device(number, number === total - 1, chance));
    const twins = chance.is(0.5) ? 2 : 1;
    this.athletes = Array.from({ length: twins }, () => ({
      id: newUuid(chance),
      name: 'Sam',
      student: chance.is(0.5),
      ...(chance.is(0.7) ? { birthDate: chance.of(['1996', '2012']) } : {}),
    }));
  }

  get phones(): readonly Device[] {
    return this.devices.filter(({ isStaff }) => !isStaff);
  }

  by({ number, isStaff }: Device): Author {
    if (isStaff) return { role: 'staff', name: 'Bo' };
    return number === 0 ? { role: 'athlete', name: 'Sam' } : { role: 'parent', name: `Kim ${number}` };
  }

  async write(device: Device, entries: readonly Entry[], athletes: readonly Athlete[] = []): Promise<void> {
    const result = await append(entries, athletes);
    if (!result.ok) {
      must(result.error === 'quota', `${result.error} in place of a full disk`);
      return;
    }
    for (const entry of entries) this.model.write(device, entry);
    for (const athlete of athletes) this.model.know(device, athlete);
    this.counts.entries += entries.length;
  }

  async pairsOf(device: Device): Promise<readonly KnownPair[]> {
    return device.on(this.time, listPairs);
  }

  post(letter: Letter): void {
    this.letters.push(letter);
    this.counts.messages += 1;
    if (letter.bytes !== undefined) this.counts.wholeWay += 1;
    if (this.letters.length > MOST_LETTERS) this.letters.splice(this.chance.below(MOST_LETTERS), 1);
  }

  /** Null where there is nothing that could be sent. */
  async send(device: Device, pair: KnownPair, scope: Scope, wholeWay = WHOLE_WAY): Promise<Letter | null> {
    const { chance } = this;
    return device.on(this.time, async () => {
      const going = goingTo(pair, scope);
      if (going === null) return null;
      const held = [...device.entries.values()].filter((entry) => entry.athlete === pair.athlete);
      const believed = this.believedOf(device, pair.tag);
      const leaves = new Set(going.log.entries.map(({ id }) => id));
      must(
        [...leaves].every((id) => device.entries.has(id)),
        'what leaves is here',
      );
      const left = held.filter(({ id }) => !leaves.has(id));
      must(
        scope === 'whole' ? left.length === 0 : left.every(({ id }) => believed.has(id)),
        'what was left out is there',
      );
      const until = device.clock + 30 * DAY;
      const message: MessageOf<'log'> = { kind: 'log', at: device.clock, until, by: this.by(device), log: going.log };
      const bytes = chance.is(wholeWay) ? (await logMessageFor(pair, going)).bytes : undefined;
      const sender = await this.senderOf(device);
      const ids = going.log.entries.map(({ id }) => id);
      const letter: Letter = { from: device.number, message, sender, tag: pair.tag, ids, ...(bytes ? { bytes } : {}) };
      this.post(letter);
      // Somebody says that it arrived, and it has not: what that leaves out comes with the whole log.
      if (chance.is(0.2)) {
        await sawArrive(pair, going);
        for (const id of ids) believed.add(id);
      }
      return letter;
    });
  }

  /** As its signature would tell; asked of its key once, since that costs more than a step. */
  async senderOf({ number }: Device): Promise<string> {
    const sender = this.senders.get(number) ?? (await senderOf((await deviceKey()).publicKey));
    this.senders.set(number, sender);
    return sender;
  }

  believedOf({ number }: Device, tag: string): Set<string> {
    const key = `${number} ${tag}`;
    const believed = this.believed.get(key) ?? new Set<string>();
    this.believed.set(key, believed);
    return believed;
  }

  async handsBack(device: Device): Promise<void> {
    const { chance } = this;
    const athlete = chance.of(this.athletes);
    const entries = this.atTheField.filter((entry) => entry.athlete === athlete.id);
    if (entries.length === 0) return;
    await device.on(this.time, async () => {
      const message: MessageOf<'hand-back'> = {
        kind: 'hand-back',
        at: device.clock,
        until: device.clock + 30 * DAY,
        by: this.by(device),
        athlete: { id: athlete.id, name: athlete.name },
        entries,
      };
      const bytes = chance.is(WHOLE_WAY) ? await closeMessage(message, await deviceKey()) : undefined;
      const sender = await this.senderOf(device);
      this.post({
        from: device.number,
        message,
        sender,
        ids: entries.map(({ id }) => id),
        ...(bytes ? { bytes } : {}),
      });
    });
  }
}
