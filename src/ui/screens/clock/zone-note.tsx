/** Said once, after a flight: whose days are counted. */
import { newZone, placeOf, zoneWasSaid } from '../../../app/clock.ts';
import { zone } from '../../../app/state.ts';
import { areaWords } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';

export function ZoneNote() {
  const w = areaWords('clock');
  const here = newZone();
  if (here === null) return null;
  return (
    <section class="card dashed">
      <p>{w.zone(placeOf(here), placeOf(zone.value))}</p>
      <Button onClick={() => void zoneWasSaid(here)}>{w.zoneSeen}</Button>
    </section>
  );
}
