/** The minutes so far: a sentence, a small line, and each of them in words. */
import { type PastMinute, compare, minutes } from '../../../app/hrv.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import { Fold } from '../../parts/field.tsx';
import './strap.css';

/** Newest ones that are shown without opening anything (own choice). */
const SHOWN = 7;

export function HrvTrend() {
  const { hrv: w } = areaWords('strap');
  const all = minutes.value;
  const values = all.map(({ rmssd }) => rmssd);
  const compared = compare(values);
  const newest = all.toReversed();
  return (
    <section class="card" aria-labelledby="hrv-trend">
      <h2 class="small" id="hrv-trend">
        {w.trend}
      </h2>
      {all.length === 0 && <p>{w.none}</p>}
      {all.length > 0 && <p>{compared === null ? w.few : w.compared[compared.is](compared.with)}</p>}
      {compared !== null && <p class="quiet">{w.comparedWhat}</p>}
      {all.length > 2 && <Line values={values} />}
      <List of={newest.slice(0, SHOWN)} />
      {newest.length > SHOWN && (
        <Fold title={w.older}>
          <List of={newest.slice(SHOWN)} />
        </Fold>
      )}
    </section>
  );
}

function List({ of }: { of: readonly PastMinute[] }) {
  const { hrv: w } = areaWords('strap');
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map(({ at, rmssd }) => (
        <li key={at}>{w.row(format.value.at(at), format.value.number(rmssd, 1))}</li>
      ))}
    </ul>
  );
}

const WIDTH = 300;
const HEIGHT = 90;

/** From 0 on, so that a small change does not look large. All it says is in the list. */
function Line({ values }: { values: readonly number[] }) {
  const most = Math.max(...values, 1);
  const points = values.map(
    (value, index) => `${(index / (values.length - 1)) * WIDTH},${HEIGHT - (value / most) * (HEIGHT - 4)}`,
  );
  return (
    <svg class="hrv-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <polyline points={points.join(' ')} vector-effect="non-scaling-stroke" />
    </svg>
  );
}
