/** Withdraws an entry. It stays visible, and the rules are told before. */
import { useSignal } from '@preact/signals';
import { NO_BY, authorOf } from '../../../app/authors.ts';
import { mayWithdraw, writeCorrection } from '../../../app/correcting.ts';
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
import { originalOf } from './entry.tsx';
import { EntryLines } from './lines.tsx';
import { Rules } from './rules.tsx';
import './entries.css';

const EMPTY = { by: NO_BY, reason: '' };

export default function WithdrawScreen({ params }: ScreenProps) {
  const w = areaWords('entries');
  const { common, today } = words.value;
  const id = params['id'] ?? '';
  const form = useForm(`withdraw:${id}`, EMPTY);
  const saving = useSaving();
  const checked = useSignal(false);
  const entry = originalOf(id);
  if (entry === undefined || entry === 'orphan') return <NotFound />;
  const { value } = form;
  const by = authorOf(value.by);
  const counts = by === null || mayWithdraw(entry, by, now.value);
  const save = (): void => {
    checked.value = true;
    if (focusFirstError(byErrors('by', value.by)) || by === null) return;
    saving.run(
      () => writeCorrection(entry.id, null, { by, note: value.reason }),
      () => {
        form.drop();
        goInstead(`/entry/${entry.id}?saved`);
      },
    );
  };
  return (
    <Page title={`${w.withdraw.title}: ${today.types[entry.type]}`} beside={format.value.at(entry.at)}>
      <p>{w.withdraw.intro}</p>
      <section class="card">
        <EntryLines entry={entry} />
      </section>
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
      <ErrorNote saving={saving} />
      {counts ? (
        <Button tone="danger" busy={saving.busy} onClick={save}>
          {w.withdraw.save}
        </Button>
      ) : (
        <LinkButton to="/plan/change">{w.rules.chooseAgain}</LinkButton>
      )}
      <LinkButton to={`/entry/${entry.id}`}>{common.cancel}</LinkButton>
    </Page>
  );
}
