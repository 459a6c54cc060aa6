/** The parts of a school day that are mostly as usual: the time, the help, and what is asked only where it was otherwise. */
import { useRef } from 'preact/hooks';
import type { SupportsForm } from '../../../app/supports.ts';
import { supportTexts, supportsForm } from '../../../app/supports.ts';
import type { WhenValue } from '../../../app/when.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LEARN_STEPS } from '../../../log/vocabulary.ts';
import { ChoiceField, Fold, TextField } from '../../parts/field.tsx';
import { SupportsField } from '../../parts/supports-field.tsx';
import { WhenField } from '../../parts/when-field.tsx';
import { type DayForm, helpOf, settingOf, stepOf } from './day-model.ts';

export interface DayFieldsProps {
  readonly form: DayForm;
  /** The help in force. */
  readonly agreed: readonly string[];
  readonly onChange: (change: Partial<DayForm>) => void;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

/** A full day with help, and none agreed: which help it was is a question of its own. */
export function asksHelp(form: DayForm, agreed: readonly string[]): boolean {
  return form.amount === 'help' && agreed.length === 0;
}

export function DayHelp({ form, agreed, onChange, errors }: DayFieldsProps) {
  const w = areaWords('learn');
  return (
    <SupportsField
      id="help"
      label={w.didHelp}
      own={w.own}
      ownHint={w.ownHint}
      value={form.help ?? supportsForm(agreed)}
      onChange={(help: SupportsForm) => onChange({ help })}
      error={errors['help']}
      ownError={errors['help-own']}
    />
  );
}

/** Says what is taken as it is unless it is changed below: the time, and the help that is agreed. */
export function DayUsual({ form, agreed, when }: Omit<DayFieldsProps, 'onChange' | 'errors'> & { when: WhenValue }) {
  const w = areaWords('learn');
  const said = (list: readonly string[]): string => format.value.list(supportTexts(areaWords('terms').supports, list));
  const help = helpOf(form, agreed) ?? [];
  return (
    <p role="status">
      {when.mode === 'now' && w.whenNow}{' '}
      {form.amount === 'full' && agreed.length > 0
        ? w.without(said(agreed))
        : help.length > 0 && w.stillWith(said(help))}
    </p>
  );
}

export function DayDetails(props: DayFieldsProps & { when: WhenValue; today: number; checked: boolean }) {
  const { form, agreed, onChange, errors, when, today, checked } = props;
  const w = areaWords('learn');
  const { common, reasons } = words.value;
  const isOther = form.help !== null || form.step !== null || form.setting !== null || form.note !== '';
  const isWrong = ['when', 'when-time', 'when-date', 'help', 'help-own'].some((field) => errors[field] !== undefined);
  // Once open it stays so, also when everything in it is put back.
  const isOpen = useRef(false);
  isOpen.current ||= when.mode !== 'now' || isOther || isWrong;
  const hasHelp = form.amount !== null && form.amount !== 'daily' && form.amount !== 'full';
  return (
    <Fold title={w.details} open={isOpen.current}>
      <WhenField
        id="when"
        label={areaWords('activity').when}
        value={when}
        onChange={(chosen) => onChange({ when: chosen, begunOn: today })}
        checked={checked}
      />
      {hasHelp && !asksHelp(form, agreed) && <DayHelp {...props} />}
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
        value={stepOf(form, agreed)}
        onChange={(step) => onChange({ step })}
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
