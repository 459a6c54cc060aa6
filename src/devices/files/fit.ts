/** A FIT activity: its sessions, with the heart rate of their records, and which sensor that came from. */
import { type FitFields, readFitMessages } from './fit-messages.ts';
import { type Found, MOST_BOUTS, MOST_SAMPLES, type ReadingOptions, Refusal } from './found.ts';
import { Keeper } from './keep.ts';

/** Global message numbers and their fields, by the public profile. */
const FILE_ID = 0;
const SESSION = 18;
const RECORD = 20;
const EVENT = 21;
const DEVICE = 23;
const WANTED = new Map<number, readonly number[]>([
  [FILE_ID, [0, 1, 8]],
  [SESSION, [2, 5, 7, 8, 16, 17]],
  [RECORD, [3]],
  [EVENT, [0, 1]],
  [DEVICE, [1, 25, 27]],
]);
const TIMESTAMP = 253;
/** 1989-12-31T00:00:00Z, from which a FIT file counts seconds. */
const EPOCH = 631_065_600_000;
/** Before this the number counts from when the device was switched on. */
const RELATIVE = 0x10000000;

const SPORTS: Readonly<Record<number, string>> = {
  1: 'running',
  2: 'cycling',
  4: 'fitness equipment',
  5: 'swimming',
  10: 'training',
  11: 'walking',
  12: 'cross country skiing',
  15: 'rowing',
  17: 'hiking',
};
const MAKERS: Readonly<Record<number, string>> = {
  1: 'Garmin',
  23: 'Suunto',
  32: 'Wahoo',
  123: 'Polar',
  265: 'Strava',
  294: 'Coros',
};
/** Where it says nothing, the ANT+ list is meant. */
const isStrap = (fields: FitFields): boolean => {
  const [type, source] = [fields.get(1), fields.get(25)];
  return (type === 120 && (source === undefined || source === 1)) || (type === 1 && source === 3);
};

const number = (fields: FitFields, key: number): number => {
  const value = fields.get(key);
  return typeof value === 'number' ? value : Number.NaN;
};
const instant = (fields: FitFields, key: number): number => {
  const value = number(fields, key);
  return value >= RELATIVE ? EPOCH + value * 1000 : Number.NaN;
};

class FitFile {
  type = Number.NaN;
  device: string | null = null;
  sensor: 'strap' | 'wrist' = 'wrist';
  readonly sessions: FitFields[] = [];
  readonly records: { readonly at: number; readonly bpm: number | null }[] = [];
  readonly timer: { readonly at: number; readonly isStart: boolean }[] = [];
  untimed = 0;

  take(message: number, fields: FitFields): void {
    if (message === FILE_ID) {
      this.type = number(fields, 0);
      const name = fields.get(8);
      this.device = typeof name === 'string' ? name : (MAKERS[number(fields, 1)] ?? null);
    } else if (message === SESSION) {
      if (this.sessions.push(fields) > MOST_BOUTS) throw new Refusal('too-many', { limit: MOST_BOUTS });
    } else if (message === RECORD) this.#record(fields);
    else if (message === EVENT) this.#event(fields);
    else if (message === DEVICE && isStrap(fields)) this.sensor = 'strap';
  }

  #record(fields: FitFields): void {
    const at = instant(fields, TIMESTAMP);
    if (Number.isNaN(at)) this.untimed += 1;
    else if (this.records.push({ at, bpm: number(fields, 3) || null }) > MOST_SAMPLES)
      throw new Refusal('too-many', { limit: MOST_SAMPLES });
  }

  #event(fields: FitFields): void {
    const [event, type, at] = [number(fields, 0), number(fields, 1), instant(fields, TIMESTAMP)];
    if (event !== 0 || Number.isNaN(at)) return;
    if (this.timer.push({ at, isStart: type === 0 }) > MOST_SAMPLES)
      throw new Refusal('too-many', { limit: MOST_SAMPLES });
  }

  /** Seconds the timer ran between two instants, by its starts and stops; it runs where neither is told. */
  running(start: number, end: number): number {
    let total = 0;
    let since: number | null = start;
    for (const { at, isStart } of this.timer.toSorted((a, b) => a.at - b.at)) {
      const within = Math.min(Math.max(at, start), end);
      if (isStart) since ??= within;
      else if (since !== null) {
        total += within - since;
        since = null;
      }
    }
    return (total + (since === null ? 0 : end - since)) / 1000;
  }

  readings(start: number, end: number): { at: number; bpm: number | null }[] {
    const within = this.records.filter(({ at }) => at >= start && at <= end);
    return within.map(({ at, bpm }) => ({ at: (at - start) / 1000, bpm }));
  }
}

function addSession(file: FitFile, session: FitFields, keep: Keeper): void {
  const start = instant(session, 2);
  const elapsed = number(session, 7);
  const said = start + elapsed;
  const end = Number.isNaN(said) ? instant(session, TIMESTAMP) : said;
  const timer = number(session, 8) / 1000;
  keep.bout({
    start,
    end,
    seconds: Number.isNaN(timer) ? file.running(start, end) : timer,
    sport: SPORTS[number(session, 5)] ?? null,
    readings: file.readings(start, end),
    summary: { average: number(session, 16), max: number(session, 17) },
    sensor: file.sensor,
    device: file.device,
  });
}

/** A recording that has no summary: its first and last record say when it was. */
function addRecords(file: FitFile, keep: Keeper): void {
  let [start, end] = [Infinity, -Infinity];
  for (const { at } of file.records) [start, end] = [Math.min(start, at), Math.max(end, at)];
  const seconds = file.running(start, end);
  const readings = file.readings(start, end);
  keep.bout({ start, end, seconds, sport: null, readings, sensor: file.sensor, device: file.device });
}

/** Throws Refusal. */
export function readFit(bytes: Uint8Array, options: ReadingOptions): Found {
  const file = new FitFile();
  readFitMessages(bytes, WANTED, (message, fields) => file.take(message, fields));
  const keep = new Keeper(options);
  for (const session of file.sessions) addSession(file, session, keep);
  if (file.sessions.length === 0 && file.records.length > 0) addRecords(file, keep);
  if (keep.bouts.length === 0 && file.untimed > 0 && file.records.length === 0) throw new Refusal('no-times');
  const bouts = keep.bouts.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  return { kind: 'fit', bouts, measures: [], leftOut: keep.leftOut };
}
