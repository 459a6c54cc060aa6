/** The programme that a clinician chose and its calendar; else what programmes are, and for whom. */
import { useSignal } from '@preact/signals';
import { saveSessions } from '../../../app/programme/calendar-file.ts';
import { isOpen, type Planned } from '../../../app/programme/plan.ts';
import { sessionName } from '../../../app/programme/say.ts';
import {
  calendarOf,
  type Choice,
  isOffered,
  PROGRAMMES,
  programmeOfChoice,
  standing,
} from '../../../app/programme/standing.ts';
import type { RemindersOutcome } from '../../../app/parent/reminders.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Page } from '../../parts/page.tsx';
import { SavedTick } from '../../parts/saving.tsx';
import type { ScreenProps } from '../../router.ts';
import { AboutProgramme } from './about.tsx';
import { Calendar, dayText } from './calendar.tsx';
import { ChosenCard } from './chosen-card.tsx';
import './programme.css';

function Offer() {
  const w = areaWords('programme');
  return (
    <>
      {w.intro.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h2>{w.which}</h2>
      {PROGRAMMES.map((programme) => (
        <AboutProgramme key={programme.id} programme={programme} />
      ))}
      {isOffered.value ? (
        <LinkButton to="/programme/choose" tone="primary">
          {w.record}
        </LinkButton>
      ) : (
        <p class="card dashed">{w.notYet}</p>
      )}
    </>
  );
}

/** What is on now, before the whole list. */
function Next({ choice, plan, counts }: { choice: Choice; plan: readonly Planned[]; counts: boolean }) {
  const { calendar: w } = areaWords('programme');
  const due = plan.find(({ state }) => state === 'due');
  const next = plan.find(({ state }) => state === 'planned');
  if (due !== undefined) {
    return (
      <LinkButton to={`/programme/${due.id}`} tone={counts ? 'primary' : 'normal'}>
        {w.goDue(sessionName(choice.id, due.id))}
      </LinkButton>
    );
  }
  if (next !== undefined) return <p>{w.next(sessionName(choice.id, next.id), dayText(next.on))}</p>;
  return plan.some(isOpen) ? null : <p>{w.over}</p>;
}

function AsFile({ choice, plan }: { choice: Choice; plan: readonly Planned[] }) {
  const { calendar: w } = areaWords('programme');
  const told = useSignal<RemindersOutcome | null>(null);
  const save = async (): Promise<void> => {
    told.value = null;
    told.value = await saveSessions(plan, { calendar: choice.id, summary: w.summary, file: w.fileName });
  };
  const isGood = told.value === 'saved' || told.value === 'downloaded';
  return (
    <>
      <Button onClick={() => void save()}>{w.file}</Button>
      <p class="quiet">{w.fileText(w.summary)}</p>
      {told.value !== null && (
        <p class="verdict" role={isGood ? 'status' : 'alert'}>
          <Mark name={isGood ? 'check' : 'info'} />
          {w.outcomes[told.value]}
        </p>
      )}
    </>
  );
}

function Running({ choice }: { choice: Choice }) {
  const w = areaWords('programme');
  const plan = calendarOf(choice);
  const programme = programmeOfChoice(choice);
  return (
    <>
      <ChosenCard standing={standing.value} />
      {plan !== null && (
        <>
          <Next choice={choice} plan={plan} counts={standing.value.why === null} />
          <p class="quiet">{w.calendar.rule}</p>
          <Calendar choice={choice} plan={plan} />
          <AsFile choice={choice} plan={plan} />
        </>
      )}
      <LinkButton to="/measures">{w.calendar.measures}</LinkButton>
      {programme !== undefined && <AboutProgramme programme={programme} />}
      {isOffered.value && <LinkButton to="/programme/choose">{w.chosen.again}</LinkButton>}
      <LinkButton to="/programme/end">{w.chosen.end}</LinkButton>
    </>
  );
}

export default function ProgrammeScreen({ query }: ScreenProps) {
  const { choice } = standing.value;
  return (
    <Page title={areaWords('programme').title}>
      {query.has('saved') && <SavedTick />}
      {choice === null ? <Offer /> : <Running choice={choice} />}
      <LinkButton to="/">{words.value.common.today}</LinkButton>
    </Page>
  );
}
