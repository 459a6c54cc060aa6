/** A drill as part of an address: made by the screens, read by the start page, and anything else is refused. */
import { MOST_WHOLE, patternId, readPattern } from '../../drills/intervals.ts';
import { MEANWHILE, TASK_IDS, type TaskId } from '../../drills/task.ts';
import { lengthOf } from '../../session/script.ts';
import { type Drill, scriptOf, TASK_MINUTES } from './script.ts';
import { onlyOf, wholeOf } from './whole.ts';

export const drillPath = (drill: Drill): string =>
  drill.is === 'intervals'
    ? `/exertion?intervals=${patternId(drill.pattern)}`
    : `/exertion?tasks=${drill.tasks.join(',')}&with=${drill.with}&minutes=${drill.minutes}`;

/** Each known and named once; null for anything else. */
function readTasks(text: string | null): TaskId[] | null {
  const names = (text ?? '').split(',');
  const tasks = names.flatMap((name) => TASK_IDS.filter((one) => one === name));
  return tasks.length === names.length && new Set(tasks).size === tasks.length ? tasks : null;
}

/** Minutes from the first step to the last. */
export const wholeMinutes = (drill: Drill): number => (lengthOf(scriptOf(drill)) ?? Infinity) / 60;

/** Not longer than an hour. */
export const isShortEnough = (drill: Drill): boolean => wholeMinutes(drill) <= MOST_WHOLE / 60;

/** Null where there is none, or where it is anything but one whole drill within its bounds. */
export function readDrill(query: URLSearchParams): Drill | null {
  if (query.has('intervals') === query.has('tasks')) return null;
  if (query.has('intervals')) {
    const pattern = readPattern(onlyOf(query, 'intervals'));
    return pattern === null ? null : { is: 'intervals', pattern };
  }
  const tasks = readTasks(onlyOf(query, 'tasks'));
  const meanwhile = MEANWHILE.find((one) => one === onlyOf(query, 'with'));
  const minutes = wholeOf(query, 'minutes', TASK_MINUTES.least, TASK_MINUTES.most);
  if (tasks === null || meanwhile === undefined || minutes === null) return null;
  const drill = { is: 'tasks', tasks, with: meanwhile, minutes } as const;
  return isShortEnough(drill) ? drill : null;
}
