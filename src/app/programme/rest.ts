/**
 * Resting, with a timer: no exertion, so no `activity` is made of it. Only when it began is kept, beside the log, so that
 * it goes on after a reload and while the page is away. The name ends in the id of the choice, so that erasing the person
 * finds it.
 */
import { dropDraft, readDraft, writeDraft } from '../drafts.ts';

const nameOf = (choice: string, session: string, phase: number): string => `rest-${session}-${phase}:${choice}`;

/** Milliseconds by the device's clock at which it began; null where it did not. */
export function restBegan(choice: string, session: string, phase: number): number | null {
  const { began } = readDraft<{ began: number | null }>(nameOf(choice, session, phase), { began: null });
  return typeof began === 'number' && Number.isFinite(began) ? began : null;
}

export function beginRest(choice: string, session: string, phase: number, now: number): void {
  writeDraft(nameOf(choice, session, phase), { began: now });
}

export function forgetRest(choice: string, session: string, phase: number): void {
  dropDraft(nameOf(choice, session, phase));
}

/** Whole seconds left; 0 = over. A clock that was set back does not make it longer than it is. */
export function restLeft(began: number, minutes: number, now: number): number {
  const whole = minutes * 60;
  return Math.min(whole, Math.max(0, Math.ceil(whole - (now - began) / 1000)));
}

/** `59:07` */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
