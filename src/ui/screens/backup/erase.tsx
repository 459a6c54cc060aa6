/** Erases everything: a copy is offered first, then a word is typed. */
import { useSignal } from '@preact/signals';
import { eraseEverything } from '../../../app/backup.ts';
import { sample } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { TextField, focusFirstError } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';

/** Loaded anew from the start, so that nothing is left in memory. */
function startOver(): void {
  window.location.replace('#/start');
  window.location.reload();
}

export default function EraseScreen() {
  const w = areaWords('backup');
  const { common } = words.value;
  const step = useSignal<'ask' | 'confirm'>('ask');
  const typed = useSignal('');
  const checked = useSignal(false);
  const saving = useSaving();
  if (sample.value !== null) {
    return (
      <Page title={w.eraseTitle}>
        <p class="card dashed">{w.sample}</p>
        <LinkButton to="/">{common.today}</LinkButton>
      </Page>
    );
  }
  if (step.value === 'ask') {
    return (
      <Page title={w.eraseTitle} step="ask">
        <p>{w.eraseText}</p>
        <p class="quiet">{w.eraseStays}</p>
        <LinkButton to="/backup" tone="primary">
          {w.eraseFirst}
        </LinkButton>
        <Button tone="danger" onClick={() => (step.value = 'confirm')}>
          {w.eraseGo}
        </Button>
        <LinkButton to="/">{common.cancel}</LinkButton>
      </Page>
    );
  }
  const error = typed.value.trim().toLowerCase() === w.eraseWord ? undefined : w.eraseWrong(w.eraseWord);
  const erase = (): void => {
    checked.value = true;
    if (focusFirstError({ word: error })) return;
    saving.run(eraseEverything, startOver);
  };
  return (
    <Page title={w.eraseTitle} step="confirm">
      <p>{w.eraseText}</p>
      <TextField
        id="word"
        label={w.eraseConfirm(w.eraseWord)}
        value={typed.value}
        error={checked.value ? error : undefined}
        onInput={(text) => (typed.value = text)}
      />
      <ErrorNote saving={saving} />
      <Button tone="danger" busy={saving.busy} onClick={erase}>
        {w.eraseNow}
      </Button>
      <LinkButton to="/">{common.cancel}</LinkButton>
    </Page>
  );
}
