/** Search is always in view; filters and order are a fold on a phone, and open where there is width for them. */
import type { Signal } from '@preact/signals';
import { type Listed, stagesHere, type Wanted } from '../../../app/board/list.ts';
import { changePrefs, prefs, SORTS, type Sort } from '../../../app/board/prefs.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { Fold, TextField } from '../../parts/field.tsx';
import { SelectField } from './use-board.tsx';

export const NOTHING_WANTED: Omit<Wanted, 'sort'> = { search: '', team: '', stage: '' };
/** From here on there is width for more than a list, in pixels. */
const WIDE = 800;

interface FiltersProps {
  readonly wanted: Signal<Omit<Wanted, 'sort'>>;
  readonly shown: readonly Listed[];
  readonly all: readonly Listed[];
}

export function Filters({ wanted, shown, all }: FiltersProps) {
  const w = areaWords('board');
  const { value } = wanted;
  const isFiltered = value.team !== '' || value.stage !== '';
  const set = (change: Partial<Wanted>): void => {
    wanted.value = { ...wanted.value, ...change };
  };
  const sortBy = (sort: Sort): void => void changePrefs(() => ({ sort })).catch(() => undefined);
  return (
    <>
      <TextField id="search" label={w.search} value={value.search} onInput={(search) => set({ search })} />
      <Fold title={isFiltered ? w.filtered(shown.length, all.length) : w.filter} open={window.innerWidth >= WIDE}>
        <div class="columns">
          <SelectField
            id="team"
            label={w.team}
            options={[
              ['', w.everyTeam],
              ...prefs.value.teams.map(({ id, name }) => [id, name] as const),
              ['none', w.noTeam],
            ]}
            value={value.team}
            onChange={(team) => set({ team })}
          />
          <SelectField
            id="stage"
            label={w.stage}
            options={[
              ['', w.everyStage],
              ['asks', w.asksFilter],
              ['stop', w.states.stop],
              ...stagesHere.value.map((id) => [id, words.value.common.stage(id)] as const),
            ]}
            value={value.stage}
            onChange={(stage) => set({ stage })}
          />
          <SelectField
            id="sort"
            label={w.sort}
            options={SORTS.map((sort) => [sort, w.sorts[sort]] as const)}
            value={prefs.value.sort}
            onChange={(sort) => sortBy(sort as Sort)}
          />
        </div>
      </Fold>
      {(isFiltered || value.search !== '') && (
        <Button onClick={() => (wanted.value = NOTHING_WANTED)}>{w.showAll}</Button>
      )}
    </>
  );
}
