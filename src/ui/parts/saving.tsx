/** Told only when it is so: saved when it is on disk, and what to do when it is not. */
import { signal, useSignal } from '@preact/signals';
import { type Result, type SaveError, append } from '../../app/commands.ts';
import { lastSaved } from '../../app/state.ts';
import { loadArea, words } from '../../app/words.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface Saving {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Runs a command once; a second tap meanwhile does nothing. Offers it again where it fails. */
  run(command: () => Promise<Result>, after: () => void): void;
  readonly retry: () => void;
}
type Failure = Extract<Result, { ok: false }>;

type Parts = typeof import('./failure.tsx');
/** Why something failed, and the way to a file: their code and words load with the first failure. */
const parts = signal<Parts | null>(null);

export async function loadFailure(): Promise<void> {
  const [loaded] = await Promise.all([import('./failure.tsx'), loadArea('errors')]);
  parts.value = loaded;
}

export function useSaving(): Saving {
  const busy = useSignal(false);
  const failure = useSignal<Failure | null>(null);
  const last = useSignal<() => void>(() => undefined);
  const run: Saving['run'] = (command, after) => {
    if (busy.peek()) return;
    busy.value = true;
    failure.value = null;
    void command().then((result) => {
      busy.value = false;
      if (result.ok) return after();
      const { unsaved: left } = result;
      // The very same entries: should they be on disk after all, they are not there twice.
      last.value = () => run(left ? () => append(left.entries, left.athletes) : command, after);
      failure.value = result;
      loadFailure().catch(() => undefined);
    });
  };
  return { busy: busy.value, failure: failure.value, run, retry: () => last.peek()() };
}

/** In words; the plain one until they are loaded. */
export function Why({ code }: { code: SaveError }) {
  const Loaded = parts.value?.Why;
  return Loaded ? <Loaded code={code} /> : <>{words.value.common.notSaved}</>;
}

/** The entry stays on screen and is offered again, and as a file. */
export function ErrorNote({ saving: { failure, retry } }: { saving: Saving }) {
  const Rescue = parts.value?.Rescue;
  if (failure === null) return null;
  return (
    <div class="card stop" role="alert">
      <p>
        <Why code={failure.error} />
      </p>
      <Button onClick={retry}>{words.value.common.retry}</Button>
      {Rescue && failure.unsaved && <Rescue unsaved={failure.unsaved} />}
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
