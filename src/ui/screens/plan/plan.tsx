/** The whole plan, stage by stage, as the data says it, with its source and what is our own choice. */
import { useSignal } from '@preact/signals';
import { newerThan, profiles } from '../../../app/profiles.ts';
import { allowedStage, protocol } from '../../../app/decided.ts';
import { assessment, injury } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { planName } from '../../../i18n/say.ts';
import type { Protocol } from '../../../protocols/protocol.ts';
import { LinkButton } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import type { ScreenProps } from '../../router.ts';
import { Source } from './source.tsx';
import { StageCard } from './stage-card.tsx';

/** Apart by version as well: a recovery keeps the one it was started on. */
const keyOf = ({ id, version }: Protocol): string => `${id} ${version}`;

/** A newer version of the plan that runs: told, never put in its place. */
function Newer({ running }: { running: Protocol }) {
  const w = areaWords('plan');
  const newer = newerThan(running);
  if (newer === null) return null;
  return (
    <section class="card dashed">
      <p>{w.newer(newer.version)}</p>
      <LinkButton to={`/plan/change?to=${newer.id}`}>{w.newerGo}</LinkButton>
    </section>
  );
}

function Always() {
  const w = areaWords('plan');
  return (
    <section class="card">
      <h2 class="small">{w.always}</h2>
      <ul>
        {w.alwaysLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Beside the stages: whose word counts, longer waits elsewhere, school. */
function Beside({ profile }: { profile: Protocol }) {
  const w = areaWords('plan');
  const professions = profile.clearanceBy.map((one) => words.value.reasons.professions[one]);
  return (
    <>
      <section class="card">
        <p>{professions.length === 0 ? w.unasked : w.clearanceBy(format.value.list(professions))}</p>
        {!profile.ownClocks && (
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
  );
}

export default function PlanScreen({ query }: ScreenProps) {
  const w = areaWords('plan');
  const { common, today } = words.value;
  const running = protocol.value;
  const asked = profiles.findLast((one) => one.id === query.get('of'));
  const chosen = useSignal(asked === undefined ? null : keyOf(asked));
  const shown = profiles.find((one) => keyOf(one) === chosen.value) ?? running;
  const isRunning = shown !== null && shown === running;
  return (
    <Page title={w.title}>
      {injury.value !== undefined && assessment.value === null && <p class="card dashed">{today.unknownProtocol}</p>}
      {running !== null && <Newer running={running} />}
      <ChoiceField<string>
        id="which"
        label={w.which}
        options={profiles.map((one) => [keyOf(one), planName(words.value, one.id)] as const)}
        value={shown === null ? null : keyOf(shown)}
        onChange={(key) => (chosen.value = key)}
      />
      {shown !== null && (
        <>
          <section class="card">
            <p>{(isRunning ? w.running : w.notRunning)(shown.version)}</p>
            <div>
              <h2 class="small">{w.source}</h2>
              <Source profile={shown} />
            </div>
            {w.notes[shown.id]?.map((note) => (
              <p key={note}>{note}</p>
            ))}
            <p>{w.stricter}</p>
          </section>
          <Always />
          {shown.stages.map((stage) => (
            <StageCard
              key={stage.id}
              profile={shown}
              stage={stage}
              isNow={isRunning && allowedStage.value === stage.id}
            />
          ))}
          <Beside profile={shown} />
        </>
      )}
      {running !== null && <LinkButton to="/plan/change">{w.change}</LinkButton>}
      <LinkButton to="/" tone="primary">
        {common.today}
      </LinkButton>
    </Page>
  );
}
