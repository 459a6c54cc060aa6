/** Fifteen seconds that are heard and felt at their start and end, so that eyes can stay shut. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { format } from '../../../app/format.ts';
import { COUNT_FOR, countState } from '../../../app/pulse.ts';
import { type LateDevice, wired } from '../../../app/wiring.ts';
import { areaWords } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';

/** What sounds and vibrates; null until it is loaded, and where that failed: then there is the screen. */
export function useDevice(): LateDevice | null {
  const device = useSignal<LateDevice | null>(null);
  useEffect(() => {
    void wired()
      .platform.later()
      .then((loaded) => (device.value = loaded))
      .catch(() => undefined);
  }, []);
  return device.value;
}

interface CountingProps {
  readonly device: LateDevice | null;
  readonly onOver: () => void;
  readonly onLate: () => void;
  readonly onCancel: () => void;
}

/** Milliseconds between two looks at the clock. */
const LOOK_EVERY = 100;

export function Counting({ device, onOver, onLate, onCancel }: CountingProps) {
  const { pulse: w } = areaWords('strap');
  const left = useSignal(COUNT_FOR / 1000);
  const hint = (): void => {
    device?.sound('ask');
    device?.vibrate('ask');
  };
  useEffect(() => {
    const from = performance.now();
    hint();
    const timer = setInterval(() => {
      const passed = performance.now() - from;
      const state = countState(passed);
      left.value = Math.max(0, Math.ceil((COUNT_FOR - passed) / 1000));
      if (state === 'counting') return;
      clearInterval(timer);
      hint();
      if (state === 'late') onLate();
      else onOver();
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <p role="status">
        <b>{w.counting}</b>
      </p>
      <p class="big">{w.left(format.value.number(left.value))}</p>
      <Button onClick={onCancel}>{w.cancel}</Button>
    </>
  );
}
