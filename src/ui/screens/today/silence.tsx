/** "Nothing logged since Tuesday" on Today: its code and its words load only where it is so. */
import { signal } from '@preact/signals';
import { silence } from '../../../app/silence.ts';
import { loadArea } from '../../../app/words.ts';

type Parts = typeof import('../parent/silence-card.tsx');
const parts = signal<Parts | null>(null);

/** Awaited by the router, so that nothing moves once Today is there. */
export async function loadSilence(): Promise<void> {
  if (parts.value !== null || silence() === null) return;
  try {
    const [loaded] = await Promise.all([import('../parent/silence-card.tsx'), loadArea('parent')]);
    parts.value = loaded;
  } catch {
    // Tried again when Today is next drawn.
  }
}

export function SilenceNote() {
  const since = silence();
  const Card = parts.value?.SilenceCard;
  if (since === null) return null;
  if (Card === undefined) void loadSilence();
  return Card === undefined ? null : <Card since={since} />;
}
