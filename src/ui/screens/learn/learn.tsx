/** Return to learn beside sport: where it is and why, the help that is agreed, and the whole flight of four steps. */
import { isReviewDueNow, planInForce } from '../../../app/school.ts';
import { isClockInDoubt } from '../../../app/decided.ts';
import { assessment } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Learn } from '../../../engine/assessment.ts';
import { LEARN_STEPS } from '../../../log/vocabulary.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Fold } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { SavedTick } from '../../parts/saving.tsx';
import { Stairs } from '../../parts/stairs.tsx';
import type { ScreenProps } from '../../router.ts';
import { AwayNote, LearnReasons, ReviewNote } from './learn-notes.tsx';
import { HelpCard, SourceFold, SportCard } from './learn-parts.tsx';

function Present({ learn }: { learn: Learn }) {
  const w = areaWords('learn');
  const { reasons } = words.value;
  const { step, complete } = learn;
  const name = reasons.steps[step];
  return (
    <section class="card">
      <div>
        <p class="quiet">{w.now(step)}</p>
        <h2 class="capital">{complete ? w.complete : name}</h2>
      </div>
      <Stairs
        stages={LEARN_STEPS}
        stage={step}
        sentence={w.stairs(step, name, LEARN_STEPS.indexOf(step) + 1, LEARN_STEPS.length)}
      />
      {complete ? (
        <p>{w.completeMore}</p>
      ) : (
        <>
          <p>{w.steps[step].may}</p>
          <p>{w.steps[step].ends}</p>
        </>
      )}
    </section>
  );
}

function AllSteps({ learn }: { learn: Learn }) {
  const w = areaWords('learn');
  const { reasons } = words.value;
  return (
    <Fold title={w.others}>
      {LEARN_STEPS.map((id) => (
        <div key={id}>
          <h3>
            {id} · {reasons.steps[id]}
            {id === learn.step && !learn.complete && ` (${w.present})`}
          </h3>
          <p>{w.steps[id].may}</p>
          <p class="quiet">{w.steps[id].ends}</p>
        </div>
      ))}
      <p>{w.well}</p>
      <p>{w.worse}</p>
    </Fold>
  );
}

export default function LearnScreen({ query }: ScreenProps) {
  const w = areaWords('learn');
  const { common, today } = words.value;
  const result = assessment.value;
  const learn = result?.learn ?? null;
  if (result === null || learn === null || isClockInDoubt.value) {
    return (
      <Page title={w.title}>
        <p class="card dashed">
          {result === null ? today.unknownProtocol : isClockInDoubt.value ? today.clockInDoubt : w.notStudent}
        </p>
        <LinkButton to="/">{common.today}</LinkButton>
      </Page>
    );
  }
  return (
    <Page title={w.title}>
      {query.has('saved') && <SavedTick />}
      {result.verdict === 'stop' && <p class="card stop">{w.stop}</p>}
      <Present learn={learn} />
      {!learn.complete && (
        <LinkButton to="/school" tone="primary">
          {w.log}
        </LinkButton>
      )}
      {learn.reasons.length > 0 && (
        <section class="card">
          <h2 class="small">{w.why}</h2>
          <LearnReasons reasons={learn.reasons} />
        </section>
      )}
      <AwayNote />
      <HelpCard plan={planInForce()}>{isReviewDueNow() && <ReviewNote />}</HelpCard>
      <LinkButton to="/learn/note">{w.note}</LinkButton>
      <SportCard result={result} />
      <AllSteps learn={learn} />
      <SourceFold />
      <LinkButton to="/">{common.today}</LinkButton>
    </Page>
  );
}
