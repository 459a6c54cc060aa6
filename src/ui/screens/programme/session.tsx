/** One session: what is done in it, each phase to be started, and what became of it. */
import { isStartable, type Planned } from '../../../app/programme/plan.ts';
import { sessionName } from '../../../app/programme/say.ts';
import { isStill, minutesOfPhase } from '../../../app/programme/script.ts';
import { calendarOf, type Choice, standing, todayNumber } from '../../../app/programme/standing.ts';
import { writeDone } from '../../../app/programme/writing.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { ProgrammePhase } from '../../../programmes/programme.ts';
import { parseDate } from '../../../time/zone.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { goInstead, type ScreenProps } from '../../router.ts';
import { dayText, StateMark } from './calendar.tsx';
import { MoveForm } from './move-form.tsx';
import { partLines } from './part-text.ts';
import { RestTimer } from './rest-timer.tsx';
import './programme.css';

interface PhaseCardProps {
  readonly choice: string;
  readonly planned: Planned;
  readonly phase: ProgrammePhase;
  readonly index: number;
  /** It may be begun, as far as the programme goes; whether a bout may start is asked on its own page. */
  readonly canStart: boolean;
}

function PhaseCard({ choice, planned, phase, index, canStart }: PhaseCardProps) {
  const w = areaWords('programme');
  const name = w.phases[phase.phase];
  const isResting = isStill(phase);
  const hasPosts = phase.parts.some(({ part }) => part === 'posts');
  return (
    <section class="card">
      <h2 class="small">{w.session.phase(index + 1, name)}</h2>
      {phase.parts.flatMap(partLines).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {!isResting && (
        <p class="quiet">
          {w.session.about(minutesOfPhase(phase))}
          {phase.parts.some(({ part }) => part === 'tasks') && ` ${w.session.unscored}`}
        </p>
      )}
      {canStart && phase.phase === 'activation' && <LinkButton to="/hrv">{w.session.hrv}</LinkButton>}
      {hasPosts && <LinkButton to="/posts">{w.session.posts}</LinkButton>}
      {isResting && (planned.state === 'due' || planned.state === 'done') && (
        <RestTimer
          choice={choice}
          session={planned.id}
          index={index}
          name={w.session.phase(index + 1, name)}
          minutes={minutesOfPhase(phase)}
        />
      )}
      {!isResting && canStart && (
        <LinkButton
          to={`/exertion?programme=${planned.id}&phase=${index}`}
          tone={index === 0 && planned.state === 'due' ? 'primary' : 'normal'}
        >
          {w.session.start(index + 1, name)}
        </LinkButton>
      )}
    </section>
  );
}

/** What became of it: said by the person, never by the app. */
function Marking({ choice, planned }: { choice: string; planned: Planned }) {
  const { session: w } = areaWords('programme');
  const saving = useSaving();
  const mark = (on: number): void =>
    saving.run(
      () => writeDone(choice, planned.id, on),
      () => goInstead('/programme?saved'),
    );
  if (planned.state === 'done') return null;
  return (
    <>
      <ErrorNote saving={saving} />
      <Button busy={saving.busy} onClick={() => mark(todayNumber.value)}>
        {w.done}
      </Button>
      {planned.state === 'open' && (
        <Button busy={saving.busy} onClick={() => mark(planned.on)}>
          {w.doneOn(dayText(planned.on))}
        </Button>
      )}
    </>
  );
}

function Session({ choice, plan, planned }: { choice: Choice; plan: readonly Planned[]; planned: Planned }) {
  const w = areaWords('programme');
  const { why } = standing.value;
  const canStart = why === null && isStartable(plan, planned, todayNumber.value);
  const own = parseDate(choice.startsOn) + planned.day.day;
  return (
    <>
      <p class="verdict">
        <StateMark state={planned.state} />
        {w.session.on[planned.state](dayText(planned.on))}
      </p>
      {planned.isMoved && <p class="quiet">{w.session.movedFrom(dayText(own))}</p>}
      {why !== null && <p class="card dashed">{w.notCounting[why]}</p>}
      {(planned.state === 'planned' || planned.state === 'open') && <p>{w.session.notToday}</p>}
      {planned.day.phases.map((phase, index) => (
        <PhaseCard
          // The same phase may come twice: its place is what it is.
          key={`${planned.id} ${index}`}
          choice={choice.id}
          planned={planned}
          phase={phase}
          index={index}
          canStart={canStart}
        />
      ))}
      {planned.state === 'due' && !isStartable(plan, planned, todayNumber.value) && (
        <p class="card dashed">{w.session.second}</p>
      )}
      {canStart && <p class="quiet">{w.session.rules}</p>}
      <Marking choice={choice.id} planned={planned} />
      {planned.state !== 'done' && <MoveForm choice={choice.id} plan={plan} planned={planned} />}
    </>
  );
}

export default function SessionScreen({ params }: ScreenProps) {
  const w = areaWords('programme');
  const id = params['session'] ?? '';
  const { choice } = standing.value;
  const plan = choice === null ? null : calendarOf(choice);
  const planned = plan?.find((one) => one.id === id);
  const isKnown = choice !== null && plan !== null && planned !== undefined;
  return (
    <Page title={isKnown ? sessionName(choice.id, id) : w.title}>
      {isKnown ? (
        <Session choice={choice} plan={plan} planned={planned} />
      ) : (
        <p>{choice === null ? w.session.none : w.session.unknown(id)}</p>
      )}
      <LinkButton to="/programme">{w.calendar.back}</LinkButton>
      <LinkButton to="/">{words.value.common.today}</LinkButton>
    </Page>
  );
}
