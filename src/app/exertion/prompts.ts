/** What a running step says, aloud where the person wants a voice. The same session says the same. */
import type { SessionHead } from '../../session/event.ts';
import { type StepNow, stepAt } from '../../session/script.ts';
import { wired } from '../wiring.ts';
import { language } from '../words.ts';
import { choice } from './choice.ts';

/** A whole number of this session and step. */
export function seedOf(head: SessionHead, index: number): number {
  return (Number.parseInt(head.id.slice(0, 8), 16) + index) % 0x7fffffff;
}

/** Null where all steps are over. @param moved milliseconds */
export const stepNow = (head: SessionHead, moved: number): StepNow | null => stepAt(head.script, moved);

export async function sayPrompt(text: string): Promise<void> {
  if (text === '' || choice.value?.voice === false) return;
  (await wired().platform.later()).speak(text, language.value);
}
