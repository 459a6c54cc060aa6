/** What the school does differently for a while, until when, and who agreed on it. Ending all of it is an entry as well. */
import { useSignal } from '@preact/signals';
import { authorOf } from '../../../app/authors.ts';
import { record } from '../../../app/commands.ts';
import { planInForce } from '../../../app/school.ts';
import { athlete, now, zone } from '../../../app/state.ts';
import { NO_SUPPORTS, supportsList } from '../../../app/supports.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { dateText, localDay } from '../../../time/zone.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ByField, byErrors } from '../../parts/by-field.tsx';
import { ChoiceField, TextField, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { SupportsField } from '../../parts/supports-field.tsx';
import { goInstead } from '../../router.ts';
import {
  type AgreementForm,
  EMPTY_AGREEMENT,
  REVIEWS,
  type Review,
  agreementEntry,
  agreementErrors,
  helpChosen,
} from './supports-model.ts';

/** Errors in words by field id, in the order of the page. */
function errorsOf(form: AgreementForm, agreed: readonly string[], today: number): Record<string, string | undefined> {
  const { required } = words.value.common;
  const w = areaWords('learn').errors;
  const wrong = agreementErrors(form, agreed, today);
  return {
    help: wrong.help ? w.none : undefined,
    'help-own': wrong.own ? w.ownLong : undefined,
    review: wrong.review ? required : undefined,
    date: wrong.date === null ? undefined : w[wrong.date],
    ...byErrors('by', form.by),
  };
}

interface ReviewFieldProps {
  readonly form: AgreementForm;
  readonly today: number;
  readonly onChange: (change: Partial<AgreementForm>) => void;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

function ReviewField({ form, today, onChange, errors }: ReviewFieldProps) {
  const w = areaWords('learn');
  const { reviewChoices: c } = w;
  const inDays = (days: number): string => format.value.localDate(dateText(today + days));
  const text: Record<Review, string> = {
    week: c.week(inDays(7)),
    weeks: c.weeks(inDays(14)),
    other: c.other,
    none: c.none,
  };
  return (
    <>
      <ChoiceField
        id="review"
        label={w.review}
        error={errors['review']}
        options={REVIEWS.map((one) => [one, text[one]] as const)}
        value={form.review}
        onChange={(review) => onChange({ review })}
      />
      {form.review === 'other' && (
        <TextField
          id="date"
          type="date"
          label={w.reviewDate}
          min={dateText(today)}
          value={form.date}
          error={errors['date']}
          onInput={(date) => onChange({ date })}
        />
      )}
    </>
  );
}

export default function SupportsScreen() {
  const w = areaWords('learn');
  const { common } = words.value;
  const form = useForm(`supports:${athlete.value?.id}`, EMPTY_AGREEMENT);
  const saving = useSaving();
  const checked = useSignal(false);
  const { value } = form;
  const agreed = planInForce()?.supports ?? [];
  const today = localDay(zone.value, now.value);
  const all = errorsOf(value, agreed, today);
  const errors = checked.value ? all : {};
  const help = helpChosen(value, agreed);
  const isEnding = agreed.length > 0 && supportsList(help).length === 0;
  const by = authorOf(value.by);
  const save = (): void => {
    checked.value = true;
    if (focusFirstError(all) || by === null) return;
    saving.run(
      () => record(agreementEntry(value, agreed, today), { by }),
      () => {
        form.drop();
        goInstead('/learn?saved');
      },
    );
  };
  return (
    <Page title={w.supportsTitle}>
      <p>{w.supportsIntro}</p>
      <SupportsField
        id="help"
        label={w.supportsWhich}
        own={w.own}
        ownHint={w.ownAgreedHint}
        value={help}
        onChange={(changed) => form.set({ help: changed })}
        error={errors['help']}
        ownError={errors['help-own']}
      />
      {agreed.length > 0 && !isEnding && <Button onClick={() => form.set({ help: NO_SUPPORTS })}>{w.endAll}</Button>}
      {isEnding ? (
        <p class="card dashed" role="status">
          {w.ending}
        </p>
      ) : (
        <ReviewField form={value} today={today} onChange={(change) => form.set(change)} errors={errors} />
      )}
      <ByField
        id="by"
        label={w.agreed}
        otherLabel={w.somebodyElse}
        value={value.by}
        onChange={(chosen) => form.set({ by: chosen })}
        checked={checked.value}
      />
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={save}>
        {common.save}
      </Button>
      <LinkButton to="/learn">{common.cancel}</LinkButton>
    </Page>
  );
}
