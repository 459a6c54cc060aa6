/** A phase of a session as steps that run. What is done still is never among them: it would count as exertion. */
import { isStill, type Part, type ProgrammePhase } from '../../programmes/programme.ts';
import type { Script, Step } from '../../session/script.ts';

export { isStill };

const MINUTE = 60;

function stepsOf(part: Part): Step[] {
  switch (part.part) {
    case 'intervals':
      return [
        { kind: 'warm-up', seconds: part.warmUp * MINUTE },
        ...Array.from({ length: part.times }, (): Step[] => [
          { kind: 'hard', seconds: part.hard },
          { kind: 'easy', seconds: part.easy },
        ]).flat(),
        { kind: 'cool-down', seconds: part.coolDown * MINUTE },
      ];
    case 'tasks':
      return part.tasks.map((task) => ({
        kind: 'task',
        seconds: part.minutes * MINUTE,
        task,
        with: part.with,
      }));
    case 'steady':
    case 'posts':
      return [{ kind: 'steady', seconds: part.minutes * MINUTE }];
    case 'relax':
    case 'rest':
      return [];
  }
}

/** Null for a phase that is done still. */
export function scriptOf(session: string, phase: ProgrammePhase): Script | null {
  return isStill(phase) ? null : { id: session, steps: phase.parts.flatMap(stepsOf) };
}

/** Whole minutes of a part, rounded up. */
export function minutesOfPart(part: Part): number {
  if (part.part === 'relax' || part.part === 'rest') return part.minutes;
  return Math.ceil(stepsOf(part).reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) / MINUTE);
}

export function minutesOfPhase({ parts }: ProgrammePhase): number {
  return parts.reduce((sum, part) => sum + minutesOfPart(part), 0);
}
