/** Files of watches: choose, see what is in it, choose, and only then is anything written. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { hasDraft } from '../../../app/drafts.ts';
import { athlete, entries, injury, now, zone } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { previewOf } from '../../../app/watch-files/preview.ts';
import { readFile } from '../../../app/watch-files/reading.ts';
import type { TableReading } from '../../../devices/files/found.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { SavedTick } from '../../parts/saving.tsx';
import { Choose, Reading } from './choose.tsx';
import { PreviewList } from './preview.tsx';
import type { Step, Written } from './step.ts';
import { TableForm } from './table-form.tsx';
import './watch-files.css';

const START: Step = { name: 'choose', refused: null };

function Done({ written, onAgain }: { readonly written: Written; readonly onAgain: () => void }) {
  const w = areaWords('imports').done;
  return (
    <Page title={w.title} step="done">
      <SavedTick />
      <p>{w.what(written.bouts, written.measures)}</p>
      {written.waiting > 0 && <p>{w.waiting(written.waiting)}</p>}
      {written.seriesLost > 0 && <p role="alert">{w.seriesLost}</p>}
      <Button onClick={onAgain}>{w.again}</Button>
      <LinkButton to="/" tone="primary">
        {words.value.common.today}
      </LinkButton>
    </Page>
  );
}

export default function WatchFilesScreen() {
  const w = areaWords('imports');
  const step = useSignal<Step>(START);
  const ending = useSignal<AbortController | null>(null);
  // Whoever leaves has no use for the rest of it.
  useEffect(() => () => ending.peek()?.abort(), [ending]);
  if (injury.value === undefined) {
    return (
      <Page title={w.title}>
        <p>{w.noInjury}</p>
        <LinkButton to="/">{words.value.common.today}</LinkButton>
      </Page>
    );
  }
  // It is no entry yet, and a file of the same bout would be a second one.
  if (hasDraft(`session:${athlete.value?.id}`)) {
    return (
      <Page title={w.title} step="session">
        <p>{w.openSession}</p>
        <LinkButton to="/session" tone="primary">
          {w.openSessionGo}
        </LinkButton>
      </Page>
    );
  }
  const read = async (file: Blob, table?: TableReading): Promise<void> => {
    const abort = new AbortController();
    ending.value = abort;
    const cancel = (): void => abort.abort();
    step.value = { name: 'reading', part: 0, kind: null, cancel };
    const answer = await readFile(file, {
      table,
      signal: abort.signal,
      onProgress: (part, kind) => (step.value = { name: 'reading', part, kind, cancel }),
    });
    if (answer === null) step.value = START;
    else if (answer.ok === false) step.value = { name: 'choose', refused: answer };
    else if (answer.ok === 'ask') step.value = { name: 'ask', file, question: answer.question };
    else {
      const id = athlete.peek()?.id ?? '';
      const context = { athlete: id, entries: entries.peek(), zone: zone.peek(), now: now.peek() };
      step.value = { name: 'preview', preview: await previewOf(answer.found, context) };
    }
  };
  const back = (): void => {
    step.value = START;
  };
  const at = step.value;
  if (at.name === 'reading') return <Reading step={at} />;
  if (at.name === 'ask') {
    return <TableForm question={at.question} onRead={(table) => void read(at.file, table)} onBack={back} />;
  }
  if (at.name === 'preview') {
    const done = (written: Written): void => {
      step.value = { name: 'done', written };
    };
    return <PreviewList preview={at.preview} onDone={done} onBack={back} />;
  }
  if (at.name === 'done') return <Done written={at.written} onAgain={back} />;
  return <Choose refused={at.refused} onChoose={(file) => void read(file)} />;
}
