/** Saves a copy; says "saved" only where it was read back. */
import { useSignal } from '@preact/signals';
import { type SaveOutcome, saveBackup } from '../../../app/backup.ts';
import { settings } from '../../../app/settings.ts';
import { stored } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { Mark } from '../../parts/mark.tsx';

export function SaveCopy() {
  const w = areaWords('backup');
  const outcome = useSignal<SaveOutcome | null>(null);
  const busy = useSignal(false);
  const { athletes, entries } = stored.value;
  const last = settings.value.lastBackupAt;
  const isEmpty = athletes.length === 0 && entries.length === 0;
  const save = (): void => {
    busy.value = true;
    void saveBackup().then((result) => {
      busy.value = false;
      outcome.value = result;
    });
  };
  return (
    <section class="card">
      <p>{w.where}</p>
      <p>
        <b>{last === null ? w.never : w.last(format.value.ago(last))}</b>{' '}
        {isEmpty ? w.empty : w.holds(entries.length, athletes.length)}
      </p>
      {!isEmpty && (
        <>
          <p class="quiet">{w.private}</p>
          <Button tone="primary" busy={busy.value} onClick={save}>
            {w.save}
          </Button>
        </>
      )}
      <div role="status">
        {outcome.value !== null && (
          <p class="verdict">
            <Mark name={outcome.value === 'saved' ? 'check' : outcome.value === 'not-written' ? 'alert' : 'info'} />
            {w.outcomes[outcome.value]}
          </p>
        )}
      </div>
    </section>
  );
}
