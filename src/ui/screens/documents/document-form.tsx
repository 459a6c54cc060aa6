/** The form of one document: who, when, what, where the paper is, and who writes it down. Nothing is filled in. */
import { useSignal } from '@preact/signals';
import { ageOn } from '../../../app/age.ts';
import { authorOf } from '../../../app/authors.ts';
import { record } from '../../../app/commands.ts';
import { protocol } from '../../../app/decided.ts';
import { athlete, injury, now, zone } from '../../../app/state.ts';
import { whenAt, whenError, whenInstant } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { PROFESSIONS, SYMPTOM_IDS } from '../../../log/vocabulary.ts';
import { MINUTE, parseInstant } from '../../../time/instant.ts';
import { localDay } from '../../../time/zone.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ByField, byErrors } from '../../parts/by-field.tsx';
import { ChoiceField, Fold, ManyField, TextField, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { WhenField } from '../../parts/when-field.tsx';
import { goInstead } from '../../router.ts';
import { DecisionFields } from './decision-fields.tsx';
import { type DocumentForm, type DocumentType, EMPTY_DOCUMENT, documentEntry, isWithin } from './model.ts';

/** Under 18 or of unknown age: then the athlete's own record opens nothing. */
function isMinor(): boolean {
  const age = ageOn(athlete.value?.birthDate, localDay(zone.value, now.value));
  return age === null || age < 18;
}

/** The field that is at fault where the time is. */
function whenField({ when }: DocumentForm): string {
  if (when.mode === 'other') return 'when-date';
  return when.mode === 'today' || when.mode === 'yesterday' ? 'when-time' : 'when';
}

/** Errors in words by field id, in the order of the page. */
function errorsOf(type: DocumentType, form: DocumentForm): Record<string, string | undefined> {
  const w = areaWords('documents').errors;
  const { common } = words.value;
  const deviceZone = wired().platform.deviceZone();
  const wrongWhen = whenError(form.when, deviceZone, now.value);
  const at = whenInstant(form.when, deviceZone, now.value);
  const isBefore = injury.value !== undefined && at < parseInstant(injury.value.at) - MINUTE;
  const missing = (is: boolean): string | undefined => (is ? common.required : undefined);
  const errors: Record<string, string | undefined> = {};
  if (type === 'examination') errors['finding'] = missing(form.finding === null);
  if (type === 'review') errors['outcome'] = missing(form.outcome === null);
  if (type === 'clearance') errors['scope'] = missing(form.scope === null);
  if (type === 'prescription') {
    errors['threshold'] = isWithin(form.threshold, 40, 250) ? undefined : w.threshold;
    errors['percent'] = isWithin(form.percent, 50, 90) ? undefined : w.percent;
    errors['minutes'] = isWithin(form.minutes, 0.1, 1440) ? undefined : w.minutes;
  }
  errors['name'] = form.name.trim() === '' ? areaWords('terms').nameNeeded : undefined;
  errors['profession'] = missing(form.profession === null);
  const whenText = wrongWhen === null ? (isBefore ? w.beforeInjury : undefined) : common.when[wrongWhen];
  errors[whenField(form)] = whenText;
  return { ...errors, ...byErrors('by', form.by) };
}

/** Whose word counts, and whether the one chosen does. The engine applies it; this is said beforehand. */
function Counting({ type, form }: { type: DocumentType; form: DocumentForm }) {
  const w = areaWords('documents');
  const { professions } = words.value.reasons;
  const accepted = protocol.value?.clearanceBy ?? [];
  const { profession } = form;
  if (type === 'clearance' && accepted.length === 0) return <p class="quiet">{w.unasked}</p>;
  const isIn = profession === null || (type === 'clearance' ? accepted.includes(profession) : profession !== 'other');
  return (
    <p class={isIn ? 'quiet' : 'card dashed'} role="status">
      {isIn
        ? type === 'clearance'
          ? w.counts(format.value.list(accepted.map((one) => professions[one])))
          : w.countsAny
        : w.doesNotCount}
    </p>
  );
}

export function DocumentFormPage({ type, scope }: { type: DocumentType; scope: string | null }) {
  const w = areaWords('documents');
  const { common, codes, reasons } = words.value;
  const form = useForm(`document:${type}:${athlete.value?.id}`, { ...EMPTY_DOCUMENT, scope });
  const saving = useSaving();
  const checked = useSignal(false);
  const { value } = form;
  const errors = errorsOf(type, value);
  const shown = checked.value ? errors : {};
  const by = authorOf(value.by);
  const save = (): void => {
    checked.value = true;
    if (focusFirstError(errors) || by === null) return;
    saving.run(
      () =>
        record(documentEntry(type, value), {
          at: whenAt(value.when, wired().platform.deviceZone(), wired().platform.now()),
          by,
        }),
      () => {
        form.drop();
        goInstead('/?saved');
      },
    );
  };
  return (
    <Page title={w.types[type]}>
      <p class="quiet">{w.intro}</p>
      <DecisionFields type={type} form={value} errors={shown} onChange={(change) => form.set(change)} />
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
      <Counting type={type} form={value} />
      <WhenField
        id="when"
        label={w.when}
        value={value.when}
        onChange={(when) => form.set({ when })}
        checked={checked.value}
        error={shown['when'] ?? shown['when-date'] ?? shown['when-time']}
      />
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
