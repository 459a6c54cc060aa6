/** What makes a doctor look first: asked before the first session of whoever was not asked yet. Logging stays possible. */
import { useSignal } from '@preact/signals';
import { changeAthlete } from '../../../app/commands.ts';
import { areaWords, words } from '../../../app/words.ts';
import { CAUTIONS, type Caution } from '../../../log/vocabulary.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ManyField } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';

export function Cautions() {
  const { checkIn: w, codes, common } = words.value;
  const chosen = useSignal<readonly Caution[]>([]);
  const saving = useSaving();
  const save = (caution: readonly Caution[]): void =>
    saving.run(
      () => changeAthlete({ caution }),
      () => undefined,
    );
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
        onChange={(next) => (chosen.value = next)}
      />
      <ErrorNote saving={saving} />
      {chosen.value.length > 0 && (
        <Button tone="primary" busy={saving.busy} onClick={() => save(chosen.value)}>
          {common.save}
        </Button>
      )}
      <LinkButton to="/activity">{areaWords('exertion').start.log}</LinkButton>
    </Page>
  );
}
