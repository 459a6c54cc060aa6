/** Pairing, the exchange of a log and hand-back, through the app's own modules on devices in memory. */
import { beforeEach, describe, expect, it } from 'vitest';
import { begin } from '../../src/app/begin.ts';
import { changeAthlete, record } from '../../src/app/commands.ts';
import { erasePerson } from '../../src/app/erasing.ts';
import { goingTo, logMessageFor, lookAtLog, sawArrive, takeLog } from '../../src/app/sharing/exchange.ts';
import { lookAtHandBack, takeHandBack } from '../../src/app/sharing/hand-back.ts';
import {
  acceptPair,
  holderOf,
  listPairs,
  lookAtPair,
  makePair,
  pairOf,
  renamePair,
  revokePair,
} from '../../src/app/sharing/pairs.ts';
import { receive } from '../../src/app/sharing/receive.ts';
import { changeSettings, type Settings, settings } from '../../src/app/settings.ts';
import { assessment, lastSaved, now, stored } from '../../src/app/state.ts';
import { connect, type LogRead, type Wiring, wired } from '../../src/app/wiring.ts';
import type { Athlete, Entry } from '../../src/log/entry.ts';
import type { MessageOf } from '../../src/sharing/message.ts';
import { fromWire } from '../../src/sharing/shape.ts';
import { newDeviceKey } from '../../src/sharing/key.ts';
import { closeMessage } from '../../src/sharing/envelope.ts';
import { formatUtc } from '../../src/time/instant.ts';
import { connectMemory, type Memory } from '../ui/connected.ts';

const HOUR = 3_600_000;
const AT = '2026-03-01T12:00:00Z';

interface Phone {
  readonly memory: Memory;
  readonly wiring: Wiring;
  log: LogRead;
  settings: Settings;
}

/** Each keeps its own ids apart, as chance does on real ones. */
async function newPhone(mark: string): Promise<Phone> {
  const memory = await connectMemory(AT);
  const { store, platform } = wired();
  let ids = 0;
  const newId = (): string => `${mark}0000000-0000-4000-8000-${mark}${String((ids += 1)).padStart(11, '0')}`;
  const wiring = { store, platform: { ...platform, newId } };
  return { memory, wiring, log: stored.value, settings: settings.value };
}

async function on<T>(phone: Phone, work: () => Promise<T>): Promise<T> {
  connect(phone.wiring);
  stored.value = phone.log;
  settings.value = phone.settings;
  now.value = phone.memory.clock;
  const result = await work();
  phone.log = stored.value;
  phone.settings = settings.value;
  return result;
}

let kim: Phone;
let sam: Phone;
let athlete: Athlete;

beforeEach(async () => {
  kim = await newPhone('b');
  sam = await newPhone('a');
  const by = { role: 'athlete', name: 'Sam' } as const;
  const injuredAt = Date.parse(AT) - HOUR;
  await on(sam, () => begin({ name: 'Sam', birthDate: '2012', student: true, injuredAt, by }));
  athlete = sam.log.athletes[0] as Athlete;
});

async function paired(from = sam, to = kim): Promise<string> {
  const made = await on(from, () => makePair(athlete));
  if (!made.ok) throw new Error('not made');
  await on(to, async () => {
    const got = await receive(made.pair.out.bytes, 'code');
    if (!got.ok || got.message.kind !== 'pair') throw new Error('not received');
    expect(await acceptPair(got.message, got.sender)).toEqual({ ok: true });
  });
  return made.pair.tag;
}

async function sent(from: Phone, tag: string, scope: 'new' | 'whole' = 'new') {
  return on(from, async () => {
    const pair = await pairOf(tag);
    const going = pair === null ? null : goingTo(pair, scope);
    if (pair === null || going === null) throw new Error('nothing to send');
    return { going, pair, out: await logMessageFor(pair, going) };
  });
}

async function taken(to: Phone, bytes: Uint8Array<ArrayBuffer>) {
  return on(to, async () => {
    const got = await receive(bytes, 'file');
    if (!got.ok || got.message.kind !== 'log') return got;
    const look = await lookAtLog(got.message, got.tag ?? '', got.sender);
    if (look.state !== 'preview') return look;
    return { look, result: await takeLog(look, got.message, got.sender) };
  });
}

describe('a pairing', () => {
  it('is made with one scan, and with nothing else', async () => {
    const made = await on(sam, () => makePair(athlete));
    if (!made.ok) throw new Error('not made');
    const { bytes } = made.pair.out;
    await on(kim, async () => {
      for (const way of ['link', 'file'] as const)
        expect(await receive(bytes, way)).toEqual({ ok: false, problem: 'only-scanned' });
      const got = await receive(bytes, 'code');
      if (!got.ok || got.message.kind !== 'pair') throw new Error('not received');
      expect(await lookAtPair(got.message)).toMatchObject({
        here: null,
        namesake: false,
        isPaired: false,
        asksWho: true,
      });
      now.value += 10 * 60_000;
      expect(await receive(bytes, 'code')).toMatchObject({ ok: false, problem: 'expired' });
    });
    expect(await on(kim, listPairs)).toEqual([]);
  });

  it('knows the one who showed the code at once, and the other one from its first log on', async () => {
    const tag = await paired();
    const [here, there] = [await on(sam, () => pairOf(tag)), await on(kim, () => pairOf(tag))];
    expect(here).toMatchObject({ sender: null, by: null });
    expect(there).toMatchObject({ by: { role: 'athlete', name: 'Sam' }, name: 'Sam' });
    expect(there?.sender).toHaveLength(16);
    await taken(kim, (await sent(sam, tag)).out.bytes);
    await changeOn(kim, { [athlete.id]: { role: 'parent', name: 'Kim' } });
    await taken(sam, (await sent(kim, tag, 'whole')).out.bytes);
    const known = await on(sam, () => pairOf(tag));
    expect(known && holderOf(known)).toEqual({ role: 'parent', name: 'Kim' });
  });

  it('tells a namesake apart', async () => {
    const twin = { ...athlete, id: 'b0000000-0000-4000-8000-00000000000f', name: ' sam' };
    kim.log = { ...kim.log, athletes: [twin] };
    const made = await on(sam, () => makePair(athlete));
    if (!made.ok || made.pair.out.message.kind !== 'pair') throw new Error('not made');
    const { message } = made.pair.out;
    expect(await on(kim, () => lookAtPair(message))).toMatchObject({ here: null, namesake: true });
    const tag = await paired();
    await taken(kim, (await sent(sam, tag)).out.bytes);
    expect(kim.log.athletes.map(({ id }) => id).toSorted()).toEqual([athlete.id, twin.id].toSorted());
    expect(kim.log.entries.every((entry) => entry.athlete === athlete.id)).toBe(true);
  });

  it('stops new updates when it is ended, on either side, and goes with whom it is about', async () => {
    const tag = await paired();
    const { out } = await sent(sam, tag);
    await on(kim, () => revokePair(tag));
    expect(await taken(kim, out.bytes)).toMatchObject({ ok: false, problem: 'no-pair' });
    expect(await on(sam, listPairs)).toHaveLength(1);
    await on(sam, () => erasePerson(athlete.id));
    expect(await on(sam, listPairs)).toEqual([]);
  });

  it('has a name here, and loses it again', async () => {
    const tag = await paired();
    const name = async (called: string) =>
      on(kim, async () => {
        const pair = await pairOf(tag);
        if (pair !== null) await renamePair(pair, called);
        return pairOf(tag);
      });
    expect(await name(' tablet ')).toMatchObject({ called: 'tablet' });
    expect(await name('')).not.toHaveProperty('called');
  });
});

async function changeOn(phone: Phone, authors: Settings['authors']): Promise<void> {
  await on(phone, () => changeSettings({ authors }));
}

const idsOf = (phone: Phone): string[] => phone.log.entries.map(({ id }) => id).toSorted();
const verdictOf = (phone: Phone) => on(phone, () => Promise.resolve(JSON.stringify({ ...assessment.value, at: null })));

describe('the exchange of a log', () => {
  it('makes two that both logged the same, whatever goes first, and shows who wrote what', async () => {
    const tag = await paired();
    await taken(kim, (await sent(sam, tag)).out.bytes);
    await changeOn(kim, { [athlete.id]: { role: 'parent', name: 'Kim' } });
    sam.memory.clock += HOUR;
    kim.memory.clock += 2 * HOUR;
    await on(sam, () => record({ type: 'check-in', symptoms: { headache: 2 } }));
    await on(kim, () => record({ type: 'head-impact' }));
    await on(sam, () => changeAthlete({ caution: ['heart'] }));
    const [fromSam, fromKim] = [await sent(sam, tag), await sent(kim, tag)];
    // Each in turn, and again: a code may be scanned twice.
    for (const bytes of [fromKim.out.bytes, fromKim.out.bytes]) await taken(sam, bytes);
    await taken(kim, fromSam.out.bytes);
    expect(idsOf(sam)).toEqual(idsOf(kim));
    expect(sam.log.athletes).toEqual(kim.log.athletes);
    expect(sam.log.entries.find(({ type }) => type === 'head-impact')?.by).toEqual({ role: 'parent', name: 'Kim' });
    sam.memory.clock = kim.memory.clock;
    expect(await verdictOf(sam)).toBe(await verdictOf(kim));
    expect(await verdictOf(sam)).toContain('"verdict":"stop"');
  });

  it('leaves out what is known to be there, and sends everything on demand', async () => {
    const tag = await paired();
    const first = await sent(sam, tag);
    expect(first.going.log.entries).toHaveLength(1);
    await on(sam, () => sawArrive(first.pair, first.going));
    expect((await sent(sam, tag)).going.log.entries).toEqual([]);
    expect((await sent(sam, tag, 'whole')).going.log.entries).toHaveLength(1);
    // It had not arrived after all.
    expect(kim.log.entries).toEqual([]);
    await taken(kim, (await sent(sam, tag, 'whole')).out.bytes);
    expect(idsOf(kim)).toEqual(idsOf(sam));
    // What came from there is not sent back.
    expect((await sent(kim, tag)).going.log.entries).toEqual([]);
  });

  it('adds nothing of a log in which one id says something else, or that is of somebody else', async () => {
    const tag = await paired();
    await taken(kim, (await sent(sam, tag)).out.bytes);
    kim.log = { ...kim.log, entries: kim.log.entries.map((entry) => ({ ...entry, note: 'other' })) };
    sam.memory.clock += HOUR;
    await on(sam, () => record({ type: 'head-impact' }));
    const before = kim.log;
    const told = await taken(kim, (await sent(sam, tag, 'whole')).out.bytes);
    expect(told).toMatchObject({
      result: { ok: false, error: 'conflict' },
      look: { preview: { conflicts: [idsOf(sam)[0]] } },
    });
    expect(kim.log).toBe(before);
    const going = (await sent(sam, tag, 'whole')).going.log;
    const twin = 'c0000000-0000-4000-8000-000000000001';
    const log = { ...going, athletes: [{ ...athlete, id: twin }], entries: [] };
    const message = {
      kind: 'log',
      at: now.value,
      until: now.value + HOUR,
      by: { role: 'athlete', name: 'Sam' },
      log,
    } as const;
    expect(await on(kim, () => lookAtLog(message, tag, 'x'))).toEqual({ state: 'other-athlete' });
  });

  it('goes the way of a restore where something of the log here is missing, and does not hide it', async () => {
    const tag = await paired();
    const { out } = await sent(sam, tag);
    const loss = { kind: 'short', missing: 1, damaged: [] } as const;
    kim.log = { ...kim.log, loss };
    const repaired: unknown[] = [];
    const left = { athletes: [athlete], entries: sam.log.entries, unreadable: [], loss };
    Object.assign(kim.wiring.store, {
      repair: (...given: unknown[]) => Promise.resolve(repaired.push(given) > 1),
      read: () => Promise.resolve(left),
    });
    const count = kim.memory.written.length;
    expect(await taken(kim, out.bytes)).toMatchObject({ result: { ok: true } });
    expect(repaired).toEqual([[sam.log.entries, [athlete]]]);
    expect(kim.memory.written).toHaveLength(count);
    expect(kim.log.loss).toEqual(loss);
  });

  it('says when another device than before speaks for the pair', async () => {
    const tag = await paired();
    await taken(kim, (await sent(sam, tag)).out.bytes);
    sam.memory.kv.delete('device-key');
    expect(await taken(kim, (await sent(sam, tag, 'whole')).out.bytes)).toMatchObject({
      look: { isOtherDevice: true },
    });
  });

  it('is taken whatever the clocks say, and one tap never undoes what somebody else wrote', async () => {
    const tag = await paired();
    sam.memory.clock += 48 * HOUR;
    await on(sam, () => record({ type: 'head-impact' }));
    const { out } = await sent(sam, tag);
    lastSaved.value = null;
    expect(await taken(kim, out.bytes)).toMatchObject({ result: { ok: true } });
    expect(idsOf(kim)).toEqual(idsOf(sam));
    expect(lastSaved.value).toBeNull();
  });
});

describe('what staff hand back', () => {
  const staff = { role: 'staff', name: 'Bo' } as const;
  const knock = (at: number, recordedAt = at): Entry => ({
    id: 'd0000000-0000-4000-8000-000000000001',
    athlete: athlete.id,
    type: 'head-impact',
    at: formatUtc(at),
    zone: 'Europe/Amsterdam',
    recordedAt: formatUtc(recordedAt),
    by: staff,
  });
  const messageOf = (
    entries: readonly Entry[],
    about: Pick<Athlete, 'id' | 'name'> = athlete,
  ): MessageOf<'hand-back'> => ({
    kind: 'hand-back',
    at: now.value,
    until: now.value + HOUR,
    by: staff,
    athlete: { id: about.id, name: about.name },
    entries,
  });

  it('stops the plan, also when it comes in days late', async () => {
    const at = sam.memory.clock + HOUR;
    sam.memory.clock += 60 * HOUR;
    await on(sam, async () => {
      // Made when it was seen, as a link that somebody opens days later: it is not refused as too old.
      const made = messageOf([knock(at)]);
      const message = { ...made, at, until: at + 24 * HOUR };
      const { key } = await newDeviceKey();
      const got = await receive(await closeMessage(message, key), 'link');
      if (!got.ok || got.message.kind !== 'hand-back') throw new Error('not received');
      const look = lookAtHandBack(got.message);
      if (look.state !== 'preview') throw new Error(look.state);
      expect(look).toMatchObject({ isOtherName: false, isConflict: false, fresh: [{ by: staff }] });
      expect(await takeHandBack(look)).toEqual({ ok: true });
      expect(assessment.value?.verdict).toBe('stop');
      expect(lookAtHandBack(got.message)).toMatchObject({ fresh: [], entries: [{ type: 'head-impact' }] });
    });
  });

  it('is not added for somebody who is not here, whatever the name, nor with an id that says something else', async () => {
    const before = sam.log;
    await on(sam, async () => {
      const twin = { id: 'c0000000-0000-4000-8000-000000000009', name: 'Sam' };
      expect(lookAtHandBack(messageOf([{ ...knock(now.value), athlete: twin.id }], twin))).toEqual({
        state: 'unknown-athlete',
      });
      const other = { ...knock(now.value), note: 'other' };
      const look = lookAtHandBack(messageOf([knock(now.value), other]));
      expect(look).toMatchObject({ isConflict: true });
      return Promise.resolve();
    });
    expect(sam.log).toBe(before);
  });

  it('never carries a document, nor the word of anybody but staff', () => {
    const by = { r: 'staff', n: 'Bo' };
    const wire = (entry: object) =>
      fromWire('hand-back', { a: athlete.id, n: 'Sam', t: 1_800_000_000, u: 1_800_000_100, b: by, e: [entry] });
    const good = knock(Date.parse(AT));
    expect(wire(good)).not.toBeNull();
    const clinician = { name: 'Dr. Vos', profession: 'doctor' };
    for (const document of [
      { type: 'clearance', clinician, scope: 'unrestricted' },
      { type: 'review', clinician, outcome: 'continue' },
      { type: 'examination', clinician, finding: 'no-concussion' },
      { type: 'correction', target: good.id, entry: null },
    ])
      expect(wire({ ...good, ...document }), document.type).toBeNull();
    expect(wire({ ...good, by: { role: 'athlete', name: 'Sam' } })).toBeNull();
  });
});

// docs/hazards.md: H18, H42, H44
