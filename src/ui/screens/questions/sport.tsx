/** The sport, and from which stage on it can bring contact or a fall. */
import { useSignal } from '@preact/signals';
import { correct } from '../../../app/commands.ts';
import { readsImpactRisk } from '../../../app/reads.ts';
import { protocol } from '../../../app/decided.ts';
import { injury } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { IMPACT_RISK_STAGES, type ImpactRiskFrom } from '../../../log/vocabulary.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceField, TextField, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';

export function SportQuestion({ onDone }: { onDone: () => void }) {
  const w = areaWords('questions');
  const { common } = words.value;
  const target = injury.value;
  const form = useForm<{ sport: string; risk: ImpactRiskFrom | null }>(`sport:${target?.id}`, {
    sport: '',
    risk: null,
  });
  const checked = useSignal(false);
  const saving = useSaving();
  if (target === undefined) return null;
  const { sport, risk } = form.value;
  // What the running plan never reads is not asked; a change of plan asks it then.
  const asksRisk = protocol.value === null || readsImpactRisk(protocol.value);
  const isMissing = asksRisk && risk === null;
  const save = (): void => {
    checked.value = true;
    if (focusFirstError({ risk: isMissing ? common.required : undefined })) return;
    const change = {
      ...(risk === null ? {} : { impactRiskFrom: risk }),
      ...(sport.trim() === '' ? {} : { sport: sport.trim() }),
    };
    saving.run(
      () => (Object.keys(change).length === 0 ? Promise.resolve({ ok: true }) : correct(target.id, change)),
      () => {
        form.drop();
        onDone();
      },
    );
  };
  return (
    <Page title={w.sportTitle}>
      <TextField
        id="sport"
        label={`${w.sport} (${common.optional})`}
        value={sport}
        onInput={(typed) => form.set({ sport: typed })}
      />
      {asksRisk && (
        <ChoiceField
          id="risk"
          label={w.risk}
          hint={w.riskHint}
          error={checked.value && isMissing ? common.required : undefined}
          options={IMPACT_RISK_STAGES.map((stage) => [stage, w.risks[stage]] as const)}
          value={risk}
          onChange={(chosen) => form.set({ risk: chosen })}
        />
      )}
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={save}>
        {common.save}
      </Button>
    </Page>
  );
}
