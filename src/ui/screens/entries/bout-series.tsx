/** The heart rate of a bout where there is one: its row, its code and its words come after the page. */
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Series } from '../../../app/exertion/series-row.ts';
import { loadArea } from '../../../app/words.ts';

interface Found {
  readonly entry: string;
  readonly series: Series;
  readonly Card: typeof import('../measures/series-card.tsx').SeriesCard;
}

async function find(entry: string): Promise<Found | null> {
  const series = await (await import('../../../app/exertion/series-row.ts')).seriesOf(entry);
  if (series === null) return null;
  const [{ SeriesCard: Card }] = await Promise.all([import('../measures/series-card.tsx'), loadArea('measures')]);
  return { entry, series, Card };
}

export function BoutSeries({ entry }: { entry: string }) {
  const found = useSignal<Found | null>(null);
  useEffect(() => {
    let isGone = false;
    // Where it does not load, the entry is whole without it.
    find(entry)
      .then((one) => {
        if (!isGone) found.value = one;
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [entry, found]);
  const shown = found.value;
  return shown === null || shown.entry !== entry ? null : <shown.Card series={shown.series} />;
}
