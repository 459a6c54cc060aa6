/** A phase of a session of the programme that is in force, on its day: `programme=w1d1`, `&phase=0`. */
import type { Chosen } from '../exertion/chosen.ts';
import { areaWords, loadArea } from '../words.ts';
import { isStartable } from './plan.ts';
import { kindText } from './say.ts';
import { scriptOf } from './script.ts';
import { calendarOf, standing, todayNumber } from './standing.ts';

/** Where no phase is named, the first that is exertion. Null where nothing of it may be started: unknown, or not today's. */
export async function chosenFrom(query: URLSearchParams): Promise<Chosen | null> {
  const { choice, why } = standing.value;
  if (choice === null || why !== null) return null;
  const plan = calendarOf(choice) ?? [];
  const planned = plan.find(({ id }) => id === query.get('programme'));
  if (planned === undefined || !isStartable(plan, planned, todayNumber.value)) return null;
  const scripts = planned.day.phases.map((phase) => ({ phase, script: scriptOf(planned.id, phase) }));
  const named = query.get('phase');
  const found =
    named === null
      ? scripts.find(({ script }) => script !== null)
      : /^\d+$/.test(named)
        ? scripts[Number(named)]
        : null;
  if (!found?.script) return null;
  await Promise.all([loadArea('programme'), loadArea('terms')]);
  return {
    script: found.script,
    kind: kindText(areaWords('programme'), choice.id, planned.id, found.phase),
    needs: 'drills',
    programme: { entry: choice.id, session: planned.id },
  };
}
