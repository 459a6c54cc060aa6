/** Another knock: confirmed once, written, and then the warning signs. */
import { useSignal } from '@preact/signals';
import { record } from '../../../app/commands.ts';
import { athlete, now } from '../../../app/state.ts';
import { NO_WHEN, type WhenValue, whenAt, whenError } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { TextField, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { WhenField } from '../../parts/when-field.tsx';
import { goInstead } from '../../router.ts';

interface KnockForm {
  readonly when: WhenValue;
  readonly note: string;
  readonly confirm: boolean;
}
const EMPTY: KnockForm = { when: { ...NO_WHEN, mode: 'now' }, note: '', confirm: false };

export default function KnockScreen() {
  const w = areaWords('knock');
  // Whose it is, also where one name is all there is: on a device with a board somebody else may be meant.
  const about = { beside: athlete.value?.name ?? '' };
  const { common } = words.value;
  const form = useForm<KnockForm>(`knock:${athlete.value?.id}`, EMPTY);
  const saving = useSaving();
  const checked = useSignal(false);
  const { value } = form;
  const zone = wired().platform.deviceZone();
  const save = (): void =>
    saving.run(
      () =>
        record(
          { type: 'head-impact', ...(value.note.trim() === '' ? {} : { note: value.note.trim() }) },
          { at: whenAt(value.when, zone, wired().platform.now()) },
        ),
      () => {
        form.drop();
        goInstead('/signs?knock');
      },
    );
  if (value.confirm) {
    return (
      <Page title={w.confirmTitle} step="confirm" {...about}>
        <p>{w.text}</p>
        <p>{w.confirm}</p>
        <ErrorNote saving={saving} />
        <Button tone="danger" busy={saving.busy} onClick={save}>
          {w.save}
        </Button>
        <Button onClick={() => form.set({ confirm: false })}>{common.change}</Button>
      </Page>
    );
  }
  return (
    <Page title={w.title} step="form" {...about}>
      <p>{w.text}</p>
      <WhenField
        id="when"
        label={w.when}
        value={value.when}
        onChange={(when) => form.set({ when })}
        checked={checked.value}
      />
      <TextField
        id="note"
        label={`${w.note} (${common.optional})`}
        rows={3}
        value={value.note}
        onInput={(note) => form.set({ note })}
      />
      <Button
        tone="primary"
        onClick={() => {
          checked.value = true;
          const wrong = whenError(value.when, zone, now.value);
          if (wrong === null) form.set({ confirm: true });
          else focusFirstError({ [value.when.mode === 'other' ? 'when-date' : 'when-time']: wrong });
        }}
      >
        {common.next}
      </Button>
      <LinkButton to="/">{common.cancel}</LinkButton>
    </Page>
  );
}
