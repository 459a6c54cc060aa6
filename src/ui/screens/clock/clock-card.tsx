/** In place of the plan while the clock is in doubt: what was noticed, one question, and what to do where it is wrong. */
import { useSignal } from '@preact/signals';
import { sayClockIsRight, sayClockIsWrong } from '../../../app/clock.ts';
import { setLogRight } from '../../../app/set-right.ts';
import { later } from '../../../app/decided.ts';
import { clockDoubt, now } from '../../../app/state.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, language, words } from '../../../app/words.ts';
import { createFormat } from '../../../i18n/format.ts';
import { DAY, HOUR, MINUTE } from '../../../time/instant.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';

function spanText(by: number): string {
  const { span } = areaWords('clock');
  if (by >= DAY) return span(Math.round(by / DAY), 'days');
  return by >= HOUR ? span(Math.round(by / HOUR), 'hours') : span(Math.round(by / MINUTE), 'minutes');
}

function Noticed() {
  const w = areaWords('clock');
  const doubt = clockDoubt.value;
  const count = later.value.length;
  const said =
    doubt !== null &&
    (doubt.kind === 'ahead'
      ? doubt.fromOrigin
        ? w.originAhead
        : w.ahead
      : doubt.fromOrigin
        ? w.originBehind
        : w.behind)(spanText(doubt.by));
  return (
    <>
      {said && <p role="alert">{said}</p>}
      {count > 0 && (
        <>
          <p role="alert">{w.later(count)}</p>
          <p>{w.laterCounts}</p>
        </>
      )}
    </>
  );
}

export function ClockCard() {
  const w = areaWords('clock');
  const saving = useSaving();
  const saidNo = useSignal(false);
  // As the device itself shows it, wherever the injury was.
  const shown = createFormat(language.value, wired().platform.deviceZone(), now.value, words.value.time);
  const [date, time] = [shown.date(now.value), shown.time(now.value)] as const;
  const isWrong = clockDoubt.value?.isRefused ?? saidNo.value;
  const yes = (): void => {
    if (later.value.length === 0) sayClockIsRight();
    else saving.run(setLogRight, sayClockIsRight);
  };
  const no = (): void => {
    saidNo.value = true;
    sayClockIsWrong();
  };
  const focus = (line: HTMLElement | null): void => {
    if (saidNo.peek()) line?.focus();
  };
  return (
    <section class="card dashed">
      <h2 class="small">{w.title}</h2>
      <Noticed />
      {isWrong ? (
        <>
          {/* The button that was tapped is gone: the answer to it takes the focus. */}
          <p tabIndex={-1} ref={focus}>
            {w.how}
          </p>
          <p>{w.now(date, time)}</p>
          <Button onClick={yes} busy={saving.busy}>
            {w.rightNow}
          </Button>
        </>
      ) : (
        <>
          <p>
            <b>{w.question(date, time)}</b>
          </p>
          <div class="columns">
            <Button onClick={yes} busy={saving.busy}>
              {w.yes}
            </Button>
            <Button onClick={no}>{w.no}</Button>
          </div>
        </>
      )}
      <ErrorNote saving={saving} />
      <p class="quiet">{w.held}</p>
    </section>
  );
}
