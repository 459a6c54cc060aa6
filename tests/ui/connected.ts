/** The app on a store and a platform in memory. */
import { type ClockPort, type LogRead, type PlatformPort, type StorePort, connect } from '../../src/app/wiring.ts';
import { settings, NO_SETTINGS } from '../../src/app/settings.ts';
import { now, sample, stored } from '../../src/app/state.ts';
import { watchClock } from '../../src/app/clock.ts';
import { loadDecisions } from '../../src/app/decisions.ts';
import { useLanguage } from '../../src/app/words.ts';

export interface Memory {
  readonly written: LogRead[];
  readonly kv: Map<string, unknown>;
  /** Thrown by the next append. */
  fail: { code: string } | null;
  clock: number;
  /** What tells the time beside it: agrees with it, and our origin is not within reach. */
  device: ClockPort;
}

export async function connectMemory(clock: string, language: 'en' | 'nl' = 'en'): Promise<Memory> {
  const start = Date.parse(clock);
  const device: ClockPort = {
    opened: { wall: start, steady: 0, wasAway: false },
    reading: () => ({ wall: memory.clock, steady: memory.clock - start, wasAway: false }),
    originTime: () => Promise.resolve(null),
    isInView: () => true,
    readSeen: () => null,
    writeSeen: () => undefined,
  };
  const memory: Memory = { written: [], kv: new Map(), fail: null, clock: start, device };
  const store: StorePort = {
    read: () => Promise.resolve({ athletes: [], entries: [], unreadable: [] }),
    append: (entries, athletes = []) => {
      if (memory.fail !== null) return Promise.reject(memory.fail);
      memory.written.push({ entries, athletes, unreadable: [] });
      return Promise.resolve();
    },
    readKv: (key) => Promise.resolve(memory.kv.get(key)),
    writeKv: (key, value) => Promise.resolve(void memory.kv.set(key, value)),
    deleteKv: (key) => Promise.resolve(void memory.kv.delete(key)),
    readMany: (prefix) =>
      Promise.resolve(
        [...memory.kv].filter(([key]) => key.startsWith(prefix)).toSorted(([one], [other]) => (one < other ? -1 : 1)),
      ),
    writeMany(changes) {
      for (const [key, value] of changes) {
        if (value === undefined) memory.kv.delete(key);
        else memory.kv.set(key, value);
      }
      return Promise.resolve();
    },
    verify: () => Promise.resolve(false),
    repair: () => Promise.resolve(true),
    goOn: () => Promise.resolve(),
    removePerson: () => Promise.resolve(),
    erase: () => Promise.resolve(),
    onChange: () => undefined,
    useCodec: () => undefined,
    reseal: () => Promise.resolve(),
  };
  let ids = 0;
  const platform: PlatformPort = {
    now: () => memory.clock,
    onTick: () => undefined,
    clock: () => Promise.resolve(memory.device),
    newId: () => `10000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    deviceZone: () => 'Europe/Amsterdam',
    version: 'test',
    saveText: () => Promise.resolve({ outcome: 'downloaded' }),
    keptFile: () => Promise.reject(new Error('none')),
    hasTwoStores: () => Promise.resolve(false),
    leftovers: () => Promise.resolve([]),
    readFile: () => Promise.resolve(''),
    readAside: () => Promise.resolve('failed'),
    readLocal: () => null,
    writeLocal: () => undefined,
    eraseLocal: () => undefined,
    persistState: () => Promise.resolve('unknown'),
    askPersistence: () => Promise.resolve('unknown'),
    onCanInstall: () => Promise.resolve(() => undefined),
    install: () => Promise.resolve('unavailable'),
    isInstalled: () => false,
    print: () => undefined,
    lockDevice: () => import('../../src/platform/lock-device.ts'),
    later: () => import('../../src/platform/later.ts'),
    applyUpdate: () => undefined,
  };
  connect({ store, platform });
  stored.value = { athletes: [], entries: [], unreadable: [] };
  sample.value = null;
  settings.value = NO_SETTINGS;
  now.value = memory.clock;
  await useLanguage(language);
  await loadDecisions();
  await watchClock();
  return memory;
}
