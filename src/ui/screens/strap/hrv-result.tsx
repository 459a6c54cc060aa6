/** What a minute came to, before it is written down; or why it came to nothing. */
import { useEffect } from 'preact/hooks';
import { minute, saveMinute, stopMinute } from '../../../app/hrv.ts';
import { format } from '../../../app/format.ts';
import type { LateDevice } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { goInstead } from '../../router.ts';

interface ResultProps {
  readonly device: LateDevice | null;
  readonly onAgain: () => void;
}

export function HrvResult({ device, onAgain }: ResultProps) {
  const { hrv: w } = areaWords('strap');
  const saving = useSaving();
  useEffect(() => {
    device?.sound('ask');
    device?.vibrate('ask');
  }, []);
  const last = minute.value;
  if (last === null) return null;
  const { hrv, kept, dropped, lasted } = last;
  const again = (
    <>
      <Button onClick={onAgain}>{w.again}</Button>
      <Button tone="plain" onClick={stopMinute}>
        {words.value.common.cancel}
      </Button>
    </>
  );
  if (hrv === null) {
    return (
      <>
        <p role="alert">{last.state === 'silent' ? w.silent : w.unreadable}</p>
        {again}
      </>
    );
  }
  const number = (value: number, digits?: number): string => format.value.number(value, digits);
  const lines = [
    [w.results.rmssd, w.ms(number(hrv.rmssd, 1))],
    [w.results.sdnn, w.ms(number(hrv.sdnn, 1))],
    [w.results.pnn50, w.percent(number(hrv.pnn50, 1))],
  ] as const;
  const save = (): void =>
    saving.run(
      () => saveMinute(hrv, w.note(Math.round(lasted / 1000), dropped)),
      () => {
        stopMinute();
        goInstead('/hrv?saved');
      },
    );
  return (
    <>
      <p role="status">{w.done}</p>
      <dl class="lines">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{w.left(dropped, kept + dropped)}</p>
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={save}>
        {w.save}
      </Button>
      {again}
    </>
  );
}
