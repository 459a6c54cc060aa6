/** One code of an athlete, taken in outside of a row of scans: what it says, and whether it goes on the board. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type TakenRow, takeStatus } from '../../../app/board/take.ts';
import { codeOf, type Result } from '../../../app/commands.ts';
import { areaWords } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { StatusLines } from '../../parts/status-lines.tsx';
import { loadPrefs } from '../../../app/board/prefs.ts';
import type { TakenProps } from '../taken/kinds.ts';
import { LockOffer } from './lock-offer.tsx';
import './board.css';

type Step = 'asked' | 'other' | 'refused' | 'added' | 'updated' | 'older';

export default function TakenStatus({ message, sender }: TakenProps<'status'>) {
  const w = areaWords('board').taken;
  const board = areaWords('board');
  const step = useSignal<Step>('asked');
  const taken = useSignal<TakenRow | null>(null);
  const saving = useSaving();
  const { status, at } = message;
  const { name } = status;
  useEffect(() => void loadPrefs().catch(() => undefined), []);

  const put = async (): Promise<Result> => {
    try {
      taken.value = await takeStatus(message, sender);
      return { ok: true };
    } catch (error) {
      return { ok: false, error: codeOf(error) };
    }
  };
  const accept = async (): Promise<Result> => {
    try {
      await taken.value?.accept?.();
      return { ok: true };
    } catch (error) {
      return { ok: false, error: codeOf(error) };
    }
  };
  const after = (): void => {
    const outcome = taken.value?.outcome ?? 'older';
    step.value = outcome === 'other-device' ? 'other' : outcome;
  };

  if (step.value === 'asked') {
    return (
      <Page title={w.title(name)} step="asked">
        <section class="card">
          <StatusLines status={status} at={at} />
        </section>
        <ErrorNote saving={saving} />
        <Button tone="primary" busy={saving.busy} onClick={() => saving.run(put, after)}>
          {w.put}
        </Button>
        <LinkButton to="/scan">{w.next}</LinkButton>
      </Page>
    );
  }
  if (step.value === 'other') {
    return (
      <Page title={w.otherTitle} step="other">
        <p>{w.other(name)}</p>
        <ErrorNote saving={saving} />
        <Button tone="primary" busy={saving.busy} onClick={() => saving.run(accept, () => (step.value = 'updated'))}>
          {w.accept}
        </Button>
        <Button onClick={() => (step.value = 'refused')}>{w.refuse}</Button>
      </Page>
    );
  }
  return (
    <Page title={w.title(name)} step="done">
      <p role="status">{step.value === 'refused' ? w.refused : w.outcomes[step.value]}</p>
      {step.value === 'added' && <LockOffer />}
      <LinkButton to={`/board/${status.athlete}`} tone="primary">
        {w.open}
      </LinkButton>
      <LinkButton to="/scan?row">{w.next}</LinkButton>
      <LinkButton to="/board">{board.detail.back}</LinkButton>
    </Page>
  );
}
