/** The line of school on Today, for students: its code and its words load for nobody else. */
import { signal } from '@preact/signals';
import { isClockInDoubt } from '../../../app/decided.ts';
import { assessment } from '../../../app/state.ts';
import { loadArea } from '../../../app/words.ts';
import type { SchoolCardProps } from '../learn/school-card.tsx';

type Card = typeof import('../learn/school-card.tsx').SchoolCard;
const card = signal<Card | null>(null);

/** Awaited by the router, so that nothing moves once Today is there; Today opens without it where it fails. */
export async function loadSchool(): Promise<void> {
  if (card.value !== null || !assessment.value?.learn) return;
  try {
    const [{ SchoolCard }] = await Promise.all([import('../learn/school-card.tsx'), loadArea('learn')]);
    card.value = SchoolCard;
  } catch {
    // Tried again when Today is next drawn.
  }
}

export function School(props: SchoolCardProps) {
  const Card = card.value;
  if (props.result.learn === null || isClockInDoubt.value) return null;
  if (Card === null) void loadSchool();
  return Card && <Card {...props} />;
}
