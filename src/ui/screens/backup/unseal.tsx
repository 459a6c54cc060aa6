/** A sealed copy: what it was sealed with is asked for. */
import { useSignal } from '@preact/signals';
import { openSealed } from '../../../app/backup.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { LockForm, useAttempt } from '../lock/form.tsx';
import { SecretField } from '../lock/secret-field.tsx';

interface UnsealProps {
  readonly text: string;
  /** With what is inside. */
  readonly onOpen: (text: string) => void;
  readonly onBack: () => void;
}

export function Unseal({ text, onOpen, onBack }: UnsealProps) {
  const w = areaWords('backup');
  const typed = useSignal('');
  const attempt = useAttempt();
  const submit = (): void =>
    attempt.run(async () => {
      const opened = await openSealed(text, typed.value);
      if ('error' in opened) return w.sealErrors[opened.error];
      onOpen(opened.text);
      return null;
    });
  return (
    <section class="card">
      <h2 class="small">{w.unsealTitle}</h2>
      <p>{w.unsealText}</p>
      <LockForm attempt={attempt} action={w.unseal} onSubmit={submit}>
        <SecretField
          id="copy-secret"
          label={w.unsealLabel}
          value={typed.value}
          onInput={(value) => (typed.value = value)}
        />
      </LockForm>
      <Button onClick={onBack}>{words.value.common.cancel}</Button>
    </section>
  );
}
