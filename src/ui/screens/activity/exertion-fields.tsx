import { areaWords, words } from '../../../app/words.ts';
import { ChoiceField, TextField } from '../../parts/field.tsx';
import { Scale } from '../../parts/scale.tsx';
import { type ExertionForm, exertionErrors, hasRisen } from './exertion.ts';

/** The errors of these fields in words, by field id, in the order of the page. */
export function exertionTexts(form: ExertionForm): Record<string, string | undefined> {
  const w = areaWords('activity');
  const { required } = words.value.common;
  const wrong = exertionErrors(form);
  return {
    before: wrong.before ? required : undefined,
    peak: wrong.peak === 'missing' ? required : wrong.peak === 'below' ? w.errors.peak : undefined,
    settled: wrong.settled === 'missing' ? required : undefined,
    'settled-minutes': wrong.settled === 'minutes' ? w.errors.settled : undefined,
  };
}

interface ExertionFieldsProps {
  readonly form: ExertionForm;
  readonly onChange: (change: Partial<ExertionForm>) => void;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

export function BeforeField({ form, onChange, errors }: ExertionFieldsProps) {
  const w = areaWords('activity');
  return (
    <Scale
      id="before"
      label={w.before}
      max={10}
      wordOf={w.wordOf}
      ends={w.ends}
      value={form.before ?? undefined}
      error={errors['before']}
      onChange={(before) => onChange({ before })}
    />
  );
}

/** At worst, and where that is more than before, how long until it had settled. */
export function AfterFields({ form, onChange, errors }: ExertionFieldsProps) {
  const w = areaWords('activity');
  return (
    <>
      <Scale
        id="peak"
        label={w.peak}
        max={10}
        wordOf={w.wordOf}
        ends={w.ends}
        value={form.peak ?? undefined}
        error={errors['peak']}
        onChange={(peak) => onChange({ peak })}
      />
      {hasRisen(form) && (
        <ChoiceField
          id="settled"
          label={w.settledQuestion}
          error={errors['settled']}
          options={[
            ['known', w.settledChoice.known],
            ['notYet', w.settledChoice.notYet],
          ]}
          value={form.settled}
          onChange={(settled) => onChange({ settled })}
        />
      )}
      {hasRisen(form) && form.settled === 'known' && (
        <TextField
          id="settled-minutes"
          label={w.settled}
          inputMode="decimal"
          value={form.settledMinutes}
          error={errors['settled-minutes']}
          onInput={(settledMinutes) => onChange({ settledMinutes })}
        />
      )}
    </>
  );
}

export function ExertionFields(props: ExertionFieldsProps) {
  return (
    <>
      <BeforeField {...props} />
      <AfterFields {...props} />
    </>
  );
}
