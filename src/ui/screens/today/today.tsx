/** What the plan allows now, what not yet, why, and one next action. */
import { nextAction, otherActions } from '../../../app/next.ts';
import { pendingQuestion } from '../../../app/questions.ts';
import { isClockInDoubt } from '../../../app/decided.ts';
import { assessment, athlete, athletes, now, sample } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { SavedTick } from '../../parts/saving.tsx';
import type { ScreenProps } from '../../router.ts';
import { ClockCard, ZoneNote } from './clock.tsx';
import { CopyNote } from './copy.tsx';
import { FirstDay } from './first-day.tsx';
import { Housekeeping, MoodNote, NoticeCard, QuestionCard, UpdateCard } from './notes.tsx';
import { PlanCard, ReasonsCard } from './plan-card.tsx';
import { School } from './school.tsx';
import { SilenceNote } from './silence.tsx';

export { loadClock } from './clock.tsx';
export { loadCopy } from './copy.tsx';
export { loadSchool } from './school.tsx';
export { loadSilence } from './silence.tsx';

export default function TodayScreen({ query }: ScreenProps) {
  const { today: w, common } = words.value;
  const result = assessment.value;
  const person = athlete.value;
  if (person === null) return null;
  if (result === null) {
    return (
      <Page title={person.name}>
        <p class="card">{w.unknownProtocol}</p>
        <LinkButton to="/more">{common.more}</LinkButton>
      </Page>
    );
  }
  const action = nextAction(result);
  const question = pendingQuestion();
  return (
    <Page title={w.title(person.name, result.day ?? 0)} beside={format.value.date(now.value).replace(/ \d{4}$/, '')}>
      {query.has('saved') && <SavedTick />}
      <UpdateCard />
      {isClockInDoubt.value ? <ClockCard /> : <PlanCard result={result} />}
      <SilenceNote />
      <LinkButton to={action.to} tone="primary">
        {w.actions[action.key]}
      </LinkButton>
      {!isClockInDoubt.value && <ReasonsCard result={result} />}
      {question !== null && <QuestionCard question={question} />}
      <CopyNote />
      <FirstDay />
      <ZoneNote />
      <NoticeCard notices={result.notices} />
      <MoodNote />
      <School result={result} first={action} />
      {otherActions(result, action).map((one) => (
        <LinkButton key={one.key} to={one.to}>
          {w.actions[one.key]}
        </LinkButton>
      ))}
      {athletes.value.length > 1 && sample.value === null && <LinkButton to="/people">{w.switch}</LinkButton>}
      <LinkButton to="/more">{common.more}</LinkButton>
      <Housekeeping />
    </Page>
  );
}
