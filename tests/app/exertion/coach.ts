/** The coach on a store and a device in memory, whose clock the test moves; what was asked of the senses is written down. */
import { vi } from 'vitest';
import { choice } from '../../../src/app/exertion/choice.ts';
import { leave } from '../../../src/app/exertion/driver.ts';
import { openSession, type Session, session, startSession } from '../../../src/app/exertion/session.ts';
import { readClock, stored } from '../../../src/app/state.ts';
import { connect, type LateDevice, wired } from '../../../src/app/wiring.ts';
import { loadArea } from '../../../src/app/words.ts';
import type { Entry } from '../../../src/log/entry.ts';
import { DAY, HOUR } from '../../../src/time/instant.ts';
import { ATHLETE, cleanBouts, cleanStart, INJURY_AT } from '../../engine/logs.ts';
import { connectMemory, type Memory } from '../../ui/connected.ts';

export const AT = INJURY_AT + 2 * DAY + 2 * HOUR;

export interface Coach {
  readonly memory: Memory;
  readonly said: string[];
  readonly vibrated: string[];
  readonly sounded: string[];
  /** The device has no voice of this language. */
  mute(language: string): void;
  /** Seconds go by, with the app's timers. */
  run(seconds: number): Promise<void>;
  /** The page is closed and opened again after so many milliseconds; `later` = by the device's clock. */
  reload(later?: number): Promise<void>;
  now(): Session;
  activities(): readonly Entry[];
}

export async function coach(language: 'en' | 'nl' = 'en'): Promise<Coach> {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const memory = await connectMemory(new Date(AT).toISOString(), language);
  const coached = { said: [] as string[], vibrated: [] as string[], sounded: [] as string[] };
  let muted = '';
  let sincePage = AT;
  const device = {
    steady: () => memory.clock - sincePage,
    speak: (text: string) => coached.said.push(text) > 0,
    vibrate: (what: string) => coached.vibrated.push(what) > 0,
    sound: (what: string) => coached.sounded.push(what) > 0,
    hasVoice: (wanted: string) => wanted !== muted,
    wakeSound: () => true,
    stayAwake: () => () => undefined,
  } as unknown as LateDevice;
  const { store, platform } = wired();
  connect({ store, platform: { ...platform, later: () => Promise.resolve(device) } });
  await loadArea('exertion');
  leave();
  session.value = undefined;
  choice.value = null;
  stored.value = {
    athletes: [{ ...ATHLETE, caution: [] }],
    entries: [...cleanStart(AT), ...cleanBouts('2A')],
    unreadable: [],
  };
  memory.kv.set(`exertion/${ATHLETE.id}`, { toldNot: false, calendar: 'c' });
  readClock();
  const before = stored.value.entries.length;
  return {
    memory,
    ...coached,
    mute(missing) {
      muted = missing;
    },
    async run(seconds) {
      for (let n = 0; n < seconds; n += 1) {
        memory.clock += 1000;
        await vi.advanceTimersByTimeAsync(1000);
      }
    },
    async reload(later = 0) {
      leave();
      session.value = undefined;
      memory.clock += later;
      sincePage = memory.clock;
      await openSession();
    },
    now() {
      if (!session.value) throw new Error('no session');
      return session.value;
    },
    activities: () => stored.value.entries.slice(before),
  };
}

export const started = (before = 1) => startSession({ before, kind: '', chosen: null });
export const keysOf = ({ kv }: Memory): string[] => [...kv.keys()].filter((key) => key.startsWith('live/'));
