import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import type { BoutItem } from '../../../app/watch-files/preview.ts';
import { boutLength } from './said.ts';

/** What the file says of a bout, and what that is worth. */
export function BoutFacts({ item }: { readonly item: BoutItem }) {
  const w = areaWords('imports').bout;
  const { heartRate, sensor, device } = item.bout;
  return (
    <>
      <p>
        {boutLength(item)}
        {heartRate !== null && ` · ${w.pulse(format.value.number(heartRate.average, 0), heartRate.max)}`}
        {device !== null && ` · ${device}`}
      </p>
      {sensor !== null && <p class="quiet">{w.sensors[sensor]}</p>}
      {item.isLate && <p class="quiet">{w.late}</p>}
    </>
  );
}
