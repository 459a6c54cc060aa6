/** What Today says of the clock: its code and its words load only where there is something to say. */
import { signal } from '@preact/signals';
import { newZone } from '../../../app/clock.ts';
import { isClockInDoubt } from '../../../app/decided.ts';
import { loadArea, words } from '../../../app/words.ts';

type Parts = typeof import('../clock/index.ts');
const parts = signal<Parts | null>(null);

/** Awaited by the router, so that nothing moves once Today is there; where it fails, a plain sentence stands in. */
export async function loadClock(): Promise<void> {
  if (parts.value !== null || !(isClockInDoubt.value || newZone() !== null)) return;
  try {
    const [loaded] = await Promise.all([import('../clock/index.ts'), loadArea('clock')]);
    parts.value = loaded;
  } catch {
    // Tried again when Today is next drawn.
  }
}

/** In place of the plan: what was written at another time could be left out of it, or a stage open early. */
export function ClockCard() {
  const Card = parts.value?.ClockCard;
  if (Card !== undefined) return <Card />;
  void loadClock();
  return (
    <p class="card dashed" role="alert">
      {words.value.today.clockInDoubt}
    </p>
  );
}

export function ZoneNote() {
  if (newZone() === null) return null;
  const Note = parts.value?.ZoneNote;
  if (Note === undefined) void loadClock();
  return Note === undefined ? null : <Note />;
}
