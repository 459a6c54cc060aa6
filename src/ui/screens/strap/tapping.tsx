/** A pulse by tapping along with it: the last tap can be taken back, and a pause begins anew. */
import { useSignal } from '@preact/signals';
import { format } from '../../../app/format.ts';
import { tapped, tappedBpm } from '../../../app/pulse.ts';
import { areaWords } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import './strap.css';

interface TappingProps {
  readonly onBpm: (bpm: number) => void;
  readonly onCancel: () => void;
}

export function Tapping({ onBpm, onCancel }: TappingProps) {
  const { pulse: w, perMinute } = areaWords('strap');
  const taps = useSignal<readonly number[]>([]);
  const bpm = tappedBpm(taps.value);
  const number = (value: number): string => format.value.number(value);
  return (
    <>
      <p>{w.tapHow}</p>
      <button
        type="button"
        class="button primary beat"
        onClick={() => void (taps.value = tapped(taps.value, performance.now()))}
      >
        {w.beat}
      </button>
      <p>{w.taps(number(taps.value.length))}</p>
      <p class="big" role="status">
        {bpm === null ? '' : bpm === 'odd' ? w.odd : perMinute(number(bpm))}
      </p>
      {typeof bpm === 'number' && <Button onClick={() => onBpm(bpm)}>{w.use}</Button>}
      {taps.value.length > 0 && <Button onClick={() => void (taps.value = taps.value.slice(0, -1))}>{w.undo}</Button>}
      <Button tone="plain" onClick={onCancel}>
        {w.cancel}
      </Button>
    </>
  );
}
