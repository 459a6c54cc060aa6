/** The thinking task of a running step: what was last said, large. Nothing is answered here, and nothing is counted. */
import { areaWords } from '../../../app/words.ts';
import { type Prompt, promptsOfStep } from '../../../app/drills/prompts.ts';
import type { TaskId } from '../../../drills/task.ts';
import { promptWords } from './said.ts';

export interface StepSaidProps {
  /** A step of a script: its kind, its task, and what is done meanwhile. */
  readonly step: Parameters<typeof promptsOfStep>[0];
  readonly seed: number;
  /** Milliseconds into the step. */
  readonly into: number;
  /**
   * Nothing says it aloud: no voice, or it is off. Then a screen reader is told of each change. Otherwise it is not, or
   * two voices would speak at once.
   */
  readonly isSilent?: boolean;
}

/** The words of a prompt, to be said; in the area `drills`, which has to be loaded. */
export function promptText(prompt: Prompt): string {
  return promptWords(areaWords('drills'), prompt);
}

/** Of a step of a task, of `relax` or of `rest`: what to do, and what was last said. Nothing for any other step. */
export function StepSaid({ step, seed, into, isSilent = false }: StepSaidProps) {
  const [intro, ...said] = promptsOfStep(step, seed, 0, Math.max(into, 1_000));
  if (intro === undefined) return null;
  const last = said.at(-1);
  return (
    <div class="stack">
      <p>{promptText(intro)}</p>
      {step.kind !== 'rest' && (
        <p class="big" role={isSilent ? 'status' : undefined}>
          {last === undefined ? areaWords('drills').soon : promptText(last)}
        </p>
      )}
    </div>
  );
}

export interface TaskNowProps {
  readonly task: TaskId;
  readonly seed: number;
  /** Milliseconds into the task. */
  readonly into: number;
  readonly with?: 'walking' | 'standing' | 'one-leg';
  readonly isSilent?: boolean;
}

export function TaskNow({ task, with: meanwhile, ...rest }: TaskNowProps) {
  const step = { kind: 'task', task, ...(meanwhile === undefined ? {} : { with: meanwhile }) };
  return <StepSaid step={step} {...rest} />;
}
