/** It is time for a copy outside the browser: asked once a day at most, and never in the way. Loaded when it is. */
import { putOffCopy } from '../../../app/copy-due.ts';
import { settings } from '../../../app/settings.ts';
import { stored } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';

export function CopyCard() {
  const w = areaWords('copies');
  const { lastBackupAt, lastBackupCount } = settings.value;
  const unsaved = Math.max(0, stored.value.entries.length - lastBackupCount);
  return (
    <section class="card dashed">
      <h2 class="small">{w.title}</h2>
      {stored.value.isHealed === true && <p role="status">{w.healed}</p>}
      <p>{lastBackupAt === null ? w.never(unsaved) : w.old(format.value.ago(lastBackupAt), unsaved)}</p>
      <div class="columns">
        <LinkButton to="/backup">{w.go}</LinkButton>
        {stored.value.isHealed !== true && <Button onClick={putOffCopy}>{w.later}</Button>}
      </div>
    </section>
  );
}
