/**
 * Breathing with long breaths out, and letting go of what is tense. The voice shows the way for a few breaths and then
 * only now and then: quiet is the point. Every number here is an own choice.
 */
import { BEGINS_AT, prompt, type Prompts, SECOND } from './prompt.ts';

/** About six breaths a minute, slower out than in; nothing is held. */
export const IN = 4 * SECOND;
export const OUT = 6 * SECOND;
/** Breaths that are led, then a time in which one thing is said. */
export const LED = 5;
export const QUIET = 60 * SECOND;
/** Parts of the body that are let go, in the order of the words in `i18n`. */
export const PARTS = 6;

export function* breathing(): Prompts {
  let at = BEGINS_AT;
  for (let part = 0; ; part = (part + 1) % PARTS) {
    for (let breath = 0; breath < LED; breath += 1) {
      yield prompt(at, 'breathe-in');
      yield prompt(at + IN, 'breathe-out');
      at += IN + OUT;
    }
    yield prompt(at + QUIET / 3, 'let-go', { part });
    at += QUIET;
  }
}
