/** The course as a table: every day, days without a check-in too. */
import { type Course, rowsOf } from '../../../app/course.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';

/** `17 November`: the day of the week and the year would only make the table wider. */
function shortDate(at: number): string {
  return format.value.date(at).split(' ').slice(1, 3).join(' ');
}

export function CourseTable({ course }: { course: Course }) {
  const w = areaWords('recovery');
  const { common } = words.value;
  const { reporters } = course;
  const several = reporters.length > 1;
  const columns = several ? reporters.map(({ role, name }) => w.reporter(w.roles[role], name)) : [w.columns.worst];
  return (
    // Scrolls by itself where it is too wide, so it takes the focus.
    <div class="table-box" tabIndex={0} role="region" aria-label={w.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.columns.day}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {several ? `${w.columns.worst}: ${column}` : column}
              </th>
            ))}
            <th scope="col">{w.columns.stage}</th>
            <th scope="col">{w.columns.bouts}</th>
            <th scope="col">{w.columns.knocks}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(course).map((row) => (
            <tr key={row.day}>
              <th scope="row">
                {common.dayNumber(row.day)}
                <br />
                {shortDate(row.at)}
              </th>
              {(row.worst.length > 0 ? row.worst : [null]).map((point, index) => (
                <td key={columns[index]} class={point === null ? 'quiet' : ''}>
                  {point === null ? w.noCheckIn : w.least(point.severity, !point.isComplete)}
                </td>
              ))}
              <td>{row.stage ?? ''}</td>
              <td>{row.bouts}</td>
              <td>{row.knocks}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
