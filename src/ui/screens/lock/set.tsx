/** Sets a lock: what it means, a passphrase twice, the code on paper and typed back, and then everything is sealed. */
import { useSignal } from '@preact/signals';
import { newRecoveryCode, setLock } from '../../../app/lock-change.ts';
import { isUnlocked } from '../../../app/lock.ts';
import { sample } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { focusFirstError } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { goInstead } from '../../router.ts';
import { LockForm, useAttempt } from './form.tsx';
import { passphraseErrors, refusalOf } from './model.ts';
import { PaperCode } from './paper-code.tsx';
import { Sealing, type SealingState } from './sealing.tsx';
import { NO_PASSPHRASE, NewPassphrase } from './secret-field.tsx';

type Step = 'passphrase' | 'code' | 'sealing' | 'done';

export default function SetLockScreen() {
  const w = areaWords('lock');
  const { common } = words.value;
  const step = useSignal<Step>('passphrase');
  const typed = useSignal(NO_PASSPHRASE);
  const errors = useSignal<Record<string, string | undefined>>({});
  const code = useSignal('');
  const sealing = useSignal<SealingState>({ done: 0, total: 0, refusal: null });
  const attempt = useAttempt();

  // One lock at a time; this page may be opened anew while there is one.
  if (sample.value !== null || (isUnlocked.value && step.value === 'passphrase')) {
    goInstead('/lock');
    return null;
  }
  const next = (): void => {
    errors.value = passphraseErrors(typed.value);
    if (focusFirstError(errors.value)) return;
    code.value = newRecoveryCode();
    step.value = 'code';
  };
  const seal = (): void => {
    step.value = 'sealing';
    sealing.value = { done: 0, total: 0, refusal: null };
    const onProgress = (done: number, total: number): void => void (sealing.value = { done, total, refusal: null });
    void setLock(typed.value.first, code.value, onProgress).then((result) => {
      if (!result.ok) {
        sealing.value = { ...sealing.value, refusal: refusalOf(result, 'passphrase') };
        return;
      }
      typed.value = NO_PASSPHRASE;
      code.value = '';
      step.value = 'done';
    });
  };

  if (step.value === 'code') return <PaperCode code={code.value} onRight={seal} />;
  if (step.value === 'sealing') return <Sealing title={w.sealing} state={sealing.value} onRetry={seal} />;
  if (step.value === 'done') {
    return (
      <Page title={w.doneTitle} step="done">
        <p role="status">{w.doneText}</p>
        <p>{w.oldCopies}</p>
        <LinkButton to="/backup">{w.copy}</LinkButton>
        <LinkButton to="/lock" tone="primary">
          {common.next}
        </LinkButton>
      </Page>
    );
  }
  return (
    <Page title={w.set} step="passphrase">
      <p class="card stop">{w.forget}</p>
      <LockForm attempt={attempt} action={common.next} onSubmit={next}>
        <NewPassphrase value={typed.value} errors={errors.value} onChange={(value) => (typed.value = value)} />
      </LockForm>
      <LinkButton to="/lock">{common.cancel}</LinkButton>
    </Page>
  );
}
