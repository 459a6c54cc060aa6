/** While it is measured: how far it is, and whether it waits for the signal. */
import { useEffect } from 'preact/hooks';
import { MINUTE_OF, minute, stopMinute } from '../../../app/hrv.ts';
import { format } from '../../../app/format.ts';
import type { LateDevice } from '../../../app/wiring.ts';
import { areaWords } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { Progress } from '../../parts/progress.tsx';

export function HrvRunning({ device }: { readonly device: LateDevice | null }) {
  const { hrv: w } = areaWords('strap');
  // The screen stays lit where the device lets it.
  useEffect(() => device?.stayAwake(() => undefined), [device]);
  const now = minute.value;
  if (now === null) return null;
  const number = (value: number): string => format.value.number(value);
  const seconds = Math.floor(now.lasted / 1000);
  const total = MINUTE_OF / 1000;
  const said = now.state === 'paused' ? w.paused[now.signal === 'off' ? 'off' : 'lost'] : w[stateOf(now.state)];
  return (
    <>
      <p role="status">{now.state === 'running' && seconds * 2 >= total ? `${said} ${w.halfway}` : said}</p>
      <p class="big">{w.progress(number(seconds), number(total))}</p>
      <Progress value={seconds} total={total} />
      <Button onClick={stopMinute}>{w.stop}</Button>
    </>
  );
}

const stateOf = (state: string): 'waiting' | 'running' => (state === 'waiting' ? 'waiting' : 'running');
