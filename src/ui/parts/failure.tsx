/** What is said and offered where something could not be saved. Loaded with the first failure. */
import { useSignal } from '@preact/signals';
import type { SaveError, Unsaved } from '../../app/commands.ts';
import { type RescueOutcome, rescue } from '../../app/rescue.ts';
import { areaWords } from '../../app/words.ts';
import { Button } from './button.tsx';

export function Why({ code }: { code: SaveError }) {
  return <>{areaWords('errors').codes[code]}</>;
}

/** The answers as a file, which restores like any copy. */
export function Rescue({ unsaved }: { unsaved: Unsaved }) {
  const w = areaWords('errors');
  const outcome = useSignal<RescueOutcome | null>(null);
  if (unsaved.entries.length === 0) return null;
  return (
    <>
      <p>{w.fileText}</p>
      <Button onClick={() => void rescue(unsaved).then((told) => (outcome.value = told))}>{w.file}</Button>
      {outcome.value !== null && <p role="status">{w.outcomes[outcome.value]}</p>}
    </>
  );
}
