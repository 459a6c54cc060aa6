/** The parts of a session in words. */
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import type { Part } from '../../../programmes/programme.ts';

export function partLines(part: Part): readonly string[] {
  const { parts, tasks } = areaWords('programme').session;
  switch (part.part) {
    case 'intervals':
      return [parts.intervals(part.hard, part.easy, part.times), parts.around(part.warmUp, part.coolDown)];
    case 'tasks': {
      const list = format.value.list(part.tasks.map((task) => tasks[task]));
      return [parts.tasks[part.with](list, part.minutes)];
    }
    case 'posts':
      return [parts.posts(part.posts, part.minutes)];
    case 'steady':
    case 'relax':
    case 'rest':
      return [parts[part.part](part.minutes)];
  }
}
