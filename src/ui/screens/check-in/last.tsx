/** The closing questions of a check-in. */
import { useSignal } from '@preact/signals';
import { asksSinceLast } from '../../../app/check-in.ts';
import { words } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceField, Fold, TextField, YesNo, focusFirstError } from '../../parts/field.tsx';
import type { Form } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, type Saving } from '../../parts/saving.tsx';
import { type CheckInForm, percentOf } from './model.ts';

interface LastProps {
  readonly form: Form<CheckInForm>;
  readonly saving: Saving;
  readonly onSave: () => void;
}

export function Last({ form, saving, onSave }: LastProps) {
  const { checkIn: w, common } = words.value;
  const checked = useSignal(false);
  const value = form.value;
  const since = asksSinceLast();
  const errorsOf = () => ({
    vomited: value.vomited === null ? common.required : undefined,
    painkiller: value.painkiller === null ? common.required : undefined,
    'since-last': since && value.sinceLast === null ? common.required : undefined,
    percent: Number.isNaN(percentOf(value.percent)) ? common.numberRange(0, 100) : undefined,
  });
  const errors: Partial<ReturnType<typeof errorsOf>> = checked.value ? errorsOf() : {};
  const save = (): void => {
    checked.value = true;
    if (!focusFirstError(errorsOf())) onSave();
  };
  return (
    <Page title={w.lastTitle} step="last">
      <ChoiceField
        id="vomited"
        label={w.vomited}
        error={errors.vomited}
        options={[
          ['no', w.vomit.no],
          ['once', w.vomit.once],
          ['more', w.vomit.more],
        ]}
        value={value.vomited}
        onChange={(vomited) => form.set({ vomited })}
      />
      <YesNo
        id="painkiller"
        label={w.painkiller}
        error={errors.painkiller}
        value={value.painkiller}
        onChange={(painkiller) => form.set({ painkiller })}
      />
      {since && (
        <YesNo
          id="since-last"
          label={w.sinceLast}
          error={errors['since-last']}
          value={value.sinceLast === null ? null : value.sinceLast === 'some'}
          onChange={(some) => form.set({ sinceLast: some ? 'some' : 'none' })}
        />
      )}
      <Fold title={w.moreTitle} open={errors.percent !== undefined || value.percent !== '' || value.note !== ''}>
        <TextField
          id="percent"
          label={w.percent}
          inputMode="numeric"
          value={value.percent}
          error={errors.percent}
          onInput={(percent) => form.set({ percent })}
        />
        <YesNo
          id="worse-physical"
          label={w.worsePhysical}
          value={value.worseWithPhysical}
          onChange={(worseWithPhysical) => form.set({ worseWithPhysical })}
        />
        <YesNo
          id="worse-mental"
          label={w.worseMental}
          value={value.worseWithMental}
          onChange={(worseWithMental) => form.set({ worseWithMental })}
        />
        <TextField id="note" label={common.note} rows={3} value={value.note} onInput={(note) => form.set({ note })} />
      </Fold>
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={save}>
        {common.save}
      </Button>
      <Button onClick={() => form.set({ step: 'overall' })}>{common.back}</Button>
    </Page>
  );
}
