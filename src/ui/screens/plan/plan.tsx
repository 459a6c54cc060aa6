/** The whole plan, stage by stage, as the data says it, with its source and what is our own choice. */
import { useSignal } from '@preact/signals';
import { profiles } from '../../../app/profiles.ts';
import { allowedStage, protocol } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { StageCard } from './stage-card.tsx';

export default function PlanScreen() {
  const w = areaWords('plan');
  const { reasons, common } = words.value;
  const running = protocol.value;
  const chosen = useSignal(running?.id ?? null);
  const shown = profiles.find((one) => one.id === chosen.value) ?? (running === null ? undefined : running);
  const professions = shown?.clearanceBy.map((one) => reasons.professions[one]) ?? [];
  return (
    <Page title={w.title}>
      <ChoiceField<string>
        id="which"
        label={w.which}
        options={profiles.map((one) => [one.id, w.names[one.id] ?? one.id] as const)}
        value={shown?.id ?? null}
        onChange={(id) => (chosen.value = id)}
      />
      {shown !== undefined && (
        <>
          <section class="card">
            <p>{(shown.id === running?.id ? w.running : w.notRunning)(shown.version)}</p>
            <div>
              <h2 class="small">{w.source}</h2>
              <p>{shown.source.citation}.</p>
              <p class="quiet">{shown.source.locator}</p>
              {shown.source.reproduced && <p class="quiet">{w.reproduced}</p>}
            </div>
            <p>{w.stricter}</p>
          </section>
          <section class="card">
            <h2 class="small">{w.always}</h2>
            <ul>
              {w.alwaysLines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          {shown.stages.map((stage) => (
            <StageCard
              key={stage.id}
              profile={shown}
              stage={stage}
              isNow={shown.id === running?.id && allowedStage.value === stage.id}
            />
          ))}
          <section class="card">
            <p>{w.clearanceBy(format.value.list(professions))}</p>
            {!shown.ownClocks && (
              <>
                <h2 class="small">{w.communityTitle}</h2>
                <p>{w.community}</p>
              </>
            )}
          </section>
          <section class="card">
            <h2 class="small">{w.school}</h2>
            {w.schoolLines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        </>
      )}
      <LinkButton to="/" tone="primary">
        {common.today}
      </LinkButton>
    </Page>
  );
}
