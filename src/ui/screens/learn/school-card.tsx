/** School on Today: the present step, what it allows, the reasons, what is due, and the next thing to do. */
import type { Assessment } from '../../../engine/assessment.ts';
import type { Action } from '../../../app/next.ts';
import { isReviewDueNow } from '../../../app/school.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { AwayNote, LearnReasons, ReviewNote } from './learn-notes.tsx';

export interface SchoolCardProps {
  readonly result: Assessment;
  /** What Today already offers first: it is not offered twice. */
  readonly first: Action;
}

export function SchoolCard({ result, first }: SchoolCardProps) {
  const w = areaWords('learn');
  const { today, reasons } = words.value;
  const { learn } = result;
  if (learn === null) return null;
  const open = learn.reasons.find((reason) => reason.code === 'learn-settling')?.evidence[0];
  const next = open === undefined ? { to: '/school', text: w.log } : { to: `/settled/${open}`, text: w.settle };
  const isDue = isReviewDueNow();
  return (
    <section class="card">
      <h2 class="small">{today.learn.title}</h2>
      {learn.complete ? (
        <p>{w.complete}</p>
      ) : (
        <div>
          <p>
            <b>
              {learn.step} · {reasons.steps[learn.step]}
            </b>
          </p>
          <p>{w.steps[learn.step].may}</p>
        </div>
      )}
      {result.verdict === 'stop' && <p class="stop-text">{w.stop}</p>}
      <LearnReasons reasons={learn.reasons} />
      <AwayNote />
      {isDue && <ReviewNote />}
      {!learn.complete && next.to !== first.to && <LinkButton to={next.to}>{next.text}</LinkButton>}
      <p>
        <a class="link" href="#/learn">
          {w.more}
        </a>
      </p>
    </section>
  );
}
