/** Changes what opens the lock, or takes it off; the passphrase is asked once more for each. */
import { useSignal } from '@preact/signals';
import {
  addPasskey,
  changeCode,
  changePassphrase,
  newRecoveryCode,
  removeLock,
  type Secret,
  tryLock,
} from '../../../app/lock-change.ts';
import { type LockResult, isUnlocked } from '../../../app/lock.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { focusFirstError } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { type ScreenProps, goInstead } from '../../router.ts';
import { LockForm, useAttempt } from './form.tsx';
import { passphraseErrors, refusalOf } from './model.ts';
import { PaperCode } from './paper-code.tsx';
import { NO_PASSPHRASE, NewPassphrase, SecretField } from './secret-field.tsx';

type What = 'passphrase' | 'code' | 'passkey' | 'remove';
const WHATS: readonly string[] = ['passphrase', 'code', 'passkey', 'remove'] satisfies What[];

export default function ChangeLockScreen({ params }: ScreenProps) {
  const what = params['what'] ?? '';
  if (!isUnlocked.value && what !== 'remove') {
    goInstead('/lock');
    return null;
  }
  return WHATS.includes(what) ? <Change what={what as What} /> : null;
}

function Change({ what }: { what: What }) {
  const w = areaWords('lock');
  const { common } = words.value;
  const current = useSignal('');
  const typed = useSignal(NO_PASSPHRASE);
  const errors = useSignal<Record<string, string | undefined>>({});
  const code = useSignal('');
  const isDone = useSignal(false);
  const attempt = useAttempt();
  const title = { passphrase: w.change, code: w.newCode, passkey: w.passkeyAdd, remove: w.remove }[what];
  const said = { passphrase: w.changed, code: w.newCodeDone, passkey: w.passkeyAdded, remove: w.removed }[what];

  const attemptWith = (
    work: (secret: Secret) => Promise<LockResult>,
    after = (): void => void (isDone.value = true),
  ) => {
    const secret: Secret = { kind: 'passphrase', passphrase: current.value };
    attempt.run(async () => refusalOf(await work(secret), 'passphrase'), after);
  };
  const submit = (): void => {
    errors.value = what === 'passphrase' ? passphraseErrors(typed.value) : {};
    if (focusFirstError(errors.value)) return;
    if (what === 'passphrase') attemptWith((secret) => changePassphrase(secret, typed.value.first));
    else if (what === 'passkey') attemptWith(addPasskey);
    else if (what === 'remove') attemptWith((secret) => removeLock(secret, () => undefined));
    // The new code counts once it is typed back.
    else attemptWith(tryLock, () => (code.value = newRecoveryCode()));
  };

  if (isDone.value) {
    return (
      <Page title={title} step="done">
        <p role="status">{said}</p>
        <LinkButton to="/lock" tone="primary">
          {common.next}
        </LinkButton>
      </Page>
    );
  }
  if (code.value !== '') {
    const change = (): void => {
      const fresh = code.value;
      code.value = '';
      attemptWith((secret) => changeCode(secret, fresh));
    };
    return <PaperCode code={code.value} onRight={change} />;
  }
  return (
    <Page title={title} step="ask">
      {what === 'code' && <p>{w.newCodeText}</p>}
      {what === 'remove' && <p>{w.removeText}</p>}
      {what === 'passkey' && <p>{w.passkeyText}</p>}
      <LockForm attempt={attempt} action={title} tone={what === 'remove' ? 'danger' : 'primary'} onSubmit={submit}>
        <SecretField id="current" label={w.current} value={current.value} onInput={(text) => (current.value = text)} />
        {what === 'passphrase' && (
          <NewPassphrase value={typed.value} errors={errors.value} onChange={(value) => (typed.value = value)} />
        )}
      </LockForm>
      <LinkButton to="/lock">{common.cancel}</LinkButton>
    </Page>
  );
}
