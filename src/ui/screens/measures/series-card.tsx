/** A bout's heart rate over time: the line, and what it says by time, unknown time named. */
import type { Series } from '../../../app/exertion/series-row.ts';
import {
  averageOf,
  knownSeconds,
  maxOf,
  percentsOf,
  type SpanOfTime,
  spansOf,
  timesOf,
  ZONES,
  zonesOf,
} from '../../../app/exertion/series-said.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import { Curve, type Dot } from '../../chart/curve.tsx';
import { Fold } from '../../parts/field.tsx';

function timeText(seconds: number): string {
  return areaWords('measures').series.time(Math.floor(seconds / 60), seconds % 60);
}

/** Lines without a gap in time. */
function linesOf(spans: readonly SpanOfTime[]): Dot[][] {
  const lines: Dot[][] = [];
  let end: number | null = null;
  for (const { from, to, bpm } of spans) {
    const dots = [
      { x: from, y: bpm },
      { x: to, y: bpm },
    ];
    const line = lines.at(-1);
    if (line !== undefined && from === end) line.push(...dots);
    else lines.push(dots);
    end = to;
  }
  return lines;
}

function Zones({ spans, max, unknown }: { spans: readonly SpanOfTime[]; max: number; unknown: number }) {
  const { series: w } = areaWords('measures');
  const ends = [null, ...ZONES, null];
  return (
    <Fold title={w.zones}>
      <table>
        <tbody>
          {zonesOf(spans, max).map((seconds, index) => (
            <tr key={ends[index]}>
              <th scope="row">{w.zone(ends[index] ?? null, ends[index + 1] ?? null)}</th>
              <td>{timeText(seconds)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{w.zoneUnknown}</th>
            <td>{timeText(unknown)}</td>
          </tr>
        </tbody>
      </table>
    </Fold>
  );
}

export function SeriesCard({ series }: { series: Series }) {
  const { series: w } = areaWords('measures');
  const { samples, end, predictedMax, ceiling, source } = series;
  const spans = spansOf(samples, end);
  const [average, max, known] = [averageOf(spans), maxOf(spans), knownSeconds(spans)];
  const number = (value: number): string => format.value.number(value, 1);
  const percents = predictedMax === null ? null : percentsOf(spans, predictedMax);
  return (
    <section class="card">
      <h2 class="small">{w.title}</h2>
      <p>{w.source[source]}</p>
      {average === null || max === null ? (
        <p>{w.nothing}</p>
      ) : (
        <>
          <Curve
            lines={linesOf(spans)}
            level={ceiling}
            least={40}
            from={0}
            to={end}
            label={w.curve(Math.min(...spans.map(({ bpm }) => bpm)), max)}
          />
          {ceiling !== null && <p class="quiet">{w.ceiling(ceiling)}</p>}
          <ul>
            <li>{w.average(format.value.number(average), format.value.number(max))}</li>
            <li>{ceiling === null ? w.noCeiling : w.above(timeText(timesOf(spans, 0, ceiling).above), ceiling)}</li>
            <li>
              {percents === null || predictedMax === null
                ? w.noPercent
                : w.percent(number(percents.median), number(percents.lower), number(percents.upper), predictedMax)}
            </li>
            <li>{known < end ? w.unknown(timeText(end - known), timeText(end)) : w.allKnown(timeText(end))}</li>
          </ul>
          {predictedMax !== null && <Zones spans={spans} max={predictedMax} unknown={end - known} />}
        </>
      )}
      <p class="quiet">{w.here}</p>
    </section>
  );
}
