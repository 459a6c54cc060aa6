/** Name, birth year and school: what the plan cannot do without, and no more. */
import { useSignal } from '@preact/signals';
import { now } from '../../../app/state.ts';
import { wired } from '../../../app/wiring.ts';
import { language, words } from '../../../app/words.ts';
import { localDay } from '../../../time/zone.ts';
import { Button } from '../../parts/button.tsx';
import { TextField, YesNo, focusFirstError } from '../../parts/field.tsx';
import type { Form } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { type StartForm, aboutErrors } from './model.ts';

function monthName(month: number): string {
  return new Intl.DateTimeFormat(language.value, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, month - 1, 15),
  );
}

export function About({ form, onNext }: { form: Form<StartForm>; onNext: () => void }) {
  const { onboarding: w, common } = words.value;
  const checked = useSignal(false);
  const { value } = form;
  const isChild = value.who === 'child';
  const wrong = aboutErrors(value, localDay(wired().platform.deviceZone(), now.value));
  const all = {
    name: wrong.name ? w.errors.name : undefined,
    year: wrong.year ? w.errors.year : undefined,
    school: wrong.school ? w.errors.school : undefined,
  };
  const errors: Partial<typeof all> = checked.value ? all : {};
  const next = (): void => {
    checked.value = true;
    if (!focusFirstError(all)) onNext();
  };
  return (
    <Page title={isChild ? w.aboutChild : w.aboutMe} beside={common.of(2, 3)} step="about">
      <TextField
        id="name"
        label={isChild ? w.childName : w.name}
        value={value.name}
        error={errors.name}
        onInput={(name) => form.set({ name })}
      />
      {isChild && (
        <TextField
          id="your-name"
          label={`${w.yourName} (${common.optional})`}
          value={value.yourName}
          onInput={(yourName) => form.set({ yourName })}
        />
      )}
      <TextField
        id="year"
        label={w.year}
        hint={w.yearHint}
        inputMode="numeric"
        value={value.year}
        error={errors.year}
        onInput={(year) => form.set({ year })}
      />
      {value.year.length === 4 && (
        <div class="field">
          <label for="month">{`${w.month} (${common.optional})`}</label>
          <select
            id="month"
            class="input"
            value={value.month}
            onChange={(e) => form.set({ month: e.currentTarget.value })}
          >
            <option value="">{w.monthNone}</option>
            {Array.from({ length: 12 }, (_, index) => (
              <option key={index} value={String(index + 1).padStart(2, '0')}>
                {monthName(index + 1)}
              </option>
            ))}
          </select>
        </div>
      )}
      <YesNo
        id="school"
        label={w.school}
        value={value.student}
        error={errors.school}
        onChange={(student) => form.set({ student })}
      />
      <Button tone="primary" onClick={next}>
        {common.next}
      </Button>
      <Button onClick={() => form.set({ step: 'who' })}>{common.back}</Button>
    </Page>
  );
}
