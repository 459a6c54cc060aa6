/** What there is without a strap: a pulse counted for fifteen seconds, and how talking goes. */
import type { Talk } from '../../../engine/bout-watch.ts';

export function PulseCount(_props: { readonly onCounted: (bpm: number) => void }) {
  return null;
}

export function TalkTest(_props: { readonly onTalk: (talk: Talk) => void }) {
  return null;
}
