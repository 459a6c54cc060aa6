/** The running session, whatever state it is in; found again after whatever closed the page. */
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { openSession, type Session, session, takeHere, tell } from '../../../app/exertion/session.ts';
import { athlete } from '../../../app/state.ts';
import { areaWords } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { After } from './after.tsx';
import { Away } from './away.tsx';
import './exertion.css';
import { RunningSession } from './running.tsx';
import { Wrong } from './wrong.tsx';

type Panel = 'wrong' | 'ending' | null;

function None({ hasFailed, onRetry }: { readonly hasFailed: boolean; readonly onRetry: () => void }) {
  const { live: w, start } = areaWords('exertion');
  return (
    <Page title={w.title} step="none">
      <p role={hasFailed ? 'alert' : undefined}>{hasFailed ? w.unreadable : w.none}</p>
      {hasFailed && (
        <Button tone="primary" onClick={onRetry}>
          {w.resume}
        </Button>
      )}
      <LinkButton to="/exertion">{w.noneGo}</LinkButton>
      <LinkButton to="/activity">{start.log}</LinkButton>
    </Page>
  );
}

function Ending({ onBack }: { readonly onBack: () => void }) {
  const { ending: w } = areaWords('exertion');
  return (
    <Page title={w.title} step="ending">
      <Button tone="primary" onClick={() => void tell({ is: 'ended', cause: 'done' })}>
        {w.yes}
      </Button>
      <Button onClick={onBack}>{w.no}</Button>
    </Page>
  );
}

function Elsewhere() {
  const { live: w } = areaWords('exertion');
  return (
    <Page title={w.title} step="elsewhere">
      <p>{w.elsewhere}</p>
      <Button tone="primary" onClick={() => void takeHere()}>
        {w.here}
      </Button>
    </Page>
  );
}

function Now({ now }: { readonly now: Session }) {
  const panel = useSignal<Panel>(null);
  const { live } = now;
  const back = (): void => void (panel.value = null);
  const wrong = (): void => {
    panel.value = 'wrong';
    if (live.phase === 'moving') void tell({ is: 'paused' });
  };
  if (live.phase === 'ended') return <After done={now} />;
  if (now.isElsewhere) return <Elsewhere />;
  if (panel.value === 'wrong') return <Wrong onBack={back} />;
  if (live.phase === 'away') return <Away gap={live.gap === null ? 0 : live.gap.to - live.gap.from} onWrong={wrong} />;
  if (panel.value === 'ending') return <Ending onBack={back} />;
  return <RunningSession now={now} onWrong={wrong} onEnd={() => (panel.value = 'ending')} />;
}

export default function SessionScreen() {
  const { start } = areaWords('exertion');
  const hasFailed = useSignal(false);
  const isLooking = useSignal(true);
  const who = athlete.value?.id;
  const open = (): void => {
    hasFailed.value = false;
    isLooking.value = true;
    void openSession()
      .catch(() => (hasFailed.value = true))
      .then(() => (isLooking.value = false));
  };
  useEffect(open, [who]);
  const now = session.value;
  const isMine = now?.head.athlete === who;
  if (isLooking.value && !isMine) {
    return (
      <Page title={areaWords('exertion').live.title}>
        <p>{start.loading}</p>
      </Page>
    );
  }
  return now && isMine ? <Now now={now} /> : <None hasFailed={hasFailed.value} onRetry={open} />;
}
