/** Watches the clock for the engine: every reading passes here before anything is asked at it. */
import { signal } from '@preact/signals';
import { MINUTE } from '../time/instant.ts';
import { offsetAt } from '../time/zone.ts';
import {
  SLACK,
  type Kept,
  type Reading,
  type Watch,
  agree,
  begin,
  expectedAt,
  hear,
  isLeap,
  keptFrom,
  limitOf,
  moreOf,
  refuse,
  see,
  toKeep,
} from './clock-watch.ts';
import { clockDoubt, clockLimit, injury, now, readClock, sample, stored } from './state.ts';
import { type ClockPort, wired } from './wiring.ts';

/** Nothing on screen waits longer than this for the origin to answer. */
const PATIENCE = 1_000;
/** The origin is asked again after so long; in doubt sooner. */
const ASK_AGAIN = 30 * MINUTE;
const ASK_IN_DOUBT = MINUTE / 2;

let watch: Watch | null = null;
let port: ClockPort | null = null;
/** When the origin was last asked, by the steady clock. */
let askedAt = -Infinity;
/** Away since the last reading that was judged. */
let away = false;
/** A leap after being away waits for the origin, and then no longer. */
let leap: 'none' | 'waits' | 'waited' = 'none';
let keptTurn = -1;
let keptSeen = 0;

/** The zone of the device that the person was told of last. */
const toldZone = signal<string | null>(null);

function take(device: ClockPort): Reading {
  const at = device.reading();
  away ||= at.wasAway;
  return { ...at, wasAway: away };
}

function settle(device: ClockPort, one: Watch, at: Reading): void {
  watch = one;
  away = false;
  clockLimit.value = limitOf(one, at);
  clockDoubt.value = one.doubt;
  keep(device, one, at);
}

/** In two places, as far as they let it; in the database only where something is new, or some time has gone by. */
function keep(device: ClockPort, one: Watch, at: Reading): void {
  if (!device.isInView() || stored.value.athletes.length === 0) return;
  const kept: Kept = toKeep(one, at);
  device.writeSeen(kept);
  if (one.turn === keptTurn && Math.abs(one.seen - keptSeen) < SLACK) return;
  keptTurn = one.turn;
  keptSeen = one.seen;
  wired()
    .store.writeKv('clock', kept)
    .catch(() => undefined);
}

/** Starts the watch. Done before the engine is asked for the first time; waits a moment for the origin. */
export async function watchClock(): Promise<void> {
  const { platform, store } = wired();
  const [device, kept, told] = await Promise.all([
    platform.clock(),
    store.readKv('clock').catch(() => null),
    store.readKv('clock-zone').catch(() => null),
  ]);
  toldZone.value = typeof told === 'string' ? told : null;
  watch = begin(moreOf(keptFrom(device.readSeen()), keptFrom(kept)), device.opened);
  port = device;
  await patiently(askOrigin(device, device.opened.steady));
  sight();
}

function patiently(answer: Promise<void>): Promise<void> {
  return Promise.race([answer, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);
}

async function askOrigin(device: ClockPort, steady: number): Promise<void> {
  askedAt = steady;
  const told = await device.originTime();
  if (told === null || watch === null) return;
  const at = take(device);
  settle(device, hear(watch, at, told), at);
}

/** Takes a reading. Called by `readClock`, before the time on screen changes. */
export function sight(): void {
  if (watch === null || port === null) return;
  const device = port;
  const at = take(device);
  const other = keptFrom(device.readSeen());
  // Another page has noticed something, or was answered.
  if (other !== null && other.turn > watch.turn) watch = begin(other, at);
  if (leap !== 'waited' && isLeap(watch, at)) {
    // After a sleep the origin is heard first, for a moment; until then the answer stays what it was.
    clockLimit.value = expectedAt(watch, at);
    if (leap === 'none') void waitForOrigin(device, at.steady);
    return;
  }
  leap = 'none';
  const before = watch.turn;
  settle(device, see(watch, at), at);
  const since = at.steady - askedAt;
  const isDue = watch.turn !== before || since > (watch.doubt === null ? ASK_AGAIN : ASK_IN_DOUBT);
  if (isDue) void askOrigin(device, at.steady).then(readClock);
}

async function waitForOrigin(device: ClockPort, steady: number): Promise<void> {
  leap = 'waits';
  await patiently(askOrigin(device, steady));
  leap = 'waited';
  readClock();
}

function answer(judge: (watch: Watch, at: Reading) => Watch): void {
  if (watch === null || port === null) return;
  const at = take(port);
  settle(port, judge(watch, at), at);
  readClock();
}

/** "Yes, that is right": trusted from here on. */
export function sayClockIsRight(): void {
  answer(agree);
}

/** "No": nothing opens until it is set right. */
export function sayClockIsWrong(): void {
  answer(refuse);
}

/** The last part of a zone's name, which is a place: `Pacific/Auckland` → `Auckland`. */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** The zone of the device where it is another time than in that of the injury, and that was not said yet; else null. */
export function newZone(): string | null {
  const home = injury.value?.zone;
  const here = wired().platform.deviceZone();
  if (sample.value !== null || home === undefined || here === toldZone.value) return null;
  return offsetAt(here, now.value) === offsetAt(home, now.value) ? null : here;
}

export async function zoneWasSaid(zone: string): Promise<void> {
  toldZone.value = zone;
  await wired()
    .store.writeKv('clock-zone', zone)
    .catch(() => undefined);
}
