/** What follows from the log once the engine is there to decide: nothing of it is needed before. */
import { computed } from '@preact/signals';
import type { Assessment } from '../engine/assessment.ts';
import type { Protocol } from '../protocols/protocol.ts';
import { parseInstant } from '../time/instant.ts';
import { ask, assessment, decider, entries, now } from './state.ts';

/** Two devices that share a log may differ by this much. */
const CLOCK_SLACK = 10 * 60_000;

/** The heart-rate ceiling at the present stage; null where effort and talking are the guide. */
export const ceiling = computed(() => ask((engine) => engine.heartRateCeiling, now.value));

/** What the engine said at an earlier instant (milliseconds), on what had been written down by then. */
export function answerAt(then: number): Assessment | null {
  return ask((engine) => engine.assess, then);
}

/** The log knows of a later time than the device does: what was written then would be left out of every decision. */
export const isClockBehind = computed(() =>
  entries.value.some((entry) => parseInstant(entry.recordedAt) > now.value + CLOCK_SLACK),
);
/** The stage that a screen may mark as allowed: none during a stop, nor while the clock hides what was written later. */
export const allowedStage = computed(() => {
  const result = assessment.value;
  return result === null || result.verdict === 'stop' || isClockBehind.value ? null : result.stage;
});
export const protocol = computed<Protocol | null>(() => {
  const used = assessment.value?.protocol;
  return used ? (decider.value?.protocolOf(used.id, used.version) ?? null) : null;
});
