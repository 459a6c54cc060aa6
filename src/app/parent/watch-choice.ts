/** What a parent chose for watching one child, on this device alone: `watch/<athlete>` in the store. */
import { type Result, codeOf } from '../commands.ts';
import { sample } from '../state.ts';
import { wired } from '../wiring.ts';
import type { Waking } from './watch.ts';

const PREFIX = 'watch/';
export const watchKey = (athlete: string): string => `${PREFIX}${athlete}`;

export interface WatchChoice {
  /** Only where a doctor advised it. */
  readonly waking: Waking | null;
  /** Marks the reminders of this child, so that a newer file takes the place of the older one; says nothing of anybody. */
  readonly calendar: string;
}

function isWaking(value: unknown): value is Waking {
  const { doctor, everyHours, asleepAt } = (value ?? {}) as Partial<Record<keyof Waking, unknown>>;
  return (
    typeof doctor === 'string' &&
    doctor.trim() !== '' &&
    Number.isInteger(everyHours) &&
    (everyHours as number) >= 1 &&
    (everyHours as number) <= 6 &&
    typeof asleepAt === 'string' &&
    /^([01]\d|2[0-3]):[0-5]\d$/.test(asleepAt)
  );
}

/** What is on the disk; anything unreadable is no advice. */
export async function readWatch(athlete: string): Promise<WatchChoice> {
  const { store, platform } = wired();
  const found = (await store.readKv(watchKey(athlete)).catch(() => null)) as Partial<WatchChoice> | null | undefined;
  const calendar = typeof found?.calendar === 'string' ? found.calendar : platform.newId();
  return { waking: isWaking(found?.waking) ? found.waking : null, calendar };
}

export async function writeWatch(athlete: string, choice: WatchChoice): Promise<Result> {
  // Of a sample nothing is saved.
  if (sample.value !== null) return { ok: true };
  try {
    await wired().store.writeMany([[watchKey(athlete), choice]]);
    return { ok: true };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}
