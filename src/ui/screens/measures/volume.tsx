/** Each week as it was. What holds for anybody later stands beside it in words: no bar to fill, nothing to keep up. */
import type { Week } from '../../../app/measures/volume.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import { nameOf } from './kind.tsx';

export function Volume({ weeks }: { weeks: readonly Week[] }) {
  const { volume: w } = areaWords('measures');
  const number = (value: number, digits = 0): string => format.value.number(value, digits);
  return (
    <section class="card">
      <h2 class="small">{w.title}</h2>
      <ul>
        {weeks.toReversed().map((week) => (
          <li key={week.monday}>
            <b>{nameOf(week.monday)}</b>
            {week.isPart ? ` (${w.part}): ` : ': '}
            {w.moved(number(week.minutes, 1), week.daysWith, week.daysWithout)} {w.strength(week.strength)}{' '}
            {w.steps(week.steps === null ? null : number(week.steps))}
          </li>
        ))}
      </ul>
      <p class="quiet">{w.easy}</p>
      <p class="quiet">{w.later}</p>
    </section>
  );
}
