/** One measure, by hand. Of questionnaires and tests only a number and a name: their questions are not in the app. */
import { useSignal } from '@preact/signals';
import { append, makeEntry } from '../../../app/commands.ts';
import { format } from '../../../app/format.ts';
import {
  BOUNDS,
  EMPTY_MEASURE,
  entriesOf,
  FORM_KINDS,
  isScore,
  type MeasureProblem,
  problemsOf,
} from '../../../app/measures/form.ts';
import { athlete, now } from '../../../app/state.ts';
import { whenAt, whenError } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ChoiceField, focusFirstError, TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { WhenField } from '../../parts/when-field.tsx';
import { goInstead } from '../../router.ts';

/** What is wrong, in words. */
function textOf(problem: MeasureProblem, kind: keyof typeof BOUNDS): string {
  const { errors } = areaWords('measures').form;
  const number = (value: number): string => format.value.number(value);
  const { least, most, whole } = BOUNDS[problem === 'lower' ? 'lower' : kind];
  if (problem === 'value') return errors.range(number(least), number(most), whole);
  return problem === 'lower' ? errors.lower(number(least), number(most)) : errors[problem];
}

export default function NewMeasureScreen() {
  const { form: w } = areaWords('measures');
  const { common } = words.value;
  const form = useForm(`measure:${athlete.value?.id}`, EMPTY_MEASURE);
  const saving = useSaving();
  const checked = useSignal(false);
  const { value } = form;
  const { kind } = value;
  const zone = wired().platform.deviceZone();
  const problems = problemsOf(value);
  const all = Object.fromEntries(
    (['kind', 'value', 'lower', 'instrument'] as const).map((id) => [
      id,
      problems.includes(id) ? textOf(id, kind ?? 'sleep') : undefined,
    ]),
  );
  const errors = checked.value ? all : {};

  const next = (): void => {
    checked.value = true;
    const when = whenError(value.when, zone, now.value);
    const place =
      value.when.mode === null || value.when.mode === 'now'
        ? 'when'
        : value.when.mode === 'other'
          ? 'when-date'
          : 'when-time';
    if (focusFirstError({ ...all, [place]: when === null ? undefined : common.when[when] })) return;
    saving.run(
      () => {
        const at = whenAt(value.when, zone, wired().platform.now());
        return append(entriesOf(value).map((fields) => makeEntry(fields, { at })));
      },
      () => {
        form.drop();
        goInstead('/measures?saved');
      },
    );
  };
  return (
    <Page title={w.title} step="form">
      <ChoiceField
        id="kind"
        label={w.kind}
        error={errors['kind']}
        options={FORM_KINDS.map((one) => [one, w.kinds[one]] as const)}
        value={kind}
        // Another kind is another number.
        onChange={(chosen) => form.set(chosen === kind ? {} : { kind: chosen, value: '', lower: '' })}
      />
      {kind !== null && (
        <TextField
          id="value"
          label={w.value[kind]}
          inputMode="decimal"
          value={value.value}
          error={errors['value']}
          onInput={(text) => form.set({ value: text })}
        />
      )}
      {kind === 'blood-pressure' && (
        <TextField
          id="lower"
          label={w.lower}
          inputMode="numeric"
          value={value.lower}
          error={errors['lower']}
          onInput={(lower) => form.set({ lower })}
        />
      )}
      {isScore(kind) && (
        <TextField
          id="instrument"
          label={w.instrument}
          hint={w.instrumentHint}
          value={value.instrument}
          error={errors['instrument']}
          onInput={(instrument) => form.set({ instrument })}
        />
      )}
      <WhenField
        id="when"
        label={w.when}
        value={value.when}
        onChange={(when) => form.set({ when })}
        checked={checked.value}
      />
      <TextField id="note" label={common.note} rows={3} value={value.note} onInput={(note) => form.set({ note })} />
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={next}>
        {common.save}
      </Button>
      <LinkButton to="/measures">{common.cancel}</LinkButton>
    </Page>
  );
}
