/** What the plan allows now: what, how hard, how long. The engine said it; here it is put into words. */
import type { ExertionAllowance } from '../../../engine/exertion-allowance.ts';
import type { Chosen } from '../../../app/exertion/chosen.ts';
import { protocol } from '../../../app/decided.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { stageWords } from '../../../i18n/say.ts';

function Effort({ allowance }: { readonly allowance: ExertionAllowance }) {
  const { heart } = words.value.today;
  const { ceiling, talk } = allowance.limits;
  if (ceiling !== null) return <p>{heart[ceiling.basis](format.value.number(ceiling.bpm), ceiling.percent)}</p>;
  if (talk === null) return <p>{areaWords('exertion').start.noLimit}</p>;
  return <p>{heart.effort(talk === 'easily' ? 55 : 70)}</p>;
}

function minutesText({ limits: { prescribedMinutes }, minMinutes }: ExertionAllowance): string {
  const { minutes } = areaWords('exertion').start;
  if (prescribedMinutes !== null) return minutes.prescribed(format.value.number(prescribedMinutes, 1));
  return minMinutes === null ? minutes.free : minutes.least(format.value.number(minMinutes, 1));
}

interface DoseProps {
  readonly allowance: ExertionAllowance;
  readonly chosen: Chosen | null;
}

export function Dose({ allowance, chosen }: DoseProps) {
  const { start: w } = areaWords('exertion');
  const { stage, ceiling } = allowance.limits;
  const named = stageWords(words.value, protocol.value?.id ?? '', stage);
  return (
    <section class="card">
      <div>
        <p class="quiet">
          {w.allowed} · {words.value.common.stage(stage)}
        </p>
        <h2>{named.name}</h2>
      </div>
      <p>{named.may}</p>
      <Effort allowance={allowance} />
      <p>{minutesText(allowance)}</p>
      {chosen !== null && (
        <p>
          <b>{w.chosen}:</b> {chosen.kind}
        </p>
      )}
      <p class="quiet">
        {w.stopRule} {ceiling !== null && w.ceilingToo}
      </p>
    </section>
  );
}
