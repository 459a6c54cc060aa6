/** One rule: why it is there and where it comes from, in the plan that runs. */
import { protocol } from '../../../app/decided.ts';
import { assessment } from '../../../app/state.ts';
import { say } from '../../../app/say.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { RuleSource } from '../../../i18n/reasons.ts';
import { noticeText, planName, reasonText } from '../../../i18n/say.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { EvidenceLinks } from '../../parts/reasons.tsx';
import type { ScreenProps } from '../../router.ts';
import { NotFound } from '../../shell.tsx';
import { PlanLines } from '../plan/plan-lines.tsx';
import { Source } from '../plan/source.tsx';
import { planRules } from './plan-rules.ts';

function Origin({ code, rule }: { code: string; rule: RuleSource }) {
  const w = areaWords('why');
  const running = protocol.value;
  const result = assessment.value;
  const lines = running === null || result === null ? [] : planRules(code, running, result);
  // Where every line is our own choice, the source has nothing to do with it.
  const isCited = rule.plan === true || lines.some((line) => !line.isOwn);
  return (
    <section class="card">
      <h2 class="small">{w.from}</h2>
      {running !== null && lines.length > 0 && (
        <div>
          <p>{w.inPlan(planName(words.value, running.id))}</p>
          <PlanLines lines={lines} />
        </div>
      )}
      {running !== null && isCited && (
        <div>
          <Source profile={running} />
        </div>
      )}
      {lines.length === 0 && rule.otherwise !== undefined && <p>{rule.otherwise}</p>}
      {rule.from !== undefined && <p>{rule.from}</p>}
    </section>
  );
}

export default function WhyScreen({ params }: ScreenProps) {
  const w = areaWords('why');
  const code = params['code'] ?? '';
  const rule = (w.sources as Record<string, RuleSource | undefined>)[code];
  if (rule === undefined) return <NotFound />;
  const reason = assessment.value?.reasons.find((one) => one.code === code);
  const notice = assessment.value?.notices.find((one) => one.code === code);
  const evidence = [...(reason?.evidence ?? []), ...(notice?.evidence ?? [])];
  return (
    <Page title={w.title}>
      {reason && <p class="big">{reasonText(words.value, reason, say.value)}</p>}
      {notice && <p class="big">{noticeText(words.value, notice, say.value)}</p>}
      <p>{rule.why}</p>
      <Origin code={code} rule={rule} />
      {evidence.length > 0 && (
        <p class="links">
          <EvidenceLinks evidence={evidence} />
        </p>
      )}
      <LinkButton to="/plan">{w.plan}</LinkButton>
      <LinkButton to="/" tone="primary">
        {words.value.common.today}
      </LinkButton>
    </Page>
  );
}
