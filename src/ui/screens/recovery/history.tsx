/** Every move and stop, newest first; each opens to its causes and to what the app said then. */
import { useSignal } from '@preact/signals';
import { isStop } from '../../../app/course.ts';
import { knownFrom } from '../../../app/past.ts';
import { answerAt } from '../../../app/decided.ts';
import { protocol } from '../../../app/decided.ts';
import { assessment, injury } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Move, Verdict } from '../../../engine/assessment.ts';
import { planName } from '../../../i18n/say.ts';
import { parseInstant } from '../../../time/instant.ts';
import { Mark } from '../../parts/mark.tsx';
import { EvidenceLinks, Reasons } from '../../parts/reasons.tsx';
import { VerdictLine } from '../../parts/verdict.tsx';

/** What was said when the move first showed. Worked out by the engine, only when it is opened. */
function AsItWas({ move, mark }: { move: Move; mark: string }) {
  const w = areaWords('recovery').history;
  const at = parseInstant(move.at);
  const from = knownFrom(move);
  const then = answerAt(from);
  if (then === null || then.verdict === null) return <p class="quiet">{w.noAnswer}</p>;
  return (
    <section class="stack">
      <p>
        <b>{w.asItWas}</b>
      </p>
      {from !== at && <p class="quiet">{w.later(format.value.at(from))}</p>}
      {then.protocol !== null && then.protocol.id !== assessment.value?.protocol?.id && (
        <p class="quiet">{w.otherPlan(planName(words.value, then.protocol.id))}</p>
      )}
      <VerdictLine verdict={then.verdict} />
      {then.next !== null && <p>{then.reasons.length > 0 ? w.stillNot(then.next.stage) : w.nothing}</p>}
      <Reasons reasons={then.reasons} mark={`${mark}-then`} />
    </section>
  );
}

interface ItemProps {
  readonly move: Move;
  readonly verdict: Verdict;
  readonly title: string;
  readonly mark: string;
}

function Item({ move, verdict, title, mark }: ItemProps) {
  const w = areaWords('recovery').history;
  const isOpen = useSignal(false);
  return (
    <details class="fold" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>
        <Mark name={verdict} /> {title}
        <br />
        <span class="quiet when">{format.value.at(move.at)}</span>
      </summary>
      {isOpen.value && (
        <div class="stack">
          {move.reasons.length > 0 ? (
            <section class="stack">
              <p>
                <b>{w.cause}</b>
              </p>
              <Reasons reasons={move.reasons} mark={`${mark}-cause`} />
            </section>
          ) : (
            <p>{w.upCause}</p>
          )}
          <AsItWas move={move} mark={mark} />
        </div>
      )}
    </details>
  );
}

export function History() {
  const w = areaWords('recovery');
  const stages = protocol.value?.stages.map((stage) => stage.id) ?? [];
  const moves = assessment.value?.history ?? [];
  const begun = injury.value;
  const first = moves[0]?.from ?? assessment.value?.stage;
  return (
    <div class="stack">
      <p class="quiet">{moves.length === 0 ? w.history.none : w.historyIntro}</p>
      {moves
        .map((move, index) => {
          const { from, to } = move;
          const isUp = stages.indexOf(move.to) > stages.indexOf(move.from);
          const verdict: Verdict = isStop(move) ? 'stop' : isUp ? 'advance' : 'step-back';
          const title = isStop(move) ? w.history.stop(to) : isUp ? w.history.up(from, to) : w.history.down(from, to);
          return <Item key={`${move.at}${index}`} move={move} verdict={verdict} title={title} mark={`move${index}`} />;
        })
        .toReversed()}
      {begun !== undefined && first !== undefined && first !== null && (
        <div class="card">
          <p>
            {w.history.begin(first)}
            <br />
            <span class="quiet">{format.value.at(begun.at)}</span>
          </p>
          <p class="links">
            <EvidenceLinks evidence={[begun.id]} />
          </p>
        </div>
      )}
    </div>
  );
}
