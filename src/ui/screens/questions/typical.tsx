/** How it usually was before the injury: the same items, in one list of groups. */
import { GROUPS, GROUP_IDS } from '../../../app/check-in.ts';
import { record } from '../../../app/commands.ts';
import { athlete } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { SymptomScores } from '../../../log/entry.ts';
import { SYMPTOM_IDS } from '../../../log/vocabulary.ts';
import { Button } from '../../parts/button.tsx';
import { Fold } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { GroupItems } from '../check-in/group.tsx';
import { withNone } from '../check-in/model.ts';

export function TypicalQuestion({ onDone }: { onDone: () => void }) {
  const w = areaWords('questions');
  const { checkIn, common } = words.value;
  const form = useForm<{ symptoms: SymptomScores }>(`typical:${athlete.value?.id}`, { symptoms: {} });
  const saving = useSaving();
  const { symptoms } = form.value;
  const given = Object.keys(symptoms).length;
  const save = (): void =>
    saving.run(
      () => record({ type: 'typical', symptoms: withNone(symptoms, SYMPTOM_IDS) }),
      () => {
        form.drop();
        onDone();
      },
    );
  return (
    <Page title={w.typicalTitle}>
      <p>{w.typicalText}</p>
      {given === 0 && (
        <Button tone="primary" busy={saving.busy} onClick={save}>
          {checkIn.none}
        </Button>
      )}
      {GROUP_IDS.map((group) => (
        <Fold key={group} title={checkIn.groups[group]}>
          <GroupItems items={GROUPS[group]} symptoms={symptoms} onChange={(next) => form.set({ symptoms: next })} />
        </Fold>
      ))}
      <ErrorNote saving={saving} />
      {given > 0 && (
        <Button tone="primary" busy={saving.busy} onClick={save}>
          {given === SYMPTOM_IDS.length ? common.save : checkIn.rest}
        </Button>
      )}
    </Page>
  );
}
