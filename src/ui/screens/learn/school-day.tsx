/** One school day or study block, in four taps where it got no worse: how much, just before, and "no worse: save". */
import { useSignal } from '@preact/signals';
import { type Result, record } from '../../../app/commands.ts';
import { planInForce } from '../../../app/school.ts';
import { assessment, athlete, now } from '../../../app/state.ts';
import { NO_WHEN, type WhenValue, whenAt, whenError } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { localDay } from '../../../time/zone.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ChoiceField, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { goInstead } from '../../router.ts';
import { AfterFields, BeforeField, exertionTexts } from '../activity/exertion-fields.tsx';
import { DayDetails, DayHelp, DayUsual, asksHelp } from './day-fields.tsx';
import { AMOUNTS, type DayForm, EMPTY_DAY, asNoWorse, dayEntry, dayErrors } from './day-model.ts';
import './learn.css';

/** "Just now" of a form that was begun on another day says nothing any more: then it is asked. */
function whenOf({ when, begunOn }: DayForm, today: number): WhenValue {
  return when.mode === 'now' && begunOn !== null && begunOn !== today ? NO_WHEN : when;
}

/** Errors in words by field id, in the order of the page. */
function errorsOf(form: DayForm, when: WhenValue, agreed: readonly string[]): Record<string, string | undefined> {
  const { common } = words.value;
  const w = areaWords('learn').errors;
  const wrong = dayErrors(form, agreed);
  const wrongWhen = whenError(when, wired().platform.deviceZone(), now.value);
  const texts = exertionTexts(form);
  const field = when.mode === 'other' ? 'when-date' : when.mode === null ? 'when' : 'when-time';
  return {
    amount: wrong.amount ? common.required : undefined,
    help: wrong.help ? w.help : undefined,
    'help-own': wrong.own ? w.ownLong : undefined,
    before: texts['before'],
    [field]: wrongWhen === null ? undefined : common.when[wrongWhen],
    ...texts,
  };
}

export default function SchoolDayScreen() {
  const w = areaWords('learn');
  const { common } = words.value;
  const form = useForm(`school:${athlete.value?.id}`, EMPTY_DAY);
  const saving = useSaving();
  const checked = useSignal(false);
  const { value } = form;
  const zone = wired().platform.deviceZone();
  const today = localDay(zone, now.value);
  const agreed = planInForce()?.supports ?? [];
  const when = whenOf(value, today);
  const errors = checked.value ? errorsOf(value, when, agreed) : {};
  const set = (change: Partial<DayForm>): void => form.set({ begunOn: value.begunOn ?? today, ...change });
  const shared = { form: value, agreed, onChange: set, errors };
  /** The button is gone then, so the focus goes to the first answer. */
  const askWorst = (): void => {
    set({ worse: true, peak: null });
    focusFirstError({ peak: '' });
  };
  const save = (day: DayForm): void => {
    checked.value = true;
    if (focusFirstError(errorsOf(day, when, agreed))) return;
    saving.run(
      (): Promise<Result> => record(dayEntry(day, agreed), { at: whenAt(when, zone, wired().platform.now()) }),
      () => {
        form.drop();
        goInstead('/?saved');
      },
    );
  };
  return (
    <Page title={w.dayTitle}>
      {assessment.value?.verdict === 'stop' && <p class="card stop">{areaWords('activity').stopped}</p>}
      <ChoiceField
        id="amount"
        label={w.amount}
        error={errors['amount']}
        options={AMOUNTS.map((one) => [one, w.amounts[one]] as const)}
        value={value.amount}
        onChange={(amount) => set({ amount, step: null, setting: null })}
      />
      {asksHelp(value, agreed) && <DayHelp {...shared} />}
      <BeforeField form={value} onChange={set} errors={errors} />
      <div class="stack tight">
        <DayUsual form={value} agreed={agreed} when={when} />
        <DayDetails {...shared} when={when} today={today} checked={checked.value} />
      </div>
      <ErrorNote saving={saving} />
      {value.worse ? (
        <>
          <AfterFields form={value} onChange={set} errors={errors} />
          <Button tone="primary" busy={saving.busy} onClick={() => save(value)}>
            {common.save}
          </Button>
          <Button tone="plain" onClick={() => set({ ...asNoWorse(value), peak: null })}>
            {w.notWorse}
          </Button>
        </>
      ) : (
        <section class="stack near" aria-labelledby="after">
          <h2 class="small" id="after">
            {w.after}
          </h2>
          <Button tone="primary" busy={saving.busy} onClick={() => save(asNoWorse(value))}>
            {w.noWorse}
          </Button>
          <Button onClick={askWorst}>{w.gotWorse}</Button>
        </section>
      )}
      <LinkButton to="/">{common.cancel}</LinkButton>
    </Page>
  );
}
