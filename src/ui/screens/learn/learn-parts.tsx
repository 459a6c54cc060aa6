/** The help that is agreed, how school stands to sport in the plan that runs, and where all of it comes from. */
import type { ComponentChildren } from 'preact';
import type { Assessment } from '../../../engine/assessment.ts';
import { isReviewDueNow } from '../../../app/school.ts';
import { protocol } from '../../../app/decided.ts';
import { supportTexts } from '../../../app/supports.ts';
import { say } from '../../../app/say.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { reasonText, stageWords } from '../../../i18n/say.ts';
import type { Author, SchoolPlan } from '../../../log/entry.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Fold } from '../../parts/field.tsx';

function whoText({ role, name }: Author): string {
  if (role === 'athlete' && name !== '') return name;
  const as = areaWords('terms').roles[role];
  return name === '' ? as : `${name} (${as})`;
}

/** @param children what is due, told above the way to change it */
export function HelpCard({ plan, children }: { plan: SchoolPlan | null; children: ComponentChildren }) {
  const w = areaWords('learn');
  const isGiven = plan !== null && plan.supports.length > 0;
  const texts = supportTexts(areaWords('terms').supports, plan?.supports ?? []);
  return (
    <section class="card">
      <h2 class="small">{w.help}</h2>
      {isGiven ? (
        <>
          <ul>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p>{plan.reviewOn === undefined ? w.helpNoDate : w.helpUntil(format.value.localDate(plan.reviewOn))}</p>
        </>
      ) : (
        <p>{plan === null ? w.helpNone : w.helpEnded}</p>
      )}
      {plan !== null && <p class="quiet">{w.helpBy(whoText(plan.by), format.value.day(plan.at))}</p>}
      {children}
      {!isReviewDueNow() && <LinkButton to="/learn/supports">{isGiven ? w.helpChange : w.helpBegin}</LinkButton>}
    </section>
  );
}

/** Which stage of sport waits for school is said by the plan that runs, never assumed. */
export function SportCard({ result }: { result: Assessment }) {
  const w = areaWords('learn');
  const { common, today } = words.value;
  const profile = protocol.value;
  const held = result.reasons.find((reason) => reason.code === 'school-first');
  const asking = (profile?.stages ?? []).filter((stage) => stage.enter.some((gate) => gate.gate === 'school'));
  return (
    <section class="card">
      <h2 class="small">{w.sport}</h2>
      <p>{w.sportFree}</p>
      {asking.length === 0 && <p>{w.sportAsksNone}</p>}
      {asking.map(({ id }) => (
        <p key={id}>{w.sportAsks(say.value.stage(id), stageWords(words.value, profile?.id ?? '', id).name)}</p>
      ))}
      {held && (
        <p>
          {today.whyNot}: {reasonText(words.value, held, say.value)}
        </p>
      )}
      {asking.length > 0 && (
        <p class="links">
          <a href="#/why/school-first">{common.why}</a>
        </p>
      )}
    </section>
  );
}

export function SourceFold() {
  const w = areaWords('learn');
  return (
    <Fold title={w.source}>
      {w.sourceLines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Fold>
  );
}
