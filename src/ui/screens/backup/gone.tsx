/** After erasing: where was looked, and what was found there. */
import { areaWords, words } from '../../../app/words.ts';
import type { Leftover } from '../../../app/wiring.ts';
import { Button } from '../../parts/button.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Page } from '../../parts/page.tsx';

export interface GoneWhat {
  /** Null = everything. */
  readonly name: string | null;
  readonly left: readonly Leftover[];
}

/** Loaded anew, so that nothing is left in memory either. */
function startOver(isAll: boolean): void {
  window.location.replace(isAll ? '#/start' : '#/');
  window.location.reload();
}

export function Gone({ what: { name, left } }: { what: GoneWhat }) {
  const w = areaWords('backup');
  return (
    <Page title={w.goneTitle} step="gone">
      {name !== null && <p>{w.goneOne(name)}</p>}
      <p>{w.goneText}</p>
      <ul class="plain" role="status">
        {left.map(({ place, count }) => (
          <li key={place} class="row">
            <span>
              <Mark name="check" /> {w.goneCount(w.gonePlaces[place], count)}
            </span>
          </li>
        ))}
      </ul>
      <Button tone="primary" onClick={() => startOver(name === null)}>
        {name === null ? w.goneGo : words.value.common.today}
      </Button>
    </Page>
  );
}
