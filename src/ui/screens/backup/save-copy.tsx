/** Saves a copy; says "saved" only where it was read back. Sealed where there is a lock, and readable only knowingly. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type How, type SaveOutcome, checkCopy, copyFileName, saveAgain, saveBackup } from '../../../app/copies.ts';
import { isUnlocked } from '../../../app/lock.ts';
import { settings } from '../../../app/settings.ts';
import { loss, stored } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { Fold, focusFirstError } from '../../parts/field.tsx';
import { Mark } from '../../parts/mark.tsx';
import { passphraseErrors } from '../lock/model.ts';
import { NO_PASSPHRASE, NewPassphrase } from '../lock/secret-field.tsx';

const GOOD: readonly SaveOutcome[] = ['saved'];
const CALM: readonly SaveOutcome[] = ['downloaded', 'cancelled'];

function Outcome({ outcome }: { outcome: SaveOutcome }) {
  const w = areaWords('backup');
  return (
    <p class="verdict">
      <Mark name={GOOD.includes(outcome) ? 'check' : CALM.includes(outcome) ? 'info' : 'alert'} />
      {w.outcomes[outcome]}
    </p>
  );
}

/** What arrived in the downloads, looked at. */
function Check({ onTold }: { onTold: (outcome: SaveOutcome) => void }) {
  const w = areaWords('backup');
  const input = useRef<HTMLInputElement>(null);
  const check = (file: File | undefined): void => {
    if (file !== undefined) void checkCopy(file).then(onTold);
  };
  return (
    <>
      <input
        ref={input}
        id="check-file"
        class="hidden"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={w.check}
        onChange={(event) => check(event.currentTarget.files?.[0])}
      />
      <Button onClick={() => input.current?.click()}>{w.check}</Button>
    </>
  );
}

interface WaysProps {
  readonly busy: boolean;
  readonly onSave: (how: How) => void;
}

/** The other way than the usual one: readable under a lock, sealed without. */
function OtherWay({ busy, onSave }: WaysProps) {
  const w = areaWords('backup');
  const typed = useSignal(NO_PASSPHRASE);
  const errors = useSignal<Record<string, string | undefined>>({});
  if (isUnlocked.value) {
    return (
      <Fold title={w.plainTitle}>
        <p>{w.plainText}</p>
        <Button busy={busy} onClick={() => onSave('plain')}>
          {w.plainGo}
        </Button>
      </Fold>
    );
  }
  const seal = (event: Event): void => {
    event.preventDefault();
    errors.value = passphraseErrors(typed.value);
    if (focusFirstError(errors.value)) return;
    onSave({ passphrase: typed.value.first });
    typed.value = NO_PASSPHRASE;
  };
  return (
    <Fold title={w.sealTitle}>
      <p>{w.sealText}</p>
      <form class="stack" onSubmit={seal} noValidate>
        <input class="hidden" type="text" autoComplete="username" value="Rejoin" tabIndex={-1} aria-hidden readOnly />
        <NewPassphrase value={typed.value} errors={errors.value} onChange={(value) => (typed.value = value)} />
        <Button type="submit" busy={busy}>
          {w.sealGo}
        </Button>
      </form>
    </Fold>
  );
}

export function SaveCopy() {
  const w = areaWords('backup');
  const outcome = useSignal<SaveOutcome | null>(null);
  const busy = useSignal(false);
  const kept = useSignal<string | null>(null);
  useEffect(() => void copyFileName().then((name) => (kept.value = name)), [kept]);
  const { athletes, entries } = stored.value;
  const last = settings.value.lastBackupAt;
  const unsaved = entries.length - settings.value.lastBackupCount;
  const isEmpty = athletes.length === 0 && entries.length === 0;
  const run = (work: () => Promise<SaveOutcome>): void => {
    if (busy.peek()) return;
    busy.value = true;
    outcome.value = null;
    void work().then(async (told) => {
      busy.value = false;
      outcome.value = told;
      kept.value = await copyFileName();
    });
  };
  const save = (how: How): void => run(() => saveBackup(how));
  return (
    <section class="card">
      <p>{w.where}</p>
      <p>
        <b>{last === null ? w.never : w.last(format.value.ago(last))}</b>{' '}
        {isEmpty ? w.empty : w.holds(entries.length, athletes.length)}
        {last !== null && unsaved > 0 && <> {w.since(unsaved)}</>}
      </p>
      {!isEmpty && (
        <>
          <p class="quiet">{isUnlocked.value ? w.sealed : w.private}</p>
          {kept.value !== null && loss.value === null && (
            <Button tone="primary" busy={busy.value} onClick={() => run(saveAgain)}>
              {w.again(kept.value)}
            </Button>
          )}
          <Button tone={kept.value === null ? 'primary' : 'plain'} busy={busy.value} onClick={() => save('as-usual')}>
            {w.save}
          </Button>
        </>
      )}
      <div role="status">{outcome.value !== null && <Outcome outcome={outcome.value} />}</div>
      {(outcome.value === 'downloaded' || outcome.value === 'differs') && (
        <Check onTold={(told) => (outcome.value = told)} />
      )}
      {!isEmpty && <OtherWay busy={busy.value} onSave={save} />}
    </section>
  );
}
