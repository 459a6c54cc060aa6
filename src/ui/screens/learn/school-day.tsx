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
import { WhenField } from '../../parts/when-field.tsx';
import { goInstead } from '../../router.ts';
import { AfterFields, BeforeField, exertionTexts } from '../activity/exertion-fields.tsx';
import { DayDetails, DayHelp } from './day-fields.tsx';
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
  /** Opens what is asked further, with the focus in it. */
  const openAt = (field: string, change: Partial<DayForm>): void => {
    set(change);
    focusFirstError({ [field]: field });
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
      <DayHelp form={value} agreed={agreed} onChange={set} errors={errors} />
      <BeforeField form={value} onChange={set} errors={errors} />
      {when.mode === 'now' ? (
        <div class="row">
          <span>{w.whenNow}</span>
          <Button tone="plain" onClick={() => openAt('when', { when: NO_WHEN })}>
            {w.anotherTime}
          </Button>
        </div>
      ) : (
        <WhenField
          id="when"
          label={areaWords('activity').when}
          value={when}
          onChange={(chosen) => set({ when: chosen, begunOn: today })}
          checked={checked.value}
        />
      )}
      <DayDetails form={value} agreed={agreed} onChange={set} />
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
        <section class="stack tight" aria-labelledby="after">
          <h2 class="small" id="after">
            {w.after}
          </h2>
          <div class="columns">
            <Button tone="primary" busy={saving.busy} onClick={() => save(asNoWorse(value))}>
              {w.noWorse}
            </Button>
            <Button onClick={() => openAt('peak', { worse: true, peak: null })}>{w.gotWorse}</Button>
          </div>
        </section>
      )}
      <LinkButton to="/">{common.cancel}</LinkButton>
    </Page>
  );
}
