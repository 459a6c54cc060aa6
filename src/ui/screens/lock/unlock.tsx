/** Opens the lock by passphrase, or by passkey where one was added. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { passkeys } from '../../../app/lock-change.ts';
import { unlock, unlockByPasskey } from '../../../app/lock.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { LanguageChoice } from '../../parts/language-choice.tsx';
import { Page } from '../../parts/page.tsx';
import { LockForm, useAttempt } from './form.tsx';
import { refusalOf } from './model.ts';
import { SecretField } from './secret-field.tsx';

interface UnlockProps {
  readonly onOpen: () => void;
  readonly onForgot: () => void;
}

export function Unlock({ onOpen, onForgot }: UnlockProps) {
  const w = areaWords('lock');
  const typed = useSignal('');
  const hasPasskey = useSignal(false);
  const attempt = useAttempt();
  useEffect(() => {
    void Promise.all([passkeys(), wired().platform.lockDevice()]).then(
      ([known, device]) => (hasPasskey.value = known.length > 0 && device.hasPasskeys()),
      // A damaged lock says so when it is tried.
      () => undefined,
    );
  }, [hasPasskey]);
  const submit = (): void => {
    attempt.run(
      async () => refusalOf(await unlock({ kind: 'passphrase', passphrase: typed.value }), 'passphrase'),
      onOpen,
    );
  };
  return (
    <Page title={w.locked} step="unlock">
      <p>{w.lockedText}</p>
      <LockForm attempt={attempt} action={w.unlock} onSubmit={submit}>
        <SecretField
          id="passphrase"
          label={w.passphrase}
          value={typed.value}
          onInput={(text) => (typed.value = text)}
        />
      </LockForm>
      {hasPasskey.value && (
        <Button
          busy={attempt.busy.value}
          onClick={() => attempt.run(async () => refusalOf(await unlockByPasskey(), 'passkey'), onOpen)}
        >
          {w.unlockPasskey}
        </Button>
      )}
      <Button onClick={onForgot}>{w.forgot}</Button>
      <LanguageChoice />
    </Page>
  );
}
