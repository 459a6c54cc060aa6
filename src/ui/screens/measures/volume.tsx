/** Each week as it was. What holds for anybody later stands beside it in words: no bar to fill, nothing to keep up. */
import type { Week } from '../../../app/measures/volume.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import { shortDay } from './kind.tsx';

export function Volume({ weeks }: { weeks: readonly Week[] }) {
  const { volume: w } = areaWords('measures');
  const number = (value: number, digits = 0): string => format.value.number(value, digits);
  return (
    <section class="card">
      <h2 class="small">{w.title}</h2>
      <div class="table-box" tabIndex={0} role="region" aria-label={w.table}>
        <table>
          <thead>
            <tr>
              {[w.week, w.minutes, w.with, w.without, w.strength, w.steps].map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map((week) => (
              <tr key={week.monday}>
                <th scope="row">
                  {shortDay(week.monday)}
                  {week.isPart && (
                    <>
                      <br />
                      <span class="quiet">{w.part}</span>
                    </>
                  )}
                </th>
                <td>{number(week.minutes, 1)}</td>
                <td>{week.daysWith}</td>
                <td>{week.daysWithout}</td>
                <td>{week.strength}</td>
                <td>{week.steps === null ? w.unknown : number(week.steps)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet">{w.easy}</p>
      <p class="quiet">{w.later}</p>
    </section>
  );
}
