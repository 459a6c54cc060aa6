/** Choose a file, see who and what is in it, and only then add it. */
import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type Opened, type RestorePreview, openBackup, openLogText, restore } from '../../../app/backup.ts';
import type { Watch } from '../../../app/reading.ts';
import { format } from '../../../app/format.ts';
import { incoming } from '../../../app/sharing/incoming.ts';
import { loss } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Problem } from '../../../log/problem.ts';
import { Button } from '../../parts/button.tsx';
import { Progress } from '../../parts/progress.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { go } from '../../router.ts';
import { Problems } from '../entries/problems.tsx';
import { PersonCard } from './person-card.tsx';
import { Restored } from './restored.tsx';
import { Unseal } from './unseal.tsx';

export type RestoreStep =
  | { readonly name: 'choose' }
  /** `part` is how far it is, 0–1; null while it cannot be told. */
  | { readonly name: 'reading'; readonly part: number | null; readonly cancel: () => void }
  | { readonly name: 'refused'; readonly problems: readonly Problem[]; readonly more: number }
  /** Asks for what it was sealed with. */
  | { readonly name: 'sealed'; readonly text: string }
  | { readonly name: 'preview'; readonly preview: RestorePreview }
  | { readonly name: 'done'; readonly preview: RestorePreview };

/** A file that is quite broken has thousands; the first say enough. */
const MOST_PROBLEMS = 20;

function Refused({ problems, more }: { problems: readonly Problem[]; more: number }) {
  const w = areaWords('backup');
  const untold = more + Math.max(0, problems.length - MOST_PROBLEMS);
  return (
    <div class="card dashed" role="alert">
      <p>
        <b>{w.refused}</b>
      </p>
      <p>{w.problems(problems.length + more)}</p>
      <Problems problems={problems.slice(0, MOST_PROBLEMS)} />
      {untold > 0 && <p>{w.moreProblems(untold)}</p>}
    </div>
  );
}

function Preview({ preview, step }: { preview: RestorePreview; step: Signal<RestoreStep> }) {
  const w = areaWords('backup');
  const saving = useSaving();
  const isConflict = preview.conflicts.length > 0;
  const isNothing = preview.fresh.length === 0 && preview.athletes.length === 0 && loss.value === null;
  const back = (): void => {
    step.value = { name: 'choose' };
  };
  return (
    <>
      <p class="quiet">{w.saved(format.value.at(preview.exportedAt))}</p>
      {preview.people.map((person) => (
        <PersonCard key={person.athlete.id} person={person} />
      ))}
      {isConflict ? (
        <p class="card stop" role="alert">
          {w.conflict(preview.conflicts.length)}
        </p>
      ) : (
        <p>{isNothing ? w.nothingNew : w.restoreText}</p>
      )}
      <ErrorNote saving={saving} />
      <Button onClick={back}>{words.value.common.cancel}</Button>
      {!isConflict && !isNothing && (
        <Button
          tone="primary"
          busy={saving.busy}
          onClick={() =>
            saving.run(
              () => restore(preview),
              () => (step.value = { name: 'done', preview }),
            )
          }
        >
          {w.restore}
        </Button>
      )}
    </>
  );
}

/** Only a large file takes long enough to be seen; it is read beside the page, which can end it. */
function Reading({ part, cancel }: { part: number | null; cancel: () => void }) {
  const w = areaWords('backup');
  return (
    <>
      <p role="status">{w.reading}</p>
      {part !== null && <Progress value={Math.round(part * 100)} total={100} />}
      <Button onClick={cancel}>{words.value.common.cancel}</Button>
    </>
  );
}

export function Restore({ step }: { step: Signal<RestoreStep> }) {
  const w = areaWords('backup');
  const input = useRef<HTMLInputElement>(null);
  const now = step.value;
  if (now.name === 'preview') return <Preview preview={now.preview} step={step} />;
  if (now.name === 'done') return <Restored preview={now.preview} />;
  const read = (work: (watch: Watch) => Promise<Opened | null>): void => {
    const ending = new AbortController();
    const cancel = (): void => ending.abort();
    const tell = (part: number | null): void => {
      step.value = { name: 'reading', part, cancel };
    };
    tell(null);
    void work({ onProgress: tell, signal: ending.signal }).then((opened) => {
      if (opened === null) step.value = { name: 'choose' };
      else if (opened.ok === 'message') {
        incoming.value = { read: opened.read, way: 'file' };
        go('/in');
      } else if (opened.ok === 'sealed') step.value = { name: 'sealed', text: opened.text };
      else if (opened.ok) step.value = { name: 'preview', preview: opened.preview };
      else step.value = { name: 'refused', problems: opened.problems, more: opened.more };
      // The same file can be chosen again after it was put right.
      if (input.current) input.current.value = '';
    });
  };
  if (now.name === 'sealed') {
    return (
      <Unseal
        text={now.text}
        onOpen={(text) => read((watch) => openLogText(text, watch))}
        onBack={() => (step.value = { name: 'choose' })}
      />
    );
  }
  const open = (file: File | undefined): void => {
    if (file !== undefined) read((watch) => openBackup(file, watch));
  };
  return (
    <section class="card">
      <h2 class="small">{w.restoreTitle}</h2>
      <p>{w.restoreText}</p>
      {now.name === 'reading' && <Reading part={now.part} cancel={now.cancel} />}
      {now.name === 'refused' && <Refused problems={now.problems} more={now.more} />}
      <input
        ref={input}
        id="restore-file"
        class="hidden"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={w.choose}
        onChange={(event) => open(event.currentTarget.files?.[0])}
      />
      <Button onClick={() => input.current?.click()}>{w.choose}</Button>
    </section>
  );
}
