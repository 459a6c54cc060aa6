/** What stands beside the plan on Today: notices, one small question, the age of the last copy. */
import type { Notice } from '../../../engine/assessment.ts';
import { isCopyDue } from '../../../app/copy-due.ts';
import { mayNeedSomebody } from '../../../app/mood.ts';
import { type QuestionId, isNeeded, putOff } from '../../../app/questions.ts';
import { settings } from '../../../app/settings.ts';
import { sample, stored } from '../../../app/state.ts';
import { updateWaiting } from '../../../app/update.ts';
import { wired } from '../../../app/wiring.ts';
import { format } from '../../../app/format.ts';
import { words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Notices } from '../../parts/reasons.tsx';

export function NoticeCard({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <section class="card">
      <h2 class="small">{words.value.today.good}</h2>
      <Notices notices={notices} />
    </section>
  );
}

export function QuestionCard({ question }: { question: QuestionId }) {
  const { questions } = words.value.today;
  return (
    <section class="card dashed">
      <h2 class="small">{questions.title}</h2>
      <p>{questions[question]}</p>
      <div class="columns">
        <LinkButton to={`/question/${question}`}>{questions.answer}</LinkButton>
        {!isNeeded(question) && <Button onClick={() => putOff(question)}>{questions.later}</Button>}
      </div>
    </section>
  );
}

export function MoodNote() {
  const { mood } = words.value.today;
  if (!mayNeedSomebody()) return null;
  return (
    <section class="card">
      <p>{mood.text}</p>
      {mood.lines.map((line) => (
        <a key={line.number} class="button" href={`tel:${line.number.replaceAll(' ', '')}`}>
          {line.name}: {line.number}
        </a>
      ))}
    </section>
  );
}

/** Offered here and nowhere else, so that it never comes in the middle of a form. */
export function UpdateCard() {
  const { today: w } = words.value;
  if (!updateWaiting.value) return null;
  return (
    <section class="card">
      <p>{w.update}</p>
      <Button onClick={() => wired().platform.applyUpdate()}>{w.updateGo}</Button>
    </section>
  );
}

export function Housekeeping() {
  const { today: w } = words.value;
  if (sample.value !== null) return null;
  const last = settings.value.lastBackupAt;
  const broken = stored.value.unreadable.length;
  return (
    <div class="quiet">
      {broken > 0 && (
        <p>
          <a class="link" href="#/entries">
            {w.unreadable(broken)}
          </a>
        </p>
      )}
      <p>
        {last === null ? w.backupNever : w.backup(format.value.ago(last))}{' '}
        {!isCopyDue() && (
          <a class="link" href="#/backup">
            {w.backupGo}
          </a>
        )}
      </p>
    </div>
  );
}
