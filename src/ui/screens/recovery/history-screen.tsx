/** The history of every decision as a page of its own. */
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { History } from './history.tsx';

export default function HistoryScreen() {
  return (
    <Page title={areaWords('recovery').historyTitle}>
      <History />
      <LinkButton to="/">{words.value.common.today}</LinkButton>
    </Page>
  );
}
