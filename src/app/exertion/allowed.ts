/** What the plan allows now, and everything that stands in the way of a start: asked of the engine, never computed here. */
import { computed } from '@preact/signals';
import { type ExertionAllowance, type ExertionBar, exertionAllowance } from '../../engine/exertion-allowance.ts';
import { isClockInDoubt } from '../decided.ts';
import type { SessionHead } from '../../session/event.ts';
import { ask, athlete, now } from '../state.ts';
import type { Chosen } from './chosen.ts';
import type { ExertionChoice } from './choice.ts';

export { mayStart } from '../../engine/bout-watch.ts';

/** Null where nothing is decided: no injury, a hole in the log, a plan that is not known. */
export const allowance = computed<ExertionAllowance | null>(() => ask(() => exertionAllowance, now.value));

export type StartBar =
  | ExertionBar
  /** The time is not known well enough to say what is allowed. */
  | { readonly code: 'clock' }
  /** A doctor said not to. */
  | { readonly code: 'told-not' }
  /** What was chosen belongs to later stages. */
  | { readonly code: 'drills' }
  /** Its programme is not the one in force. */
  | { readonly code: 'programme' };

/** What came up since a session began, and bars a start: it stands still until that is settled. Empty = it may go on. */
export function barsDuring({ athlete: who }: SessionHead): readonly ExertionBar[] {
  // Of somebody else on this device nothing is asked now.
  return who === athlete.value?.id ? (allowance.value?.bars ?? []) : [];
}

/** Empty = it may start. */
export function barsFor(
  { bars, hasDrills, programme }: ExertionAllowance,
  told: ExertionChoice,
  chosen: Chosen | null,
): readonly StartBar[] {
  const more: StartBar[] = [];
  if (isClockInDoubt.value) more.push({ code: 'clock' });
  if (told.toldNot === true) more.push({ code: 'told-not' });
  if (chosen?.needs === 'drills' && !hasDrills) more.push({ code: 'drills' });
  const asked = chosen?.programme ?? null;
  if (asked !== null && asked.entry !== programme) more.push({ code: 'programme' });
  return [...bars, ...more];
}
