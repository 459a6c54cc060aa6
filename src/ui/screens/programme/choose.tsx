/** Records which programme a clinician chose. The app never makes that choice, and nothing is filled in. */
import { useSignal } from '@preact/signals';
import { authorOf } from '../../../app/authors.ts';
import { append, makeEntry } from '../../../app/commands.ts';
import { isOffered, PROGRAMMES, standing } from '../../../app/programme/standing.ts';
import { athlete, atOf, injury } from '../../../app/state.ts';
import { whenAt } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { PROFESSIONS } from '../../../log/vocabulary.ts';
import type { ProgrammeId } from '../../../programmes/programme.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ByField, byErrors } from '../../parts/by-field.tsx';
import { ChoiceField, TextField, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { WhenField } from '../../parts/when-field.tsx';
import { goInstead } from '../../router.ts';
import { Counting } from '../documents/counting.tsx';
import { isMinor } from '../documents/minor.ts';
import { choiceEntry, chooseErrors, EMPTY_CHOICE } from './choose-model.ts';

export default function ChooseScreen() {
  const { form: w } = areaWords('programme');
  if (isOffered.value) return <ChooseFormPage />;
  return (
    <Page title={w.title}>
      <p>{w.notOffered}</p>
      <LinkButton to="/programme">{words.value.common.back}</LinkButton>
    </Page>
  );
}

function ChooseFormPage() {
  const { form: w } = areaWords('programme');
  const documents = areaWords('documents');
  const terms = areaWords('terms');
  const { common, reasons } = words.value;
  const form = useForm(`programme:${athlete.value?.id}`, EMPTY_CHOICE);
  const saving = useSaving();
  const checked = useSignal(false);
  const { value } = form;
  const injuryAt = injury.value === undefined ? null : atOf(injury.value);
  const errors = { ...chooseErrors(value, injuryAt), ...byErrors('by', value.by) };
  const shown = checked.value ? errors : {};
  const by = authorOf(value.by);
  const save = (): void => {
    checked.value = true;
    if (focusFirstError(errors) || by === null) return;
    const { platform } = wired();
    const at = whenAt(value.when, platform.deviceZone(), platform.now());
    const entry = makeEntry(choiceEntry(value), { at, by });
    saving.run(
      () => append([entry]),
      () => {
        form.drop();
        goInstead('/programme?saved');
      },
    );
  };
  return (
    <Page title={w.title}>
      <p class="quiet">{documents.intro}</p>
      {standing.value.choice !== null && <p class="card dashed">{w.replaces}</p>}
      <ChoiceField<ProgrammeId>
        id="programme"
        label={w.which}
        error={shown['programme']}
        options={PROGRAMMES.map(({ id }) => [id, terms.programmes[id]] as const)}
        value={value.programme}
        onChange={(programme) => form.set({ programme })}
      />
      <TextField
        id="name"
        label={documents.name}
        value={value.name}
        error={shown['name']}
        onInput={(name) => form.set({ name })}
      />
      <ChoiceField
        id="profession"
        label={documents.profession}
        error={shown['profession']}
        options={PROFESSIONS.map((one) => [one, reasons.professions[one]] as const)}
        value={value.profession}
        onChange={(profession) => form.set({ profession })}
      />
      <Counting type="prescription" form={value} profile={null} />
      <WhenField
        id="when"
        label={documents.when}
        value={value.when}
        onChange={(when) => form.set({ when })}
        checked={checked.value}
        error={shown['when'] ?? shown['when-date'] ?? shown['when-time']}
      />
      <TextField
        id="startsOn"
        type="date"
        label={w.startsOn}
        hint={w.startsOnHint}
        value={value.startsOn}
        error={shown['startsOn']}
        onInput={(startsOn) => form.set({ startsOn })}
      />
      <TextField id="note" label={common.note} rows={3} value={value.note} onInput={(note) => form.set({ note })} />
      <ByField
        id="by"
        label={terms.whoWrites}
        otherLabel={documents.other}
        value={value.by}
        onChange={(chosen) => form.set({ by: chosen })}
        checked={checked.value}
      />
      {isMinor() && (by === null || by.role === 'athlete') && (
        <p class={by === null ? 'quiet' : 'card dashed'} role="status">
          {documents.underAge}
        </p>
      )}
      <ErrorNote saving={saving} />
      <LinkButton to="/programme">{common.cancel}</LinkButton>
      <Button tone="primary" busy={saving.busy} onClick={save}>
        {w.saved}
      </Button>
    </Page>
  );
}
