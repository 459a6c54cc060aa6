/** How a session ended, as the engine has it: nothing more today, this one over, or simply done. */
import { watchBout } from '../../engine/bout-watch.ts';
import { asksTalk } from '../../session/cues.ts';
import { factsOf, isRatingDue } from '../../session/live.ts';
import type { Session } from './driver.ts';

export { asksTalk, isRatingDue };

export function endingOf({ head, live }: Session): 'stop' | 'end' | 'done' {
  const { order } = watchBout(head.limits, factsOf(head, live, live.at));
  if (order === 'stop') return 'stop';
  return live.end === null || live.end.cause === 'done' ? 'done' : 'end';
}
