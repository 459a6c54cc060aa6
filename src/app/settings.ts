/** What the person chose on this device. Nothing of it is part of the log. */
import { signal } from '@preact/signals';
import type { Role } from '../log/vocabulary.ts';
import { wired } from './wiring.ts';

export interface Settings {
  /** Digits to call; null = the default of the zone the device is in. */
  readonly emergencyNumber: string | null;
  /** Whose page is open. */
  readonly athleteId: string | null;
  /** Who holds this device, per athlete. */
  readonly authors: Readonly<Record<string, { readonly role: Role; readonly name: string }>>;
  /** When the last copy outside the browser was saved, in milliseconds. */
  readonly lastBackupAt: number | null;
  /** How many entries were in it. */
  readonly lastBackupCount: number;
  /** Small questions put off, by `question:athlete`, with when (milliseconds). */
  readonly askedLater: Readonly<Record<string, number>>;
}

export const NO_SETTINGS: Settings = {
  emergencyNumber: null,
  athleteId: null,
  authors: {},
  lastBackupAt: null,
  lastBackupCount: 0,
  askedLater: {},
};

export const settings = signal<Settings>(NO_SETTINGS);

/** Reads what was chosen before; anything unreadable falls back to the defaults. */
export async function loadSettings(): Promise<void> {
  const found = await wired().store.readKv('settings');
  if (typeof found === 'object' && found !== null) settings.value = { ...NO_SETTINGS, ...(found as Partial<Settings>) };
}

/** Changes settings at once and keeps them; a choice that cannot be kept still holds until the page closes. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  settings.value = { ...settings.value, ...change };
  const { store } = wired();
  try {
    // Only what changed here is put down: another tab may have chosen something else meanwhile.
    const found = await store.readKv('settings');
    await store.writeKv('settings', { ...settings.value, ...(found as Partial<Settings> | undefined), ...change });
  } catch {
    // The choice still holds until the page closes.
  }
}

const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/^Europe\/(London|Belfast|Jersey|Guernsey|Isle_of_Man)$/, '999'],
  [/^(America|US|Canada)\/|^Pacific\/Honolulu$/, '911'],
  [/^Australia\//, '000'],
  [/^Pacific\/(Auckland|Chatham)$/, '111'],
];

/** 112, 999, 911, 000 or 111 by the zone the device is in; 112 works from most mobile phones anywhere. */
export function defaultEmergencyNumber(zone: string): string {
  return NUMBERS.find(([zones]) => zones.test(zone))?.[1] ?? '112';
}

export function emergencyNumber(): string {
  return settings.value.emergencyNumber ?? defaultEmergencyNumber(wired().platform.deviceZone());
}
