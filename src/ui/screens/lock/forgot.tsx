/** The passphrase is forgotten: the code gives a new one; without a code there is nothing but to begin anew. */
import { useSignal } from '@preact/signals';
import { eraseEverything } from '../../../app/erasing.ts';
import { recover } from '../../../app/lock-change.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { TextField, focusFirstError } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { LockForm, useAttempt } from './form.tsx';
import { passphraseErrors, refusalOf } from './model.ts';
import { NO_PASSPHRASE, NewPassphrase } from './secret-field.tsx';

interface ForgotProps {
  readonly onOpen: () => void;
  readonly onBack: () => void;
}

export function Forgot({ onOpen, onBack }: ForgotProps) {
  const w = areaWords('lock');
  const code = useSignal('');
  const typed = useSignal(NO_PASSPHRASE);
  const errors = useSignal<Record<string, string | undefined>>({});
  const isLost = useSignal(false);
  const attempt = useAttempt();
  if (isLost.value) return <Lost onBack={() => (isLost.value = false)} />;
  const submit = (): void => {
    errors.value = passphraseErrors(typed.value);
    if (focusFirstError(errors.value)) return;
    attempt.run(async () => refusalOf(await recover(code.value, typed.value.first), 'code'), onOpen);
  };
  return (
    <Page title={w.forgotTitle} step="forgot">
      <p>{w.forgotText}</p>
      <LockForm attempt={attempt} action={w.unlock} onSubmit={submit}>
        <TextField id="code" label={w.codeLabel} value={code.value} onInput={(text) => (code.value = text)} />
        <NewPassphrase value={typed.value} errors={errors.value} onChange={(value) => (typed.value = value)} />
      </LockForm>
      <Button onClick={() => (isLost.value = true)}>{w.neither}</Button>
      <Button onClick={onBack}>{w.back}</Button>
    </Page>
  );
}

function Lost({ onBack }: { onBack: () => void }) {
  const w = areaWords('lock');
  const isSure = useSignal(false);
  const saving = useSaving();
  const erase = (): void =>
    saving.run(eraseEverything, () => {
      window.location.replace('#/start');
      window.location.reload();
    });
  return (
    <Page title={w.neither} step={isSure.value ? 'sure' : 'lost'}>
      <p>{isSure.value ? w.eraseSure : w.neitherText}</p>
      <ErrorNote saving={saving} />
      {isSure.value ? (
        <Button tone="danger" busy={saving.busy} onClick={erase}>
          {w.eraseNow}
        </Button>
      ) : (
        <Button tone="danger" onClick={() => (isSure.value = true)}>
          {w.erase}
        </Button>
      )}
      <Button onClick={onBack}>{words.value.common.back}</Button>
    </Page>
  );
}
