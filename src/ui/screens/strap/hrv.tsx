/** A guided minute at rest with a strap, and the trend of such minutes: shown, and read by no rule. */
import { useEffect } from 'preact/hooks';
import { minute, startMinute, stopMinute } from '../../../app/hrv.ts';
import { hasStraps, strap } from '../../../app/strap.ts';
import { areaWords } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { SavedTick } from '../../parts/saving.tsx';
import type { ScreenProps } from '../../router.ts';
import { useDevice } from './counting.tsx';
import { HrvResult } from './hrv-result.tsx';
import { HrvRunning } from './hrv-running.tsx';
import { HrvTrend } from './hrv-trend.tsx';
import { StrapCard } from './strap-card.tsx';

export default function HrvScreen({ query }: ScreenProps) {
  const { hrv: w } = areaWords('strap');
  const device = useDevice();
  useEffect(() => stopMinute, []);
  const state = minute.value?.state ?? null;
  const start = (): void => {
    device?.wakeSound();
    startMinute(() => performance.now());
  };
  if (state === 'waiting' || state === 'running' || state === 'paused') {
    return (
      <Page title={w.title} step="running">
        <HrvRunning device={device} />
      </Page>
    );
  }
  if (state !== null) {
    return (
      <Page title={w.title} step="over">
        <HrvResult device={device} onAgain={start} />
        <StrapCard />
      </Page>
    );
  }
  return (
    <Page title={w.title} step="before">
      {query.has('saved') && <SavedTick />}
      <p>{w.what}</p>
      {hasStraps.value !== false && (
        <ul>
          {w.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {hasStraps.value === false && <p>{w.without}</p>}
      <StrapCard />
      {hasStraps.value === true &&
        (strap.value.state === 'on' ? (
          <Button tone="primary" onClick={start}>
            {w.start}
          </Button>
        ) : (
          <p class="quiet">{w.needs}</p>
        ))}
      <HrvTrend />
    </Page>
  );
}
