/** A passphrase as it is typed: never kept as a draft, and seen only on wish. */
import { useSignal } from '@preact/signals';
import { areaWords } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';

interface SecretFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Whether a manager of passwords should offer one it knows, or keep this one. */
  readonly isNew?: boolean;
}

export function SecretField({ isNew = false, ...field }: SecretFieldProps) {
  const w = areaWords('lock');
  const isShown = useSignal(false);
  return (
    <div class="stack tight">
      <TextField
        {...field}
        type={isShown.value ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
      />
      <Button tone="plain" pressed={isShown.value} onClick={() => (isShown.value = !isShown.value)}>
        {w.show}
      </Button>
    </div>
  );
}

interface NewPassphraseProps {
  readonly value: NewPassphraseValue;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly onChange: (value: NewPassphraseValue) => void;
}
export interface NewPassphraseValue {
  readonly first: string;
  readonly again: string;
}
export const NO_PASSPHRASE: NewPassphraseValue = { first: '', again: '' };

/** A new passphrase, twice. */
export function NewPassphrase({ value, errors, onChange }: NewPassphraseProps) {
  const w = areaWords('lock');
  return (
    <>
      <SecretField
        id="passphrase-new"
        label={w.passphraseNew}
        hint={w.passphraseHint}
        error={errors['passphrase-new']}
        value={value.first}
        onInput={(first) => onChange({ ...value, first })}
        isNew
      />
      <SecretField
        id="passphrase-again"
        label={w.passphraseAgain}
        error={errors['passphrase-again']}
        value={value.again}
        onInput={(again) => onChange({ ...value, again })}
        isNew
      />
    </>
  );
}
