/** Choosing a file, reading it, and what is said where it cannot be read. */
import { useRef } from 'preact/hooks';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Page } from '../../parts/page.tsx';
import { Progress } from '../../parts/progress.tsx';
import type { Refused, Step } from './step.ts';

function RefusedNote({ refused: { code, params } }: { readonly refused: Refused }) {
  const w = areaWords('imports');
  const limit = params.limit ?? 0;
  return (
    <div class="card dashed" role="alert">
      <p class="verdict">
        <Mark name="info" />
        {w.refused}
      </p>
      <p>{w.refusals[code](limit)}</p>
    </div>
  );
}

export function Reading({ step }: { readonly step: Extract<Step, { name: 'reading' }> }) {
  const w = areaWords('imports');
  return (
    <Page title={w.title} step="reading">
      <section class="card">
        <p role="status">{step.kind === null ? w.opening : w.reading(w.kinds[step.kind])}</p>
        <Progress value={Math.round(step.part * 100)} total={100} />
        <p class="quiet">{w.stay}</p>
        <Button onClick={step.cancel}>{words.value.common.cancel}</Button>
      </section>
    </Page>
  );
}

interface ChooseProps {
  readonly refused: Refused | null;
  readonly onChoose: (file: File) => void;
}

export function Choose({ refused, onChoose }: ChooseProps) {
  const w = areaWords('imports');
  const input = useRef<HTMLInputElement>(null);
  const choose = (file: File | undefined): void => {
    if (file !== undefined) onChoose(file);
  };
  return (
    <Page title={w.title} step="choose">
      {refused !== null && <RefusedNote refused={refused} />}
      <p>{w.intro}</p>
      <p>{w.which}</p>
      <p class="quiet">{w.private}</p>
      {/* Any file: what it is shows in it, and a name may be anything. */}
      <input
        ref={input}
        id="watch-file"
        class="hidden"
        type="file"
        tabIndex={-1}
        aria-label={w.choose}
        onChange={(event) => choose(event.currentTarget.files?.[0])}
      />
      <Button tone="primary" onClick={() => input.current?.click()}>
        {w.choose}
      </Button>
      <LinkButton to="/more">{words.value.common.more}</LinkButton>
    </Page>
  );
}
