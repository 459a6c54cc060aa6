/** Which phones share a log with this one, person by person. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { visible } from '../../../app/backup.ts';
import { format } from '../../../app/format.ts';
import { type KnownPair, listPairs } from '../../../app/sharing/pairs.ts';
import { sample, stored } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Page } from '../../parts/page.tsx';
import { athleteName, holderText } from './who.ts';

function PairItem({ pair }: { pair: KnownPair }) {
  const w = areaWords('pair');
  return (
    <li>
      <LinkButton to={`/pair/${pair.tag}`}>{holderText(pair)}</LinkButton>
      <p class="quiet">{pair.lastAt === null ? w.never : w.last(format.value.ago(pair.lastAt))}</p>
    </li>
  );
}

function Person({ name, athlete, pairs }: { name: string; athlete: string | null; pairs: readonly KnownPair[] }) {
  const w = areaWords('pair');
  return (
    <section class="card">
      <h2 class="small">
        <Mark name="person" /> {name}
      </h2>
      {pairs.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <ul class="menu">
          {pairs.map((pair) => (
            <PairItem key={pair.tag} pair={pair} />
          ))}
        </ul>
      )}
      {athlete !== null && <LinkButton to={`/pair/new/${athlete}`}>{w.make(name)}</LinkButton>}
    </section>
  );
}

export default function PairListScreen() {
  const w = areaWords('pair');
  const pairs = useSignal<readonly KnownPair[] | 'failed' | null>(null);
  useEffect(
    () =>
      void listPairs().then(
        (found) => (pairs.value = found),
        () => (pairs.value = 'failed'),
      ),
    [],
  );
  const { athletes } = stored.value;
  const known = pairs.value;
  const own = (id: string) => (Array.isArray(known) ? known.filter(({ athlete }) => athlete === id) : []);
  /** Paired, and their log has not come yet. */
  const awaited = Array.isArray(known) ? known.filter(({ athlete }) => !athletes.some(({ id }) => id === athlete)) : [];
  return (
    <Page title={w.title}>
      {sample.value !== null ? (
        <p class="card dashed">{w.sample}</p>
      ) : (
        <>
          <p>{w.intro}</p>
          {known === null && <p role="status">{w.loading}</p>}
          {known === 'failed' && (
            <p class="card stop" role="alert">
              {w.notRead}
            </p>
          )}
          {athletes.length === 0 && awaited.length === 0 && known !== null && <p>{w.nobody}</p>}
          {Array.isArray(known) &&
            athletes.map(({ id, name }) => <Person key={id} name={visible(name)} athlete={id} pairs={own(id)} />)}
          {awaited.map((pair) => (
            <Person key={pair.tag} name={athleteName(pair)} athlete={null} pairs={[pair]} />
          ))}
          <LinkButton to="/scan">{w.scan}</LinkButton>
        </>
      )}
      <LinkButton to="/more">{words.value.common.back}</LinkButton>
    </Page>
  );
}
