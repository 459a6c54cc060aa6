/** Verdict, stage, what is allowed and what not yet, and every reason. Shows what the engine said; decides nothing. */
import type { Assessment } from '../../../engine/assessment.ts';
import { ceiling, protocol } from '../../../app/decided.ts';
import { format } from '../../../app/format.ts';
import { words } from '../../../app/words.ts';
import { planName, stageWords } from '../../../i18n/say.ts';
import { Reasons } from '../../parts/reasons.tsx';
import { Stairs } from '../../parts/stairs.tsx';
import { VerdictLine } from '../../parts/verdict.tsx';

/** How hard: a heart rate where there is one, else effort and talking. Only on stages with a ceiling of their own. */
function Effort({ stage }: { stage: string }) {
  const { heart } = words.value.today;
  const limit = ceiling.value;
  const percent = protocol.value?.stages.find((one) => one.id === stage)?.heartRatePercent ?? null;
  if (limit !== null) return <p>{heart[limit.basis](format.value.number(limit.bpm), limit.percent)}</p>;
  return percent === null ? null : <p>{heart.effort(percent)}</p>;
}

function NextLine({ result }: { result: Assessment }) {
  const { today: w, common } = words.value;
  const { next, protocol: used } = result;
  if (next === null || used === null) return null;
  const stage = common.stage(next.stage);
  const { name } = stageWords(words.value, used.id, next.stage);
  return (
    <p>{next.opensAt === null ? w.nextBlocked(stage, name) : w.next(stage, name, format.value.after(next.opensAt))}</p>
  );
}

export function PlanCard({ result }: { result: Assessment }) {
  const { today: w, common } = words.value;
  const { stage, verdict, protocol: used } = result;
  if (stage === null || verdict === null || used === null) return <p class="card">{w.unknownProtocol}</p>;
  const stages = protocol.value?.stages.map((one) => one.id) ?? [stage];
  const named = stageWords(words.value, used.id, stage);
  const isStopped = verdict === 'stop';
  return (
    <section class={isStopped ? 'card stop' : 'card'}>
      <VerdictLine verdict={verdict} />
      <div>
        <p class="quiet">{isStopped ? `${w.resumes}: ${common.stage(stage)}` : common.stage(stage)}</p>
        {!isStopped && <h2>{named.name}</h2>}
      </div>
      <Stairs
        stages={stages}
        stage={stage}
        sentence={w.stairs(stage, named.name, stages.indexOf(stage) + 1, stages.length)}
      />
      <div class="stack">
        <div>
          <h3>{w.may}</h3>
          <p>{isStopped ? w.mayStop : named.may}</p>
          {!isStopped && <Effort stage={stage} />}
        </div>
        {!isStopped && (
          <div>
            <h3>{w.notYet}</h3>
            <p>{named.notYet}</p>
          </div>
        )}
      </div>
      {verdict === 'complete' && <p>{w.completeNote}</p>}
      <p class="quiet">
        <a class="link" href="#/plan">
          {w.plan(planName(words.value, used.id))}
        </a>
      </p>
    </section>
  );
}

/** Every closed gate, and when the next stage may open. */
export function ReasonsCard({ result }: { result: Assessment }) {
  const { today: w } = words.value;
  if (result.reasons.length === 0 && result.next === null) return null;
  return (
    <section class="card">
      <h2 class="small">{result.verdict === 'stop' ? w.whyStop : w.whyNot}</h2>
      {result.reasons.length > 0 ? <Reasons reasons={result.reasons} /> : <p>{w.nothingHolds}</p>}
      <NextLine result={result} />
    </section>
  );
}
