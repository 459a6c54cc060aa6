/** Asked once, before the first check-in: what makes a doctor look first. Never assumed. */
import { useSignal } from '@preact/signals';
import { changeAthlete } from '../../../app/commands.ts';
import { words } from '../../../app/words.ts';
import { CAUTIONS, type Caution } from '../../../log/vocabulary.ts';
import { Button } from '../../parts/button.tsx';
import { ManyField } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';

export function CautionQuestion({ onDone }: { onDone: () => void }) {
  const { checkIn: w, codes, common } = words.value;
  const chosen = useSignal<Caution[]>([]);
  const saving = useSaving();
  const save = (caution: readonly Caution[]): void => saving.run(() => changeAthlete({ caution }), onDone);
  return (
    <Page title={w.cautionTitle} step="caution">
      <p>{w.cautionText}</p>
      <Button tone="primary" busy={saving.busy} onClick={() => save([])}>
        {w.cautionNone}
      </Button>
      <ManyField
        id="caution"
        label={w.cautionSome}
        options={CAUTIONS.map((id) => [id, codes.cautions[id]] as const)}
        value={chosen.value}
        onChange={(next) => {
          chosen.value = next;
        }}
      />
      <ErrorNote saving={saving} />
      {chosen.value.length > 0 && (
        <Button tone="primary" busy={saving.busy} onClick={() => save(chosen.value)}>
          {common.save}
        </Button>
      )}
    </Page>
  );
}
