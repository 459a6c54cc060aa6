/** Who records at the edge of the field: asked once on a device, and there to be changed. */
import type { Signal } from '@preact/signals';
import { MOST_NAME, prefs } from '../../../app/board/prefs.ts';
import { keepStaff } from '../../../app/board/record.ts';
import type { Result } from '../../../app/commands.ts';
import { areaWords } from '../../../app/words.ts';
import { Fold, TextField } from '../../parts/field.tsx';

interface StaffProps {
  /** What was typed; null = as it is known. */
  readonly typed: Signal<string | null>;
  readonly error?: string | undefined;
}

export const staffOf = (typed: Signal<string | null>): string => (typed.value ?? prefs.value.staff).trim();

/** Kept on the device before what is recorded in that name. */
export async function withStaff(name: string, work: () => Promise<Result>): Promise<Result> {
  const kept = name === prefs.value.staff ? ({ ok: true } as const) : await keepStaff(name);
  return kept.ok ? work() : kept;
}

export function StaffField({ typed, error }: StaffProps) {
  const w = areaWords('board').record;
  const known = prefs.value.staff;
  const field = (
    <TextField
      id="staff"
      label={w.who}
      hint={w.whoHint}
      value={typed.value ?? known}
      error={error}
      autoComplete="name"
      onInput={(name) => (typed.value = name.slice(0, MOST_NAME))}
    />
  );
  return known === '' ? field : <Fold title={`${w.who}: ${staffOf(typed)}`}>{field}</Fold>;
}
