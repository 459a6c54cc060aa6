/** A timer for what is done still. It takes no screen and no wake lock, and it counts as nothing. */
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { format } from '../../../app/format.ts';
import { beginRest, clockText, forgetRest, restBegan, restLeft } from '../../../app/programme/rest.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, language } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { Mark } from '../../parts/mark.tsx';

interface RestTimerProps {
  readonly choice: string;
  readonly session: string;
  /** Of the phase, from 0. */
  readonly index: number;
  readonly name: string;
  readonly minutes: number;
}

/** Said and sounded once, and only where somebody was there when it ended. */
async function tell(text: string): Promise<void> {
  const device = await wired().platform.later();
  device.sound('ask');
  device.vibrate('ask');
  device.speak(text, language.value);
}

export function RestTimer({ choice, session, index, name, minutes }: RestTimerProps) {
  const { rest: w } = areaWords('programme');
  const began = restBegan(choice, session, index);
  const at = useSignal(wired().platform.now());
  const left = began === null ? null : restLeft(began, minutes, at.value);
  const wasRunning = useRef(false);
  useEffect(() => {
    if (began === null) return undefined;
    const tick = (): void => void (at.value = wired().platform.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [began]);
  useEffect(() => {
    if (left === 0 && wasRunning.current) void tell(w.over).catch(() => undefined);
    wasRunning.current = left !== null && left > 0;
  }, [left]);
  const start = (): void => {
    // A browser lets no page sound that was never tapped.
    void wired()
      .platform.later()
      .then((device) => device.wakeSound())
      .catch(() => undefined);
    beginRest(choice, session, index, wired().platform.now());
  };
  if (began === null || left === null) return <Button onClick={start}>{w.start(name, minutes)}</Button>;
  return (
    <div class="stack">
      {left > 0 && (
        <>
          <p class="rest-left" role="timer" aria-label={w.left}>
            {clockText(left)}
          </p>
          <p class="quiet">{w.until(format.value.time(began + minutes * 60_000))}</p>
        </>
      )}
      <p class={left > 0 ? 'hidden' : 'verdict'} role="status">
        {left === 0 && (
          <>
            <Mark name="check" />
            {w.over}
          </>
        )}
      </p>
      <Button onClick={() => forgetRest(choice, session, index)}>{left > 0 ? w.end : w.again}</Button>
    </div>
  );
}
