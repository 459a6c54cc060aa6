/** The heart rate against its limit, as a number and in words. What is lost is shown as lost, never as the last value. */
import type { Live } from '../../../session/live.ts';
import type { BoutLimits } from '../../../engine/exertion-allowance.ts';
import { format } from '../../../app/format.ts';
import { strap } from '../../../app/strap.ts';
import { areaWords } from '../../../app/words.ts';
import { Mark, UnknownMark } from '../../parts/mark.tsx';
import { StrapCard } from '../strap/strap-card.tsx';

interface HeartProps {
  readonly live: Live;
  readonly limits: BoutLimits;
}

function Reading({ bpm, limits }: { readonly bpm: number; readonly limits: BoutLimits }) {
  const { live: w } = areaWords('exertion');
  const { ceiling } = limits;
  const isAbove = ceiling !== null && bpm > ceiling.bpm;
  return (
    <>
      <p class="bout-number">
        {bpm} <small>{w.bpm('').trim()}</small>
      </p>
      {ceiling !== null && (
        <p class="verdict">
          <Mark name={isAbove ? 'hold' : 'info'} />
          <span>
            {isAbove ? w.above : w.below} · {w.limit(format.value.number(ceiling.bpm))}
          </span>
        </p>
      )}
    </>
  );
}

export function Heart({ live, limits }: HeartProps) {
  const { live: w } = areaWords('exertion');
  const { signal, bpm, pulse, effort } = live;
  // Within one page it is found again by itself.
  const hasStrap = strap.value.state !== 'none';
  const isGone = bpm === null && !hasStrap;
  if (signal === 'none' && !hasStrap) {
    return (
      <p class="quiet">
        {w.noStrap} {pulse !== null && w.counted(format.value.number(pulse))} {effort !== null && w.effortNow(effort)}
      </p>
    );
  }
  return (
    <>
      <section class={bpm === null ? 'card dashed' : 'card'}>
        <h2 class="small">{w.heart}</h2>
        {bpm !== null ? (
          <Reading bpm={bpm} limits={limits} />
        ) : (
          <p class="verdict">
            <UnknownMark />
            {signal === 'off' ? w.off : w.lost}
          </p>
        )}
        {isGone && <p class="quiet">{w.reconnect}</p>}
      </section>
      {isGone && <StrapCard />}
    </>
  );
}
