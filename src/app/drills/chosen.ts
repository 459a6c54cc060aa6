/** Intervals and tasks as somebody chose them: `intervals=30-30-10` (seconds hard, easy, times), `tasks=…&with=…&minutes=…`. */
import type { Chosen } from '../exertion/chosen.ts';
import { areaWords, loadArea } from '../words.ts';
import { readDrill } from './address.ts';
import { type Drill, scriptOf } from './script.ts';

/** In words, as `activity.kind`; at most 80 letters, as the log holds them. Needs the area `drills`. */
export function kindOf(drill: Drill): string {
  const { kinds } = areaWords('drills');
  if (drill.is === 'tasks') return kinds.tasks[drill.with];
  const { hard, easy, times } = drill.pattern;
  return kinds.intervals(hard, easy, times);
}

export async function chosenFrom(query: URLSearchParams): Promise<Chosen | null> {
  const drill = readDrill(query);
  if (drill === null) return null;
  await loadArea('drills');
  return { script: scriptOf(drill), kind: kindOf(drill), needs: 'drills', programme: null };
}
