/** Where the code on a paper form leads: a form for the decision, with nothing of the recovery but a name and a plan. */
import { decider } from '../../../app/state.ts';
import { areaWords } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import type { ScreenProps } from '../../router.ts';
import { isDocumentType } from '../documents/model.ts';
import { DecisionForm } from './decision-form.tsx';
import { readFormLink } from './form-link.ts';

export default function ClinicScreen({ query }: ScreenProps) {
  const { page: w } = areaWords('clinic');
  const read = readFormLink(query);
  if (read === null) {
    return (
      <Page title={w.title}>
        {query.size > 0 && (
          <p class="card dashed" role="alert">
            {w.broken}
          </p>
        )}
        <p>{w.text}</p>
        <LinkButton to="/scan" tone="primary">
          {w.scan}
        </LinkButton>
      </Page>
    );
  }
  const profile = decider.value?.protocolOf(read.protocol, read.version) ?? null;
  const isStage = profile?.stages.some(({ id }) => id === read.scope) === true;
  return (
    <Page title={w.title}>
      <DecisionForm
        athlete={read.athlete}
        profile={profile}
        injuryAt={null}
        type={isDocumentType(read.type) ? read.type : null}
        scope={isStage || read.scope === 'unrestricted' ? read.scope : null}
      />
    </Page>
  );
}
