/** Told only when it is so: saved when it is on disk, and what to do when it is not. */
import { useSignal } from '@preact/signals';
import type { Result, SaveError } from '../../app/commands.ts';
import { lastSaved } from '../../app/state.ts';
import { words } from '../../app/words.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface Saving {
  readonly busy: boolean;
  readonly error: SaveError | null;
  /** Runs a command once; a second tap meanwhile does nothing. Offers it again where it fails. */
  run(command: () => Promise<Result>, after: () => void): void;
  readonly retry: () => void;
}

export function useSaving(): Saving {
  const busy = useSignal(false);
  const error = useSignal<SaveError | null>(null);
  const last = useSignal<() => void>(() => undefined);
  const run: Saving['run'] = (command, after) => {
    if (busy.peek()) return;
    busy.value = true;
    error.value = null;
    last.value = () => run(command, after);
    void command().then((result) => {
      busy.value = false;
      if (result.ok) after();
      else error.value = result.error;
    });
  };
  return { busy: busy.value, error: error.value, run, retry: () => last.peek()() };
}

/** The entry stays on screen and is offered again. */
export function ErrorNote({ saving }: { saving: Saving }) {
  const { common } = words.value;
  if (saving.error === null) return null;
  return (
    <div class="card stop" role="alert">
      <p>{common.errors[saving.error]}</p>
      <Button onClick={saving.retry}>{common.retry}</Button>
    </div>
  );
}

/** Shown when the entry is on disk, and not before. Neither it nor its undo vanishes by itself. */
export function SavedTick() {
  return (
    <p class="row">
      <span class="row">
        <Icon name="check" /> {words.value.common.saved}
      </span>
      {lastSaved.value !== null && lastSaved.value.ids.length > 0 && (
        <a class="link" href="#/undo">
          {words.value.common.undo}
        </a>
      )}
    </p>
  );
}
