/** Shows the code that pairs: on this screen only, for ten minutes. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { visible } from '../../../app/backup.ts';
import { makePair, type NewPair } from '../../../app/sharing/pairs.ts';
import { now, sample, stored } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { OutgoingCard } from '../../parts/outgoing-card.tsx';
import { Page } from '../../parts/page.tsx';
import type { ScreenProps } from '../../router.ts';

export default function PairNewScreen({ params }: ScreenProps) {
  const w = areaWords('pair');
  const made = useSignal<NewPair | 'failed' | null>(null);
  const person = stored.value.athletes.find(({ id }) => id === params['athlete']);
  const make = (): void => {
    made.value = null;
    if (person === undefined || sample.value !== null) return;
    void makePair(person).then((result) => (made.value = result.ok ? result.pair : 'failed'));
  };
  useEffect(make, [person?.id]);
  if (person === undefined || sample.value !== null) {
    return (
      <Page title={w.title}>
        <p class="card dashed">{sample.value === null ? w.nobody : w.sample}</p>
        <LinkButton to="/pair">{words.value.common.back}</LinkButton>
      </Page>
    );
  }
  const name = visible(person.name);
  const pair = made.value;
  const isOver = pair !== null && pair !== 'failed' && pair.out.message.until <= now.value;
  return (
    <Page title={w.show.title(name)}>
      <p>{w.show.text}</p>
      {pair === 'failed' && (
        <p class="card stop" role="alert">
          {w.show.failed}
        </p>
      )}
      {isOver && (
        <p class="card dashed" role="status">
          {w.show.over}
        </p>
      )}
      {(pair === 'failed' || isOver) && (
        <Button tone="primary" onClick={make}>
          {w.show.again}
        </Button>
      )}
      {pair !== null && pair !== 'failed' && !isOver && (
        <>
          <OutgoingCard out={pair.out} what={w.show.label(name)} onlyCodes point={w.show.point}>
            <ul>
              {w.show.what.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </OutgoingCard>
          <LinkButton to={`/pair/${pair.tag}`}>{w.show.next}</LinkButton>
        </>
      )}
      <LinkButton to="/pair">{words.value.common.back}</LinkButton>
    </Page>
  );
}
