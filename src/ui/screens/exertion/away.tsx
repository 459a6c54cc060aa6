/** Nothing was heard of the page for a while: only a yes makes that time count. */
import { tell } from '../../../app/exertion/session.ts';
import { areaWords } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';

export function Away({ gap, onWrong }: { readonly gap: number; readonly onWrong: () => void }) {
  const { away: w, span, live } = areaWords('exertion');
  return (
    <Page title={w.title} step="away">
      <p class="big">{w.text(span(Math.round(gap / 1000)))}</p>
      <Button tone="primary" onClick={() => void tell({ is: 'went-on' })}>
        {w.yes}
      </Button>
      <Button onClick={() => void tell({ is: 'resumed' })}>{w.no}</Button>
      <p class="quiet">{w.note}</p>
      <Button tone="danger" onClick={onWrong}>
        {live.wrong}
      </Button>
    </Page>
  );
}
