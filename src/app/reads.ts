/** Which questions a profile reads the answers to: what it never reads is not asked. Pure. */
import type { EntryGate, Protocol } from '../protocols/protocol.ts';

const some = (profile: Protocol, test: (gate: EntryGate) => boolean): boolean =>
  profile.stages.some(({ enter }) => enter.some(test));

/** From which stage on this sport can bring contact or a fall. */
export function readsImpactRisk(profile: Protocol): boolean {
  return some(profile, (gate) => 'whereImpactRiskFrom' in gate);
}

/** Earlier concussions: it waits longer where they come close together. */
export function readsConcussions(profile: Protocol): boolean {
  return some(profile, (gate) => 'whereRepeat' in gate);
}
