/** Earlier concussions, by month; "none" is an answer too. */
import { useSignal } from '@preact/signals';
import { correct } from '../../../app/commands.ts';
import { injury, now, zone } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { dateText, localDay, parseDate } from '../../../time/zone.ts';
import { Button } from '../../parts/button.tsx';
import { TextField, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';

/** Reads `YYYY-MM`, `MM-YYYY` or `MM/YYYY`; null where it is no month that has been. */
export function monthOf(text: string, thisMonth: string): string | null {
  const parts = /^(\d{4})-(\d{1,2})$/.exec(text.trim());
  const turned = /^(\d{1,2})[-/. ](\d{4})$/.exec(text.trim());
  const year = parts?.[1] ?? turned?.[2];
  const month = (parts?.[2] ?? turned?.[1])?.padStart(2, '0');
  if (year === undefined || month === undefined || Number(year) < 1900) return null;
  const found = `${year}-${month}`;
  return Number.isNaN(parseDate(`${found}-01`)) || found > thisMonth ? null : found;
}

export function ConcussionsQuestion({ onDone }: { onDone: () => void }) {
  const w = areaWords('questions');
  const { common } = words.value;
  const target = injury.value;
  const form = useForm<{ months: readonly string[]; typed: string }>(`concussions:${target?.id}`, {
    months: [],
    typed: '',
  });
  const checked = useSignal(false);
  const saving = useSaving();
  if (target === undefined) return null;
  const { months, typed } = form.value;
  const thisMonth = dateText(localDay(zone.value, now.value)).slice(0, 7);
  const month = monthOf(typed, thisMonth);
  const save = (concussions: readonly string[]): void =>
    saving.run(
      () => correct(target.id, { concussions }),
      () => {
        form.drop();
        onDone();
      },
    );
  const add = (): void => {
    checked.value = month === null;
    if (month === null) focusFirstError({ month: w.badMonth });
    else form.set({ months: [...months, month], typed: '' });
  };
  return (
    <Page title={w.concussionsTitle}>
      <p>{w.concussionsText}</p>
      {months.length === 0 && (
        <Button tone="primary" busy={saving.busy} onClick={() => save([])}>
          {w.none}
        </Button>
      )}
      {months.map((one) => (
        <div class="row" key={one}>
          <b>{one}</b>
          <Button tone="plain" onClick={() => form.set({ months: months.filter((other) => other !== one) })}>
            {w.remove}
          </Button>
        </div>
      ))}
      <TextField
        id="month"
        label={w.addMonth}
        hint="2025-03"
        value={typed}
        error={checked.value && month === null ? w.badMonth : undefined}
        onInput={(next) => form.set({ typed: next })}
      />
      <Button onClick={add}>{w.add}</Button>
      <ErrorNote saving={saving} />
      {months.length > 0 && (
        <Button tone="primary" busy={saving.busy} onClick={() => save(months)}>
          {common.save}
        </Button>
      )}
    </Page>
  );
}
