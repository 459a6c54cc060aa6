/** What follows from the log once the engine is there to decide: nothing of it is needed before. */
import { computed } from '@preact/signals';
import type { Assessment } from '../engine/assessment.ts';
import type { Protocol } from '../protocols/protocol.ts';
import { ask, assessment, clockDoubt, decider, entries, now, sample } from './state.ts';

/** The heart-rate ceiling at the present stage; null where effort and talking are the guide. */
export const ceiling = computed(() => ask((engine) => engine.heartRateCeiling, now.value));

/** What the engine said at an earlier instant (milliseconds), on what had been written down by then. */
export function answerAt(then: number): Assessment | null {
  return ask((engine) => engine.assess, then);
}

/** What was written down at a later time than this device shows: it is left out of every decision. */
export const later = computed(() => decider.value?.writtenLater(entries.value, now.value) ?? []);
/** The time is not known well enough to say what the plan allows. */
export const isClockInDoubt = computed(
  () => later.value.length > 0 || (sample.value === null && clockDoubt.value !== null),
);
/** The stage that a screen may mark as allowed: none during a stop, nor while the clock is in doubt. */
export const allowedStage = computed(() => {
  const result = assessment.value;
  return result === null || result.verdict === 'stop' || isClockInDoubt.value ? null : result.stage;
});
export const protocol = computed<Protocol | null>(() => {
  const used = assessment.value?.protocol;
  return used ? (decider.value?.protocolOf(used.id, used.version) ?? null) : null;
});
