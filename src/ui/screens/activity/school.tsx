/** One school day or study block, for return to learn. */
import { useSignal } from '@preact/signals';
import { record } from '../../../app/commands.ts';
import { assessment, athlete, now } from '../../../app/state.ts';
import { NO_WHEN, type WhenValue, whenAt, whenError } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LEARN_STEPS, type LearnStep } from '../../../log/vocabulary.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ChoiceField, ManyField, YesNo, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { WhenField } from '../../parts/when-field.tsx';
import { goInstead } from '../../router.ts';
import { EMPTY_EXERTION, type ExertionForm, exertionOf } from './exertion.ts';
import { ExertionFields, exertionTexts } from './exertion-fields.tsx';

interface SchoolForm extends ExertionForm {
  readonly step: LearnStep | null;
  readonly setting: 'school' | 'home' | null;
  readonly fullDay: boolean | null;
  readonly supports: readonly string[];
  readonly when: WhenValue;
}
const EMPTY: SchoolForm = {
  ...EMPTY_EXERTION,
  step: null,
  setting: null,
  fullDay: null,
  supports: [],
  when: NO_WHEN,
};

export default function SchoolScreen() {
  const w = areaWords('activity');
  const { common, reasons } = words.value;
  const form = useForm(`school:${athlete.value?.id}`, EMPTY);
  const saving = useSaving();
  const checked = useSignal(false);
  const { value } = form;
  const zone = wired().platform.deviceZone();
  const step = value.step ?? assessment.value?.learn?.step ?? null;
  const wrongWhen = whenError(value.when, zone, now.value);
  const field = value.when.mode === 'other' ? 'when-date' : value.when.mode === null ? 'when' : 'when-time';
  const all: Record<string, string | undefined> = {
    step: step === null ? common.required : undefined,
    setting: value.setting === null ? common.required : undefined,
    'full-day': value.fullDay === null ? common.required : undefined,
    [field]: wrongWhen === null ? undefined : common.when[wrongWhen],
    ...exertionTexts(value),
  };
  const errors = checked.value ? all : {};
  const save = (): void => {
    checked.value = true;
    if (focusFirstError(all) || step === null) return;
    saving.run(
      () =>
        record(
          {
            type: 'school',
            step,
            setting: value.setting ?? 'school',
            fullDay: value.fullDay ?? false,
            supports: value.supports,
            ...exertionOf(value),
          },
          { at: whenAt(value.when, zone, wired().platform.now()) },
        ),
      () => {
        form.drop();
        goInstead('/?saved');
      },
    );
  };
  return (
    <Page title={w.schoolTitle}>
      <ChoiceField
        id="step"
        label={w.step}
        error={errors['step']}
        options={LEARN_STEPS.map((id) => [id, `${id} · ${reasons.steps[id]}`] as const)}
        value={step}
        onChange={(chosen) => form.set({ step: chosen })}
      />
      <ChoiceField
        id="setting"
        label={w.setting}
        error={errors['setting']}
        options={[
          ['school', w.settings.school],
          ['home', w.settings.home],
        ]}
        value={value.setting}
        onChange={(setting) => form.set({ setting })}
      />
      <YesNo
        id="full-day"
        label={w.fullDay}
        error={errors['full-day']}
        value={value.fullDay}
        onChange={(fullDay) => form.set({ fullDay })}
      />
      <WhenField
        id="when"
        label={w.when}
        value={value.when}
        onChange={(when) => form.set({ when })}
        checked={checked.value}
      />
      <ExertionFields form={value} onChange={(change) => form.set(change)} errors={errors} />
      <ManyField
        id="supports"
        label={w.supports}
        options={Object.values(w.supportList).map((text) => [text, text] as const)}
        value={value.supports}
        onChange={(supports) => form.set({ supports })}
      />
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={save}>
        {common.save}
      </Button>
      <LinkButton to="/">{common.cancel}</LinkButton>
    </Page>
  );
}
