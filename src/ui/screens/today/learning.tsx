/** Return to learn beside sport, for students. */
import type { Assessment } from '../../../engine/assessment.ts';
import { words } from '../../../app/words.ts';
import { learnText } from '../../../i18n/say.ts';
import { LinkButton } from '../../parts/button.tsx';

export function Learning({ result }: { result: Assessment }) {
  const { today: w, reasons } = words.value;
  const { learn } = result;
  if (learn === null) return null;
  return (
    <section class="card">
      <h2 class="small">{w.learn.title}</h2>
      <p>{learn.complete ? w.learn.complete : w.learn.step(reasons.steps[learn.step], learn.step)}</p>
      {learn.reasons.map((reason) => (
        <p class="quiet" key={reason.code}>
          {learnText(words.value, reason)}
        </p>
      ))}
      <LinkButton to="/school">{w.learn.log}</LinkButton>
    </section>
  );
}
