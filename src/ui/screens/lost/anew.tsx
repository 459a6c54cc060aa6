/** Going on without what is gone: only after it was said what that means. */
import { goOnAnew } from '../../../app/lost.ts';
import { athletes } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { goInstead } from '../../router.ts';

export default function AnewScreen() {
  const w = areaWords('lost');
  const saving = useSaving();
  return (
    <Page title={w.anewTitle}>
      <p>{w.anewFirst}</p>
      <p>{athletes.value.length > 0 ? w.anewText.some : w.anewText.none}</p>
      <ErrorNote saving={saving} />
      <LinkButton to="/lost" tone="primary">
        {words.value.common.back}
      </LinkButton>
      <Button tone="danger" busy={saving.busy} onClick={() => saving.run(goOnAnew, () => goInstead('/'))}>
        {w.anewDo}
      </Button>
    </Page>
  );
}
