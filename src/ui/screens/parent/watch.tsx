/** The first 48 hours, for who looks after a child. What is shown comes from what was written down, never from silence. */
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { readWatch, type WatchChoice } from '../../../app/parent/watch-choice.ts';
import { watching } from '../../../app/parent/watching.ts';
import { signsToAsk } from '../../../app/signs.ts';
import { athlete, now } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Fold } from '../../parts/field.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Page } from '../../parts/page.tsx';
import { SavedTick } from '../../parts/saving.tsx';
import type { ScreenProps } from '../../router.ts';
import { Waking } from './waking.tsx';
import { whoOf } from './who.ts';

type Watching = NonNullable<ReturnType<typeof watching>>;

/** When somebody last looked, and when to look again. */
function Looks({ watched }: { watched: Watching }) {
  const { watch: w } = areaWords('parent');
  const { last, next, isOver } = watched;
  const soon = next !== null && next <= now.value;
  const told = (): string => {
    if (last === null) return w.never;
    const [at, who] = [format.value.at(last.at), whoOf(last.entry.by)];
    return last.found === 0 ? w.lastNone(at, who) : w.lastSome(at, who, last.found);
  };
  return (
    <section class={last?.found ? 'card stop' : 'card'}>
      <h2 class="small">{w.last}</h2>
      <p class="capital">{told()}</p>
      {last !== null && last.found > 0 && <LinkButton to="/emergency?why=list">{w.call}</LinkButton>}
      {!isOver && (
        <>
          <h2 class="small">{w.next}</h2>
          <p>{soon ? w.nextNow : next === null ? w.nextOver : w.nextAt(format.value.at(next))}</p>
          <p class="quiet">{w.rhythm}</p>
        </>
      )}
    </section>
  );
}

function Signs() {
  const { watch: w } = areaWords('parent');
  const { codes } = words.value;
  return (
    <section class="card">
      <h2 class="small">{w.signsTitle}</h2>
      <p>
        <b>{w.signsCall}</b>
      </p>
      <ul>
        {signsToAsk().map((id) => (
          <li key={id}>{codes.signs[id]}</li>
        ))}
      </ul>
      <p>{w.overSigns}</p>
      <LinkButton to="/emergency?why=list">{w.call}</LinkButton>
    </section>
  );
}

export default function WatchScreen({ query }: ScreenProps) {
  const { watch: w } = areaWords('parent');
  const { common, today } = words.value;
  const choice = useSignal<WatchChoice | null>(null);
  const person = athlete.value;
  useEffect(() => {
    if (person !== null) void readWatch(person.id).then((found) => (choice.value = found));
  }, [person?.id]);
  const watched = watching(choice.value?.waking ?? null);
  if (person === null || watched === null) return null;
  const { isOver } = watched;
  return (
    <Page title={w.title(person.name)}>
      {query.has('saved') && <SavedTick />}
      <p class="quiet">{w.intro}</p>
      {isOver && (
        <p class="card row">
          <Mark name="info" />
          {w.over}
        </p>
      )}
      {isOver && (
        <LinkButton to="/" tone="primary">
          {common.today}
        </LinkButton>
      )}
      <LinkButton to="/watch/look" tone={isOver ? 'normal' : 'primary'}>
        {w.ask(person.name)}
      </LinkButton>
      <Looks watched={watched} />
      <Signs />
      {!isOver && choice.value !== null && (
        <Waking
          athlete={person.id}
          choice={choice.value}
          times={watched.wakings}
          onChange={(changed) => (choice.value = changed)}
        />
      )}
      {!isOver && (
        <>
          <Fold title={w.rules}>
            <ul>
              {today.rules.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Fold>
          <p class="quiet">{w.until(format.value.at(watched.endsAt))}</p>
        </>
      )}
      <LinkButton to="/beside">{w.beside}</LinkButton>
      <LinkButton to="/reminders">{w.reminders}</LinkButton>
      <LinkButton to="/clinic-form">{w.form}</LinkButton>
      <LinkButton to="/documents/new">{w.record}</LinkButton>
      {!isOver && <LinkButton to="/">{common.today}</LinkButton>}
    </Page>
  );
}
