/** What Today and the page of school both tell beside the step. */
import type { LearnReason } from '../../../engine/assessment.ts';
import { longAway } from '../../../app/school.ts';
import { areaWords, words } from '../../../app/words.ts';
import { learnText } from '../../../i18n/say.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Mark } from '../../parts/mark.tsx';
import { ReasonItem } from '../../parts/reasons.tsx';
import './learn.css';

export function LearnReasons({ reasons }: { reasons: readonly LearnReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <ReasonItem
          key={reason.code}
          code={reason.code}
          text={learnText(words.value, reason)}
          icon={reason.code === 'learn-settling' ? 'clock' : 'gate'}
          evidence={reason.evidence}
        />
      ))}
    </ul>
  );
}

/** Nothing at school was logged for more than a week: said, and nothing more follows from it. */
export function AwayNote() {
  const days = longAway();
  if (days === null) return null;
  return (
    <p class="note-line">
      <Mark name="info" />
      <span>{areaWords('learn').away(days)}</span>
    </p>
  );
}

/** The day to look at the help again has come. */
export function ReviewNote() {
  const w = areaWords('learn');
  return (
    <>
      <p class="note-line">
        <Mark name="clock" />
        <span>{w.reviewDue}</span>
      </p>
      <LinkButton to="/learn/supports">{w.reviewGo}</LinkButton>
    </>
  );
}
