/** The reminder of a copy: its code and its words load only where it is time for one. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isCopyDue } from '../../../app/copy-due.ts';
import { loadArea } from '../../../app/words.ts';

type Parts = typeof import('../copies/copy-card.tsx');
const parts = signal<Parts | null>(null);

/** Awaited by the router, so that nothing moves once Today is there. */
export async function loadCopy(): Promise<void> {
  if (parts.value !== null || !isCopyDue()) return;
  try {
    const [loaded] = await Promise.all([import('../copies/copy-card.tsx'), loadArea('copies')]);
    parts.value = loaded;
  } catch {
    // The age of the last copy is told below all the same.
  }
}

/** Asked once Today stands there with the first check-in, by code that nothing waits for. */
async function keep(): Promise<void> {
  await (await import('../../../app/keep.ts')).keepLog().catch(() => undefined);
}

export function CopyNote() {
  useEffect(() => void keep().catch(() => undefined), []);
  if (!isCopyDue()) return null;
  const Card = parts.value?.CopyCard;
  if (Card === undefined) void loadCopy();
  return Card === undefined ? null : <Card />;
}
