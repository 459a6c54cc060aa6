/** One kind of measure: its line, and the parts of it side by side. */
import type { Kind as KindName, Line, Part } from '../../../app/measures/overview.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import { dateText } from '../../../time/zone.ts';
import { Curve } from '../../chart/curve.tsx';

/** `2 March`: the day of the week would only make the table wider. */
export function shortDay(day: number): string {
  return format.value.localDate(dateText(day)).split(' ').slice(1).join(' ');
}

export function nameOf(part: Part['part']): string {
  const w = areaWords('measures');
  return typeof part === 'number' ? w.week(shortDay(part)) : w.phases[part];
}

/** Which way, by how much, and since when; no more than that. Null for the first. */
function changeOf({ change }: Part, first: Part): string | null {
  const w = areaWords('measures');
  if (change === null) return null;
  const since = typeof first.part === 'number' ? w.since.week(shortDay(first.part)) : w.since[first.part];
  const by = format.value.number(Math.abs(change), 1);
  if (by === format.value.number(0)) return w.change.same(since);
  return w.change[change < 0 ? 'lower' : 'higher'](by, since);
}

/** What the drawing spans at least, so that a small change does not look steep (own choice). */
const LEAST_SPAN: Readonly<Record<KindName, number>> = {
  symptoms: 20,
  sleep: 4,
  steps: 5000,
  'resting-heart-rate': 20,
  rmssd: 40,
  sdnn: 40,
  pnn50: 20,
  'blood-pressure-systolic': 40,
  'blood-pressure-diastolic': 40,
  'walk-distance': 400,
  'quality-of-life': 40,
  'cognitive-score': 10,
};

interface KindProps {
  readonly line: Line;
  /** When the programme began and ended, in milliseconds. */
  readonly marks: readonly number[];
}

export function Kind({ line, marks }: KindProps) {
  const w = areaWords('measures');
  const { kind, values, parts } = line;
  const title = kind === 'symptoms' ? w.symptoms : areaWords('terms').measures[kind];
  const number = (value: number): string => format.value.number(value, 1);
  const [first, last] = [values[0], values.at(-1)];
  const [firstPart] = parts;
  if (first === undefined || last === undefined || firstPart === undefined) return null;
  const figures = values.map(({ value }) => value);
  const within = marks.filter((at) => at > first.at && at < last.at);
  const dots = values.map(({ at, value }) => ({ x: at, y: value }));
  return (
    <section class="card">
      <h2 class="small">{title}</h2>
      {values.length > 1 && (
        <Curve
          lines={[dots]}
          dots={values.length > 60 ? [] : dots}
          marks={within}
          from={first.at}
          to={last.at}
          least={LEAST_SPAN[kind]}
          label={w.curve(title, values.length, number(first.value), number(last.value))}
        />
      )}
      {values.length > 1 && (
        <p class="quiet">{w.between(number(Math.min(...figures)), number(Math.max(...figures)))}</p>
      )}
      {within.length > 0 && <p class="quiet">{w.marks}</p>}
      <ul>
        {parts.map((part) => {
          const change = changeOf(part, firstPart);
          return (
            <li key={part.part}>
              <b>{nameOf(part.part)}</b>
              {`: ${w.average(number(part.mean), w.units[kind], part.count)}`}
              {change === null ? '.' : `; ${change}.`}
            </li>
          );
        })}
      </ul>
      {kind === 'symptoms' && parts.length > 1 && <p class="quiet">{w.change132}</p>}
    </section>
  );
}
