/** "Not yet" is asked again: has it settled, and after how long? Filled in as a correction of the entry. */
import { useSignal } from '@preact/signals';
import { correct } from '../../../app/commands.ts';
import { current } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { TextField, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { type ScreenProps, goInstead } from '../../router.ts';
import { NotFound } from '../../shell.tsx';
import { isSettledMinutes, numberOf } from './exertion.ts';

export default function SettledScreen({ params }: ScreenProps) {
  const w = areaWords('activity');
  const { common, today } = words.value;
  const id = params['id'] ?? '';
  const form = useForm(`settled:${id}`, { minutes: '' });
  const saving = useSaving();
  const checked = useSignal(false);
  const entry = current.value.find((one) => one.id === id);
  if (entry === undefined || (entry.type !== 'activity' && entry.type !== 'school')) return <NotFound />;
  const { minutes } = form.value;
  const error = isSettledMinutes(minutes) ? undefined : w.errors.settled;
  const save = (): void => {
    checked.value = true;
    if (focusFirstError({ minutes: error })) return;
    saving.run(
      () => correct(entry.id, { settledAfterMinutes: numberOf(minutes) }),
      () => {
        form.drop();
        goInstead('/?saved');
      },
    );
  };
  return (
    <Page title={w.settleTitle}>
      <p>{w.settleText(today.types[entry.type], format.value.at(entry.at))}</p>
      <TextField
        id="minutes"
        label={w.settledAsk}
        inputMode="decimal"
        value={minutes}
        error={checked.value ? error : undefined}
        onInput={(typed) => form.set({ minutes: typed })}
      />
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={save}>
        {common.save}
      </Button>
      <LinkButton to="/">{w.stillNot}</LinkButton>
    </Page>
  );
}
