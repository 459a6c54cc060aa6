/** How much of a session was exertion: what is done sitting, lying or standing still speaks for no stage. */
import type { Script, Step } from './script.ts';

function isExertion(step: Step): boolean {
  if (step.kind === 'relax' || step.kind === 'rest') return false;
  return step.kind !== 'task' || step.with === 'walking';
}

/** @param moved milliseconds of the session, pauses apart @returns of these, what fell into steps of exertion; what goes on after the last step counts as that step does */
export function exertedOf({ steps }: Script, moved: number): number {
  let from = 0;
  let sum = 0;
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const length = step.seconds === null || isLast ? Infinity : step.seconds * 1000;
    if (isExertion(step)) sum += Math.max(0, Math.min(moved - from, length));
    from += length;
  }
  return sum;
}
