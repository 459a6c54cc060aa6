/** Everything that was logged, newest first, day by day; what cannot be read is kept and shown. */
import { useSignal } from '@preact/signals';
import { correctionsOf } from '../../../app/correcting.ts';
import type { Original } from '../../../app/correcting.ts';
import { atOf, entries, zone } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { ENTRY_KINDS, daysOf } from './list.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { Broken } from './broken.tsx';
import { DayOfEntries } from './day.tsx';
import './entries.css';

/** Enough for a look back, few enough for a phone. */
const DAYS_SHOWN = 14;

export default function EntriesScreen() {
  const w = areaWords('entries');
  const { common, today } = words.value;
  const kind = useSignal<Original['type'] | 'all'>('all');
  const shown = useSignal(DAYS_SHOWN);
  const originals = entries.value.filter((entry): entry is Original => entry.type !== 'correction');
  const present = ENTRY_KINDS.filter((type) => originals.some((entry) => entry.type === type));
  const chosen = kind.value === 'all' ? originals : originals.filter((entry) => entry.type === kind.value);
  const days = daysOf(chosen, (entry) => atOf(entry), zone.value);
  return (
    <Page title={w.title}>
      <p class="quiet">{w.intro}</p>
      <Broken />
      {present.length > 1 && (
        <div class="field">
          <label for="kind">{w.filter}</label>
          <select
            id="kind"
            class="input"
            value={kind.value}
            onChange={(event) => {
              kind.value = event.currentTarget.value as Original['type'] | 'all';
              shown.value = DAYS_SHOWN;
            }}
          >
            <option value="all">{w.all}</option>
            {present.map((type) => (
              <option key={type} value={type}>
                {today.types[type]}
              </option>
            ))}
          </select>
        </div>
      )}
      {days.length === 0 && <p class="card dashed">{originals.length === 0 ? w.none : w.noneOfKind}</p>}
      {days.slice(0, shown.value).map((day) => (
        <DayOfEntries key={day.day} entries={day.entries} corrections={(id) => correctionsOf(id)} />
      ))}
      {days.length > shown.value && <Button onClick={() => (shown.value += DAYS_SHOWN)}>{w.older}</Button>}
      <LinkButton to="/">{common.today}</LinkButton>
    </Page>
  );
}
