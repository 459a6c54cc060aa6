/** The form of one document: who, when, what, where the paper is, and who writes it down. Nothing is filled in. */
import { useSignal } from '@preact/signals';
import { authorOf } from '../../../app/authors.ts';
import { append, makeEntry } from '../../../app/commands.ts';
import { protocol } from '../../../app/decided.ts';
import { keepPhoto } from '../../../app/photos.ts';
import { athlete, atOf, injury } from '../../../app/state.ts';
import { whenAt } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { PROFESSIONS, SYMPTOM_IDS } from '../../../log/vocabulary.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ByField, byErrors } from '../../parts/by-field.tsx';
import { ChoiceField, Fold, ManyField, TextField, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { WhenField } from '../../parts/when-field.tsx';
import { PhotoField } from '../../parts/photo-field.tsx';
import { goInstead } from '../../router.ts';
import { Counting } from './counting.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { documentErrors } from './errors.ts';
import { isMinor } from './minor.ts';
import { type DocumentType, EMPTY_DOCUMENT, documentEntry } from './model.ts';

export function DocumentFormPage({ type, scope }: { type: DocumentType; scope: string | null }) {
  const w = areaWords('documents');
  const { common, codes, reasons } = words.value;
  const form = useForm(`document:${type}:${athlete.value?.id}`, { ...EMPTY_DOCUMENT, scope });
  const saving = useSaving();
  const checked = useSignal(false);
  const photo = useSignal<string | null>(null);
  const { value } = form;
  const injuryAt = injury.value === undefined ? null : atOf(injury.value);
  const errors = { ...documentErrors(type, value, injuryAt), ...byErrors('by', value.by) };
  const shown = checked.value ? errors : {};
  const by = authorOf(value.by);
  const save = (): void => {
    checked.value = true;
    if (focusFirstError(errors) || by === null) return;
    const at = whenAt(value.when, wired().platform.deviceZone(), wired().platform.now());
    const entry = makeEntry(documentEntry(type, value), { at, by });
    // The decision first: it is kept whether or not there is room for a photo.
    saving.run(
      () => append([entry]),
      () => {
        form.drop();
        const kept = photo.value === null ? null : keepPhoto(entry.id, photo.value);
        void Promise.resolve(kept).then((result) =>
          goInstead(result?.ok === false ? `/entry/${entry.id}?saved&photo` : '/?saved'),
        );
      },
    );
  };
  return (
    <Page title={w.types[type]}>
      <p class="quiet">{w.intro}</p>
      <DecisionFields
        type={type}
        profile={protocol.value}
        form={value}
        errors={shown}
        onChange={(change) => form.set(change)}
      />
      <TextField
        id="name"
        label={w.name}
        value={value.name}
        error={shown['name']}
        onInput={(name) => form.set({ name })}
      />
      <ChoiceField
        id="profession"
        label={w.profession}
        error={shown['profession']}
        options={PROFESSIONS.map((one) => [one, reasons.professions[one]] as const)}
        value={value.profession}
        onChange={(profession) => form.set({ profession })}
      />
      <Counting type={type} form={value} profile={protocol.value} />
      <WhenField
        id="when"
        label={w.when}
        value={value.when}
        onChange={(when) => form.set({ when })}
        checked={checked.value}
        error={shown['when'] ?? shown['when-date'] ?? shown['when-time']}
      />
      <PhotoField jpeg={photo.value} onChange={(jpeg) => (photo.value = jpeg)} />
      <Fold
        title={type === 'prescription' ? common.note : w.more}
        open={value.note !== '' || value.unrelated.length > 0}
      >
        {type !== 'prescription' && (
          <ManyField
            id="unrelated"
            label={w.unrelated}
            hint={w.unrelatedHint}
            options={SYMPTOM_IDS.map((id) => [id, codes.symptoms[id]] as const)}
            value={value.unrelated}
            onChange={(unrelated) => form.set({ unrelated })}
          />
        )}
        <TextField id="note" label={common.note} rows={3} value={value.note} onInput={(note) => form.set({ note })} />
      </Fold>
      <ByField
        id="by"
        label={areaWords('terms').whoWrites}
        otherLabel={w.other}
        value={value.by}
        onChange={(chosen) => form.set({ by: chosen })}
        checked={checked.value}
      />
      {isMinor() && (by === null || by.role === 'athlete') && (
        <p class={by === null ? 'quiet' : 'card dashed'} role="status">
          {w.underAge}
        </p>
      )}
      <ErrorNote saving={saving} />
      <LinkButton to="/">{common.cancel}</LinkButton>
      <Button tone="primary" busy={saving.busy} onClick={save}>
        {w.save}
      </Button>
    </Page>
  );
}
