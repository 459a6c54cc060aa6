/** Takes back what was saved last, in one tap. */
import { type Original, isForReviewOnly, mayWithdraw, undo } from '../../../app/correcting.ts';
import { entries, lastSaved, now } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { goInstead } from '../../router.ts';
import { EntryLines } from './lines.tsx';
import { Rules } from './rules.tsx';
import './entries.css';

export default function UndoScreen() {
  const w = areaWords('entries');
  const { common, today } = words.value;
  const saving = useSaving();
  const ids = lastSaved.value?.ids ?? [];
  const withdrawn = new Set(entries.value.flatMap((one) => (one.type === 'correction' ? [one.target] : [])));
  const targets = entries.value.filter(
    (entry): entry is Original =>
      entry.type !== 'correction' &&
      ids.includes(entry.id) &&
      !withdrawn.has(entry.id) &&
      mayWithdraw(entry, entry.by, now.value),
  );
  if (targets.length === 0) {
    return (
      <Page title={w.undo.title}>
        <p>{w.undo.none}</p>
        <LinkButton to="/">{common.today}</LinkButton>
      </Page>
    );
  }
  return (
    <Page title={w.undo.title}>
      <p>{w.undo.intro}</p>
      {targets.map((entry) => (
        <section key={entry.id} class="card">
          <h2 class="small">{today.types[entry.type]}</h2>
          <EntryLines entry={entry} />
          <Rules entry={entry} by={isForReviewOnly(entry) ? null : entry.by} />
        </section>
      ))}
      <p class="quiet">{w.undo.kept}</p>
      <ErrorNote saving={saving} />
      <LinkButton to="/">{common.cancel}</LinkButton>
      <Button
        tone="primary"
        busy={saving.busy}
        onClick={() =>
          saving.run(
            () => undo(targets),
            () => goInstead('/?saved'),
          )
        }
      >
        {w.undo.save}
      </Button>
    </Page>
  );
}
