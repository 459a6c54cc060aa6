/** The parts of a school day that are mostly as agreed: the help, and what is asked only where it was otherwise. */
import { type SupportsForm, supportTexts, supportsForm } from '../../../app/supports.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LEARN_STEPS } from '../../../log/vocabulary.ts';
import { ChoiceField, Fold, TextField } from '../../parts/field.tsx';
import { SupportsField } from '../../parts/supports-field.tsx';
import { type DayForm, helpOf, settingOf, stepOf } from './day-model.ts';

interface DayFieldsProps {
  readonly form: DayForm;
  /** The help in force. */
  readonly agreed: readonly string[];
  readonly onChange: (change: Partial<DayForm>) => void;
}
type Errors = Readonly<Record<string, string | undefined>>;

/** Says what is taken over from the agreement; another help on this day is opened on purpose. */
export function DayHelp({ form, agreed, onChange, errors }: DayFieldsProps & { errors: Errors }) {
  const w = areaWords('learn');
  if (form.amount === null || form.amount === 'daily') return null;
  const said = (list: readonly string[]): string => format.value.list(supportTexts(areaWords('terms').supports, list));
  if (form.amount === 'full') return agreed.length === 0 ? null : <p role="status">{w.without(said(agreed))}</p>;
  const help = helpOf(form, agreed) ?? [];
  const field = (
    <SupportsField
      id="help"
      label={w.didHelp}
      own={w.own}
      ownHint={w.ownHint}
      value={form.help ?? supportsForm(agreed)}
      onChange={(changed: SupportsForm) => onChange({ help: changed })}
      error={errors['help']}
      ownError={errors['help-own']}
    />
  );
  // A full day with help, and none agreed: which help is the question itself.
  if (form.amount === 'help' && agreed.length === 0) return field;
  return (
    <div class="stack tight">
      {help.length > 0 && <p role="status">{w.stillWith(said(help))}</p>}
      <Fold title={w.changeHelp} open={form.help !== null || errors['help'] !== undefined}>
        {field}
      </Fold>
    </div>
  );
}

export function DayDetails({ form, agreed, onChange }: DayFieldsProps) {
  const w = areaWords('learn');
  const { common, reasons } = words.value;
  const step = stepOf(form, agreed);
  const isOther = form.step !== null || form.setting !== null || form.note !== '';
  return (
    <Fold title={w.details} open={isOther}>
      <ChoiceField
        id="setting"
        label={w.setting}
        options={[
          ['school', w.settings.school],
          ['home', w.settings.home],
        ]}
        value={form.amount === null && form.setting === null ? null : settingOf(form)}
        onChange={(setting) => onChange({ setting })}
      />
      <ChoiceField
        id="step"
        label={w.step}
        options={LEARN_STEPS.map((id) => [id, `${id} · ${reasons.steps[id]}`] as const)}
        value={step}
        onChange={(chosen) => onChange({ step: chosen })}
      />
      <TextField
        id="note"
        label={`${common.note} (${common.optional})`}
        rows={2}
        value={form.note}
        onInput={(note) => onChange({ note })}
      />
    </Fold>
  );
}
