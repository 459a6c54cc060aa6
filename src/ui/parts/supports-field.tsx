/** What a school does differently: the nine that schools use, and one's own words. Needs the words of `terms`. */
import { NO_SUPPORTS, type SupportsForm } from '../../app/supports.ts';
import { areaWords } from '../../app/words.ts';
import { SUPPORT_IDS } from '../../log/vocabulary.ts';
import { ManyField, TextField } from './field.tsx';

interface SupportsFieldProps {
  readonly id: string;
  readonly label: string;
  readonly own: string;
  readonly ownHint: string;
  readonly value: SupportsForm | null;
  readonly onChange: (value: SupportsForm) => void;
  readonly error?: string | undefined;
  readonly ownError?: string | undefined;
}

export function SupportsField({ id, label, own, ownHint, value, onChange, error, ownError }: SupportsFieldProps) {
  const { supports } = areaWords('terms');
  const form = value ?? NO_SUPPORTS;
  return (
    <>
      <ManyField
        id={id}
        label={label}
        error={error}
        options={SUPPORT_IDS.map((one) => [one, supports[one]] as const)}
        value={form.picked}
        onChange={(picked) => onChange({ ...form, picked })}
      />
      <TextField
        id={`${id}-own`}
        label={own}
        hint={ownHint}
        rows={2}
        value={form.own}
        error={ownError}
        onInput={(typed) => onChange({ ...form, own: typed })}
      />
    </>
  );
}
