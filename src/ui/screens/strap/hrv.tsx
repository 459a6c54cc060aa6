/** A guided minute at rest with a strap, and the trend of such minutes: shown, and read by no rule. */
import { areaWords } from '../../../app/words.ts';
import { Page } from '../../parts/page.tsx';
import { StrapCard } from './strap-card.tsx';

export default function HrvScreen() {
  const { hrv: w } = areaWords('strap');
  return (
    <Page title={w.title}>
      <StrapCard />
    </Page>
  );
}
