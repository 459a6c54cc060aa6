/** Nothing logged for a while: told, since silence says nothing about how it goes. Can be switched off per person. */
import type { Entry } from '../log/entry.ts';
import { HOUR, parseInstant } from '../time/instant.ts';
import { isClockInDoubt } from './decided.ts';
import { changeSettings, settings } from './settings.ts';
import { assessment, athlete, entries, now, sample } from './state.ts';

/** A day and the morning after it, as a run without a check-in ends. */
export const SILENT_AFTER = 36 * HOUR;

/** When something was last written down, in milliseconds, where that is longer ago than 36 hours; else null. Pure. */
export function silentSince(log: readonly Entry[], at: number): number | null {
  if (log.length === 0) return null;
  const last = Math.max(...log.map((entry) => parseInstant(entry.recordedAt)));
  return at - last > SILENT_AFTER ? last : null;
}

const key = (): string => `silence:${athlete.value?.id}`;

export const isSilenceTold = (): boolean => !settings.value.askedLater[key()];

/** On or off for the person on screen. */
export function tellSilence(isOn: boolean): void {
  void changeSettings({ askedLater: { ...settings.value.askedLater, [key()]: isOn ? 0 : now.value } });
}

/** Since when there was nothing, where that is to be told now; null where not. */
export function silence(): number | null {
  const isRunning = assessment.value !== null && assessment.value.verdict !== 'complete';
  if (!isRunning || isClockInDoubt.value || sample.value !== null || !isSilenceTold()) return null;
  return silentSince(entries.value, now.value);
}
