/** What is to be done now, how long still, and what comes then; what a step says is said as it comes. */
import { useEffect, useRef } from 'preact/hooks';
import { promptsOfStep } from '../../../app/drills/prompts.ts';
import { choice } from '../../../app/exertion/choice.ts';
import { sayPrompt, seedOf, stepNow } from '../../../app/exertion/prompts.ts';
import { areaWords } from '../../../app/words.ts';
import type { SessionHead } from '../../../session/event.ts';
import type { StepNow as Now } from '../../../session/script.ts';
import { promptText, StepSaid } from '../drills/task-now.tsx';
import { clockText } from './clock.ts';

interface StepProps {
  readonly head: SessionHead;
  /** Milliseconds of moving. */
  readonly moved: number;
}

function useSaidPrompts(head: SessionHead, now: Now | null): void {
  const said = useRef<{ readonly index: number; readonly into: number } | null>(null);
  useEffect(() => {
    if (now === null) return;
    const { index, into, step } = now;
    // After a reload nothing of before is said again.
    const from = said.current === null ? into : said.current.index === index ? said.current.into : 0;
    said.current = { index, into };
    if (into <= from) return;
    for (const prompt of promptsOfStep(step, seedOf(head, index), from, into)) void sayPrompt(promptText(prompt));
  }, [now?.index, now?.into]);
}

export function StepNow({ head, moved }: StepProps) {
  const { live: w, steps } = areaWords('exertion');
  const now = stepNow(head, moved);
  useSaidPrompts(head, now);
  // A plain bout is one step, and needs no words.
  if (head.script.steps.length < 2 && head.script.steps[0]?.task === undefined) return null;
  if (now === null) return <p class="card">{w.scriptOver}</p>;
  const next = head.script.steps[now.index + 1];
  return (
    <section class="card">
      <p class="quiet">{w.now}</p>
      <h2>{steps[now.step.kind]}</h2>
      {now.left !== null && <p class="big">{w.left(clockText(Math.ceil(now.left / 1000) * 1000))}</p>}
      <StepSaid
        step={now.step}
        seed={seedOf(head, now.index)}
        into={now.into}
        isSilent={choice.value?.voice === false}
      />
      {now.left !== null && <p>{next === undefined ? w.last : w.next(steps[next.kind])}</p>}
    </section>
  );
}
