/** "Something is wrong": the session is paused while this is open. Signs of an emergency first, each read once more. */
import { useSignal } from '@preact/signals';
import { tell, tellAlarm } from '../../../app/exertion/session.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { BoutStopId, SignId } from '../../../log/vocabulary.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { ManyField } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { useSaving } from '../../parts/saving.tsx';
import { goInstead } from '../../router.ts';

const ALARMS: readonly SignId[] = ['exertion-alarm', 'worsening-headache'];

export function Wrong({ onBack }: { readonly onBack: () => void }) {
  const { wrong: w } = areaWords('exertion');
  const { codes } = words.value;
  const { stopSigns } = areaWords('terms');
  const alarm = useSignal<SignId | null>(null);
  const chosen = useSignal<readonly BoutStopId[]>([]);
  const saving = useSaving();
  const sign = alarm.value;
  if (sign !== null) {
    const yes = (): void =>
      saving.run(
        () => tellAlarm(sign),
        () => goInstead('/emergency?why=emergency'),
      );
    return (
      <Confirm why="emergency" saving={saving} onYes={yes} onChange={() => (alarm.value = null)}>
        <p class="card stop">{codes.signs[sign]}</p>
      </Confirm>
    );
  }
  return (
    <Page title={w.title} step="wrong">
      <p class="quiet">{w.paused}</p>
      <section class="card stop">
        <h2 class="small">{w.callTitle}</h2>
        {ALARMS.map((id) => (
          <Button key={id} tone="danger" onClick={() => (alarm.value = id)}>
            {codes.signs[id]}
          </Button>
        ))}
      </section>
      <section class="card">
        <ManyField<BoutStopId>
          id="stop-signs"
          label={w.stopTitle}
          options={Object.entries(stopSigns) as [BoutStopId, string][]}
          value={chosen.value}
          onChange={(value) => (chosen.value = value)}
        />
        {chosen.value.length > 0 && (
          <Button tone="primary" onClick={() => void tell({ is: 'stop-signs', signs: chosen.value })}>
            {w.stop}
          </Button>
        )}
      </section>
      <LinkButton to="/signs?again">{w.other}</LinkButton>
      <Button onClick={onBack}>{w.nothing}</Button>
    </Page>
  );
}
