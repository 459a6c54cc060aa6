/** One paired phone: send it what it lacks, take in what it sends, give it a name, end it. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { format } from '../../../app/format.ts';
import { type KnownPair, pairOf, renamePair, revokePair } from '../../../app/sharing/pairs.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Fold, TextField } from '../../parts/field.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { goInstead, type ScreenProps } from '../../router.ts';
import { SendLog } from './send-log.tsx';
import { athleteName, holderText } from './who.ts';

function NameOrEnd({ pair, onChange }: { pair: KnownPair; onChange: () => void }) {
  const w = areaWords('pair');
  const { common } = words.value;
  const saving = useSaving();
  const called = useSignal(pair.called ?? '');
  const isEnding = useSignal(false);
  return (
    <Fold title={w.more}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          saving.run(() => renamePair(pair, called.value), onChange);
        }}
      >
        <TextField
          id="called"
          label={w.called}
          hint={w.calledHint}
          value={called.value}
          onInput={(text) => (called.value = text)}
        />
        <Button type="submit" busy={saving.busy}>
          {common.save}
        </Button>
      </form>
      <ErrorNote saving={saving} />
      {isEnding.value ? (
        <div class="card dashed" role="status">
          <p>{w.endText}</p>
          <Button
            tone="danger"
            busy={saving.busy}
            onClick={() =>
              saving.run(
                () => revokePair(pair.tag),
                () => goInstead('/pair'),
              )
            }
          >
            {w.endNow}
          </Button>
          <Button onClick={() => (isEnding.value = false)}>{common.cancel}</Button>
        </div>
      ) : (
        <Button onClick={() => (isEnding.value = true)}>{w.end}</Button>
      )}
    </Fold>
  );
}

export default function PairScreen({ params }: ScreenProps) {
  const w = areaWords('pair');
  const { common } = words.value;
  const tag = params['tag'] ?? '';
  const pair = useSignal<KnownPair | 'failed' | null | undefined>(undefined);
  const look = (): void =>
    void pairOf(tag).then(
      (found) => (pair.value = found),
      () => (pair.value = 'failed'),
    );
  useEffect(look, [tag]);
  const found = pair.value;
  if (found === undefined || found === null || found === 'failed') {
    return (
      <Page title={w.title} step={found === undefined ? 'loading' : 'none'}>
        {found === undefined ? <p role="status">{w.loading}</p> : <p>{found === null ? w.gone : w.notRead}</p>}
        <LinkButton to="/pair">{common.back}</LinkButton>
      </Page>
    );
  }
  return (
    <Page title={found.by === null && found.called === undefined ? w.title : w.with(holderText(found))} step={tag}>
      <p>
        <Mark name="person" /> <b>{w.about(athleteName(found))}</b>{' '}
        <span class="quiet">{found.lastAt === null ? w.never : w.last(format.value.ago(found.lastAt))}</span>
      </p>
      <SendLog pair={found} onChange={look} />
      <section class="card">
        <h2 class="small">{w.take}</h2>
        <p>{w.takeText}</p>
        <LinkButton to="/scan">{w.scan}</LinkButton>
      </section>
      <NameOrEnd pair={found} onChange={look} />
      <LinkButton to="/pair">{common.back}</LinkButton>
      <LinkButton to="/">{common.today}</LinkButton>
    </Page>
  );
}
