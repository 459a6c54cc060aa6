/** Corrects an entry: only what changed is written, as a new entry under the old one. */
import { useSignal } from '@preact/signals';
import { authorOf } from '../../../app/authors.ts';
import { type Original, asItReads, correctionsOf, problemsOfChange, writeCorrection } from '../../../app/correcting.ts';
import { now } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ByField, byErrors } from '../../parts/by-field.tsx';
import { TextField, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { type ScreenProps, goInstead } from '../../router.ts';
import { NotFound } from '../../shell.tsx';
import { type Read, formOf, readForm } from './correct-model.ts';
import { originalOf } from './entry.tsx';
import { problemText } from './problems.tsx';
import { Rules } from './rules.tsx';
import { SpecField } from './spec-field.tsx';
import { specsOf } from './specs.ts';
import './entries.css';

/** Errors in words by field, in the order of the page. */
function errorsOf(reads: Original, read: Read): Record<string, string | undefined> {
  const w = areaWords('entries').correct;
  const { when } = words.value.common;
  const errors: Record<string, string | undefined> = {};
  for (const problem of problemsOfChange(reads, read.change)) {
    const field = /^entry\.(\w+)/.exec(problem.place)?.[1] ?? 'at';
    errors[field] ??= problemText(problem);
  }
  for (const field of read.emptied) errors[field] ??= w.emptied;
  if (read.at !== null) errors['at'] = when[read.at];
  const order = [...specsOf(reads.type).map((spec) => spec.key), 'at', 'note'];
  return Object.fromEntries(order.map((field) => [field, errors[field]]));
}

function CorrectFormPage({ entry, reads }: { entry: Original; reads: Original }) {
  const w = areaWords('entries');
  const { common, today } = words.value;
  const form = useForm(`correct:${entry.id}`, formOf(reads));
  const saving = useSaving();
  const checked = useSignal(false);
  const { value } = form;
  const read = readForm(value, reads, now.value);
  const errors = { ...errorsOf(reads, read), ...byErrors('by', value.by) };
  const shown = checked.value ? errors : {};
  const isUnchanged = Object.keys(read.change).length === 0 && read.at === null && read.emptied.length === 0;
  const by = authorOf(value.by);
  const save = (): void => {
    checked.value = true;
    if (focusFirstError(errors) || isUnchanged || by === null) return;
    saving.run(
      () => writeCorrection(entry.id, read.change, { by, note: value.reason }),
      () => {
        form.drop();
        goInstead(`/entry/${entry.id}?saved`);
      },
    );
  };
  return (
    <Page title={`${w.correct.title}: ${today.types[entry.type]}`} beside={format.value.at(entry.at)}>
      <p>{w.correct.intro}</p>
      {specsOf(reads.type).map((spec) => (
        <SpecField
          key={spec.key}
          spec={spec}
          entry={reads}
          value={value.values[spec.key]}
          error={shown[spec.key]}
          onChange={(changed) => form.set({ values: { ...value.values, [spec.key]: changed } })}
        />
      ))}
      <TextField
        id="at"
        type="datetime-local"
        label={w.fields.at}
        value={value.at}
        error={shown['at']}
        onInput={(at) => form.set({ at })}
      />
      <TextField id="note" label={w.fields.note} rows={3} value={value.note} onInput={(note) => form.set({ note })} />
      <ByField
        id="by"
        label={w.correct.who}
        otherLabel={w.correct.other}
        value={value.by}
        onChange={(chosen) => form.set({ by: chosen })}
        checked={checked.value}
      />
      <TextField
        id="reason"
        label={`${w.correct.note} (${common.optional})`}
        value={value.reason}
        onInput={(reason) => form.set({ reason })}
      />
      <Rules entry={entry} by={by} />
      {checked.value && isUnchanged && (
        <p class="error" role="alert">
          {w.correct.unchanged}
        </p>
      )}
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={save}>
        {w.correct.save}
      </Button>
      <Button
        onClick={() => {
          form.drop();
          goInstead(`/entry/${entry.id}`);
        }}
      >
        {common.cancel}
      </Button>
    </Page>
  );
}

export default function CorrectScreen({ params }: ScreenProps) {
  const entry = originalOf(params['id'] ?? '');
  if (entry === undefined || entry === 'orphan') return <NotFound />;
  const reads = asItReads(entry, correctionsOf(entry.id));
  if (reads === null) {
    const w = areaWords('entries').detail;
    return (
      <Page title={areaWords('entries').correct.title}>
        <p class="card dashed">{w.withdrawn}</p>
        <LinkButton to={`/entry/${entry.id}`}>{words.value.common.back}</LinkButton>
      </Page>
    );
  }
  if (entry.type === 'protocol-change') {
    const { correct, rules } = areaWords('entries');
    return (
      <Page title={correct.title}>
        <p>{rules.planNever}</p>
        <LinkButton to="/plan/change">{rules.chooseAgain}</LinkButton>
        <LinkButton to={`/entry/${entry.id}`}>{words.value.common.back}</LinkButton>
      </Page>
    );
  }
  return <CorrectFormPage entry={entry} reads={reads} />;
}
