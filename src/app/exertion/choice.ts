/** What a person said once about moving, and how the coach may reach them: `exertion/<athlete>`, on this device alone. */
import { signal } from '@preact/signals';
import { type Result, codeOf } from '../commands.ts';
import { sample } from '../state.ts';
import { wired } from '../wiring.ts';

export const choiceKey = (athlete: string): string => `exertion/${athlete}`;

export interface ExertionChoice {
  /** A doctor said not to exercise; null = not asked yet. */
  readonly toldNot: boolean | null;
  readonly voice: boolean;
  readonly sound: boolean;
  readonly vibration: boolean;
  /** Marks the reminders in a calendar; says nothing of anybody. */
  readonly calendar: string;
}

/** As it is now, for the person on screen; null until it was read. */
export const choice = signal<ExertionChoice | null>(null);

const isOn = (value: unknown): boolean => value !== false;

/** Anything unreadable is not answered. */
export async function readChoice(athlete: string): Promise<ExertionChoice> {
  const { store, platform } = wired();
  const found = (await store.readKv(choiceKey(athlete)).catch(() => null)) as
    | Partial<ExertionChoice>
    | null
    | undefined;
  const { toldNot, voice, sound, vibration, calendar } = found ?? {};
  const read: ExertionChoice = {
    toldNot: typeof toldNot === 'boolean' ? toldNot : null,
    voice: isOn(voice),
    sound: isOn(sound),
    vibration: isOn(vibration),
    calendar: typeof calendar === 'string' ? calendar : platform.newId(),
  };
  choice.value = read;
  return read;
}

export async function changeChoice(athlete: string, change: Partial<ExertionChoice>): Promise<Result> {
  const next = { ...(choice.value ?? (await readChoice(athlete))), ...change };
  try {
    // Of a sample nothing is saved.
    if (sample.value === null) await wired().store.writeMany([[choiceKey(athlete), next]]);
    choice.value = next;
    return { ok: true };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}
