/** The staff board: who may do what today, and how old that is. */
import { useComputed, useSignal } from '@preact/signals';
import { listed, pick } from '../../../app/board/list.ts';
import { prefs } from '../../../app/board/prefs.ts';
import { areaWords } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { exportBoard, type ExportOutcome } from './export.ts';
import { Filters, NOTHING_WANTED } from './filters.tsx';
import { BoardGrid } from './grid.tsx';
import { LockOffer } from './lock-offer.tsx';
import { NotYet, useBoard } from './use-board.tsx';

/** Codes one after the other, without a tap between them. */
const SCAN = '/scan?row';

function Empty() {
  const w = areaWords('board');
  return (
    <Page title={w.title}>
      <section class="card dashed">
        <h2 class="small">{w.emptyTitle}</h2>
        <p>{w.empty}</p>
      </section>
      <LinkButton to={SCAN} tone="primary">
        {w.emptyGo}
      </LinkButton>
      <LinkButton to="/board/teams">{w.teamsGo}</LinkButton>
    </Page>
  );
}

export default function BoardScreen() {
  const isReady = useBoard();
  const w = areaWords('board');
  const wanted = useSignal(NOTHING_WANTED);
  const shown = useComputed(() => pick({ ...wanted.value, sort: prefs.value.sort }));
  const exported = useSignal<ExportOutcome | 'failed' | null>(null);
  const counts = useComputed(() => {
    const all = listed.value;
    const asks = all.filter(({ view }) => view === null || view.asks).length;
    return [all.length, asks, all.filter(({ view }) => view?.state === 'stop').length] as const;
  });
  if (!isReady) return <NotYet />;
  if (listed.value.length === 0) return <Empty />;
  const save = (): void =>
    void exportBoard(shown.value).then(
      (outcome) => (exported.value = outcome),
      () => (exported.value = 'failed'),
    );
  return (
    <Page title={w.title} wide>
      <LockOffer />
      <LinkButton to={SCAN} tone="primary">
        {w.scan}
      </LinkButton>
      <p role="status">{w.count(...counts.value)}</p>
      <Filters wanted={wanted} shown={shown.value} all={listed.value} />
      {shown.value.length === 0 ? <p class="card dashed">{w.none}</p> : <BoardGrid rows={shown.value} />}
      <div class="columns">
        <LinkButton to="/board/teams">{w.teamsGo}</LinkButton>
        <LinkButton to={wanted.value.team === '' ? '/board/print' : `/board/print?team=${wanted.value.team}`}>
          {w.print}
        </LinkButton>
        <Button onClick={save}>{w.export}</Button>
      </div>
      {exported.value !== null && (
        <p role="status">{exported.value === 'failed' ? w.exportFailed : w.exported[exported.value]}</p>
      )}
    </Page>
  );
}
