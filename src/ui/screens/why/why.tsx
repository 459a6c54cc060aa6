/** One rule: why it is there and where it comes from. */
import { assessment, protocol } from '../../../app/state.ts';
import { say } from '../../../app/say.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { RuleSource } from '../../../i18n/reasons.ts';
import { noticeText, reasonText } from '../../../i18n/say.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { EvidenceLinks } from '../../parts/reasons.tsx';
import type { ScreenProps } from '../../router.ts';
import { NotFound } from '../../shell.tsx';

export default function WhyScreen({ params }: ScreenProps) {
  const w = areaWords('why');
  const code = params['code'] ?? '';
  const source = (w.sources as Record<string, RuleSource | undefined>)[code];
  if (source === undefined) return <NotFound />;
  const reason = assessment.value?.reasons.find((one) => one.code === code);
  const notice = assessment.value?.notices.find((one) => one.code === code);
  const evidence = [...(reason?.evidence ?? []), ...(notice?.evidence ?? [])];
  return (
    <Page title={w.title}>
      {reason && <p class="big">{reasonText(words.value, reason, say.value)}</p>}
      {notice && <p class="big">{noticeText(words.value, notice, say.value)}</p>}
      <p>{source.why}</p>
      <section class="card">
        <h2 class="small">{w.from}</h2>
        <p>{source.from}</p>
        {protocol.value && (
          <p class="quiet">
            {protocol.value.id} {protocol.value.version}
          </p>
        )}
      </section>
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
