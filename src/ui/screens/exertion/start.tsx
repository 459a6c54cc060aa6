/** Before a session: what the plan allows, whatever stands in its way, one rating, and go. */
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { allowance, barsFor, mayStart } from '../../../app/exertion/allowed.ts';
import { choice, type ExertionChoice, readChoice } from '../../../app/exertion/choice.ts';
import { type Chosen, chosenFrom, isAsked } from '../../../app/exertion/chosen.ts';
import { hasDraft } from '../../../app/drafts.ts';
import { startSession } from '../../../app/exertion/session.ts';
import { isUnlocked } from '../../../app/lock.ts';
import { athlete } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { ExertionAllowance } from '../../../engine/exertion-allowance.ts';
import type { Athlete } from '../../../log/entry.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Fold, TextField } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { Scale } from '../../parts/scale.tsx';
import { type ScreenProps, goInstead } from '../../router.ts';
import { CautionQuestion } from '../check-in/caution.tsx';
import { StrapCard } from '../strap/strap-card.tsx';
import { Bars } from './bars.tsx';
import { Dose } from './dose.tsx';
import './exertion.css';
import { Reach } from './reach.tsx';
import { ToldNotChanged, ToldNotQuestion } from './told-not.tsx';

interface ReadyProps {
  readonly person: Athlete;
  readonly allowed: ExertionAllowance;
  readonly told: ExertionChoice;
  readonly chosen: Chosen | null;
}

/** Not with so many symptoms: said, with what to do instead. */
function NotWith({ before, allowed }: { readonly before: number; readonly allowed: ExertionAllowance }) {
  const { start: w } = areaWords('exertion');
  return (
    <section class="card dashed">
      <p role="status">
        <b>{allowed.limits.mostBefore === 0 ? w.strict : w.tooMuch(before)}</b>
      </p>
      <LinkButton to="/check-in" tone="primary">
        {w.checkIn}
      </LinkButton>
    </section>
  );
}

function Ready({ person, allowed, told, chosen }: ReadyProps) {
  const { start: w } = areaWords('exertion');
  const activity = areaWords('activity');
  const before = useSignal<number | null>(null);
  const kind = useSignal('');
  const saving = useSaving();
  const rated = before.value;
  const go = (): void => {
    if (rated === null) return;
    saving.run(
      () => startSession({ before: rated, kind: kind.value, chosen }),
      () => goInstead('/session'),
    );
  };
  return (
    <Page title={w.title} step="ready">
      <Dose allowance={allowed} chosen={chosen} />
      <StrapCard />
      <Scale
        id="before"
        label={w.before}
        max={10}
        wordOf={activity.wordOf}
        ends={activity.ends}
        value={rated ?? undefined}
        onChange={(value) => (before.value = value)}
      />
      {rated !== null && !mayStart(allowed.limits, rated) && <NotWith before={rated} allowed={allowed} />}
      <ErrorNote saving={saving} />
      {rated !== null && mayStart(allowed.limits, rated) && (
        <Button tone="primary" busy={saving.busy} onClick={go}>
          {w.go}
        </Button>
      )}
      <Fold title={w.more}>
        {chosen === null && (
          <TextField id="kind" label={w.kind} value={kind.value} onInput={(value) => (kind.value = value)} />
        )}
        <Reach athlete={person.id} choice={told} />
        {isUnlocked.value && <p class="quiet">{w.lockWaits}</p>}
      </Fold>
      <LinkButton to="/activity">{w.log}</LinkButton>
    </Page>
  );
}

export default function StartScreen({ query }: ScreenProps) {
  const { start: w } = areaWords('exertion');
  const person = athlete.value;
  const chosen = useSignal<Chosen | null | undefined>(undefined);
  useEffect(() => {
    if (person === null) return;
    choice.value = null;
    void readChoice(person.id);
    void chosenFrom(query)
      .catch(() => null)
      .then((found) => (chosen.value = found));
  }, [person?.id]);
  const allowed = allowance.value;
  const told = choice.value;
  const what = chosen.value;
  if (person === null || allowed === null) {
    return (
      <Page title={w.title}>
        <p class="card">{w.noPlan}</p>
        <LinkButton to="/activity">{w.log}</LinkButton>
      </Page>
    );
  }
  if (told === null || what === undefined) {
    return (
      <Page title={w.title}>
        <p>{w.loading}</p>
      </Page>
    );
  }
  if (hasDraft(`session:${person.id}`)) {
    return (
      <Page title={w.title}>
        <p>{w.running}</p>
        <LinkButton to="/session" tone="primary">
          {w.goOn}
        </LinkButton>
      </Page>
    );
  }
  if (what === null && isAsked(query)) {
    return (
      <Page title={w.barsTitle} step="gone">
        <p class="card">{w.gone}</p>
        <LinkButton to={query.has('programme') ? '/programme' : '/drills'} tone="primary">
          {words.value.common.back}
        </LinkButton>
        <LinkButton to="/exertion">{w.goneGo}</LinkButton>
      </Page>
    );
  }
  const bars = barsFor(allowed, told, what);
  if (bars.length > 0) {
    return (
      <Page title={w.barsTitle} step="bars">
        <Bars bars={bars} />
        {told.toldNot === true && <ToldNotChanged athlete={person.id} />}
        <LinkButton to="/activity">{w.log}</LinkButton>
        <LinkButton to="/">{words.value.common.today}</LinkButton>
      </Page>
    );
  }
  // Asked once: what makes a doctor look first, and what a doctor has said.
  if (person.caution === undefined) return <CautionQuestion onDone={() => undefined} />;
  if (told.toldNot === null) return <ToldNotQuestion athlete={person.id} />;
  return <Ready person={person} allowed={allowed} told={told} chosen={what} />;
}
