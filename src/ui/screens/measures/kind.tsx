/** One kind of measure: its line, and the parts of it side by side. */
import type { Line, Part, Span } from '../../../app/measures/overview.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import { dateText } from '../../../time/zone.ts';
import { Curve } from '../../chart/curve.tsx';

/** `2 March`: the day of the week would only make the table wider. */
export function shortDay(day: number): string {
  return format.value.localDate(dateText(day)).split(' ').slice(1).join(' ');
}

function nameOf(part: Part['part']): string {
  const w = areaWords('measures');
  return typeof part === 'number' ? w.week(shortDay(part)) : w.phases[part];
}

/** Which way, by how much, and since when; no more than that. */
export function changeOf({ change }: Part, first: Part, unit: string): string {
  const w = areaWords('measures');
  if (change === null) return w.change.none;
  const since = typeof first.part === 'number' ? w.since.week(shortDay(first.part)) : w.since[first.part];
  const by = format.value.number(Math.abs(change), 1);
  if (by === format.value.number(0)) return w.change.same(since);
  return w.change[change < 0 ? 'lower' : 'higher'](`${by} ${unit}`, since);
}

export function Kind({ line, span }: { line: Line; span: Span | null }) {
  const w = areaWords('measures');
  const { kind, values, parts } = line;
  const title = kind === 'symptoms' ? w.symptoms : areaWords('terms').measures[kind];
  const number = (value: number): string => format.value.number(value, 1);
  const [first, last] = [values[0], values.at(-1)];
  const [firstPart] = parts;
  if (first === undefined || last === undefined || firstPart === undefined) return null;
  const figures = values.map(({ value }) => value);
  const said = [number(first.value), number(last.value), number(Math.min(...figures)), number(Math.max(...figures))];
  const [one = '', other = '', low = '', high = ''] = said;
  const dots = values.map(({ at, value }) => ({ x: at, y: value }));
  // Of total points a difference has no unit.
  const unit = kind === 'symptoms' || kind === 'quality-of-life' ? '' : w.units[kind];
  return (
    <section class="card">
      <h2 class="small">{title}</h2>
      {values.length > 1 && (
        <Curve
          lines={[dots]}
          dots={values.length > 60 ? [] : dots}
          from={first.at}
          to={last.at}
          label={w.curve(title, values.length, one, other, low, high)}
        />
      )}
      <div class="table-box" tabIndex={0} role="region" aria-label={w.table(title)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.columns.when}</th>
              <th scope="col">{`${w.columns.average} (${w.units[kind]})`}</th>
              <th scope="col">{w.columns.count}</th>
              <th scope="col">{w.columns.change}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.part}>
                <th scope="row">{nameOf(part.part)}</th>
                <td>{number(part.mean)}</td>
                <td>{part.count}</td>
                <td>{changeOf(part, firstPart, unit).replace(/ {2,}/g, ' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {kind === 'symptoms' && parts.length > 1 && <p class="quiet">{w.change132}</p>}
      {span !== null && values.length === 1 && <p class="quiet">{w.one(one, format.value.day(first.at))}</p>}
    </section>
  );
}
