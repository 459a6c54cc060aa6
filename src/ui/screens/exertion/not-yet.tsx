/** It has not settled: Today asks again, and a reminder can be had. */
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { ASK_AGAIN, canRemind, remindHere, saveReminder } from '../../../app/exertion/again.ts';
import type { RemindersOutcome } from '../../../app/parent/reminders.ts';
import { areaWords } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';

function Here({ bout }: { readonly bout: string }) {
  const { after: w } = areaWords('exertion');
  const can = useSignal(false);
  const told = useSignal<boolean | null>(null);
  useEffect(() => void canRemind().then((found) => (can.value = found)), []);
  if (told.value !== null) return <p role="status">{told.value ? w.notifyOn(ASK_AGAIN) : w.notifyNo}</p>;
  if (!can.value) return null;
  return (
    <>
      <Button onClick={() => void remindHere(bout, w.calendarSummary).then((isOn) => (told.value = isOn))}>
        {w.notify}
      </Button>
      <p class="quiet">{w.notifyOnly}</p>
    </>
  );
}

export function NotYet({ athlete, bout }: { readonly athlete: string; readonly bout: string }) {
  const { after: w } = areaWords('exertion');
  const told = useSignal<RemindersOutcome | null>(null);
  const save = async (): Promise<void> => {
    told.value = await saveReminder(athlete, w.calendarFile, w.calendarSummary);
  };
  return (
    <Page title={w.notYetTitle} step="not-yet">
      <p>{w.notYet}</p>
      <LinkButton to="/" tone="primary">
        {w.done}
      </LinkButton>
      <Button onClick={() => void save()}>{w.calendar}</Button>
      <p class="quiet">{w.calendarIn(ASK_AGAIN)}</p>
      {told.value !== null && <p role="status">{w.outcomes[told.value]}</p>}
      <Here bout={bout} />
    </Page>
  );
}
