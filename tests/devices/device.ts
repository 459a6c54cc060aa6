/**
 * A device of the random-action test: a disk in memory that keeps to what the store promises (all or nothing, an id never
 * gets other content), a clock that may be wrong, and the app itself, which is put on that disk before each action.
 */
import { NO_SETTINGS, type Settings, settings } from '../../src/app/settings.ts';
import { lastSaved, now, sample, stored } from '../../src/app/state.ts';
import { type LogRead, type PlatformPort, type StorePort, connect } from '../../src/app/wiring.ts';
import type { Athlete, Entry } from '../../src/log/entry.ts';
import { sameContent } from '../../src/log/same.ts';
import type { Chance } from '../fuzz/chance.ts';

const storeError = (code: string): Error => Object.assign(new Error(code), { name: 'StoreError', code });

export function newUuid(chance: Chance): string {
  const hex = Array.from({ length: 32 }, () => chance.below(16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

export class Device {
  readonly athletes = new Map<string, Athlete>();
  readonly entries = new Map<string, Entry>();
  readonly kv = new Map<string, unknown>();
  readonly isStaff: boolean;
  readonly number: number;
  /** How far its clock is off, in milliseconds. */
  skew = 0;
  /** The next write finds the disk full. */
  isFull = false;
  #log: LogRead = { athletes: [], entries: [], unreadable: [] };
  #settings: Settings = NO_SETTINGS;
  readonly #chance: Chance;
  #time = 0;

  constructor(number: number, isStaff: boolean, chance: Chance) {
    this.number = number;
    this.isStaff = isStaff;
    this.#chance = chance;
  }

  get clock(): number {
    return this.#time + this.skew;
  }

  /** Runs something of the app on this device. */
  async on<T>(time: number, work: () => Promise<T>): Promise<T> {
    this.#time = time;
    connect({ store: this.#store as StorePort, platform: this.#platform as PlatformPort });
    stored.value = this.#log;
    settings.value = this.#settings;
    sample.value = null;
    lastSaved.value = null;
    now.value = this.clock;
    const result = await work();
    this.#log = stored.value;
    this.#settings = settings.value;
    return result;
  }

  /** What is on its screen, which must be what is on its disk. */
  get shown(): LogRead {
    return this.#log;
  }

  readonly #platform: Partial<PlatformPort> = {
    now: () => this.clock,
    newId: () => newUuid(this.#chance),
    deviceZone: () => 'Europe/Amsterdam',
  };

  readonly #store: Partial<StorePort> = {
    append: (entries, athletes = []) => {
      if (this.isFull) {
        this.isFull = false;
        return Promise.reject(storeError('quota'));
      }
      const known = new Map(this.entries);
      for (const entry of entries) {
        const before = known.get(entry.id);
        if (before !== undefined && !sameContent(before, entry)) return Promise.reject(storeError('conflict'));
        known.set(entry.id, before ?? entry);
      }
      for (const entry of entries) if (!this.entries.has(entry.id)) this.entries.set(entry.id, entry);
      for (const athlete of athletes) this.athletes.set(athlete.id, athlete);
      return Promise.resolve();
    },
    readKv: (key) => Promise.resolve(this.kv.get(key)),
    writeKv: (key, value) => Promise.resolve(void this.kv.set(key, value)),
    readMany: (prefix) => Promise.resolve([...this.kv].filter(([key]) => key.startsWith(prefix))),
    writeMany: (changes) => {
      for (const [key, value] of changes) {
        if (value === undefined) this.kv.delete(key);
        else this.kv.set(key, value);
      }
      return Promise.resolve();
    },
  };
}
