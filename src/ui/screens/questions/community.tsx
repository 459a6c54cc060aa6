/** Longer waiting times of clubs and schools: asked of adults, kept by default under 18. */
import { correct } from '../../../app/commands.ts';
import { injury } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';

export function CommunityQuestion({ onDone }: { onDone: () => void }) {
  const w = areaWords('questions');
  const { common } = words.value;
  const saving = useSaving();
  const target = injury.value;
  if (target === undefined) return null;
  const save = (communityClocks: boolean): void => saving.run(() => correct(target.id, { communityClocks }), onDone);
  return (
    <Page title={w.communityTitle}>
      <p>{w.community}</p>
      <p class="quiet">{w.communityHint}</p>
      <ErrorNote saving={saving} />
      <div class="columns">
        <Button busy={saving.busy} onClick={() => save(true)}>
          {common.yes}
        </Button>
        <Button busy={saving.busy} onClick={() => save(false)}>
          {common.no}
        </Button>
      </div>
    </Page>
  );
}
