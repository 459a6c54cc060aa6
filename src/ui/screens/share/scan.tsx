/** Scans one code and opens it, or several in a row for the board. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { newCollector } from '../../../app/sharing/codes.ts';
import { type CameIn, incoming } from '../../../app/sharing/incoming.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { go, type ScreenProps } from '../../router.ts';
import { ScanRow } from './scan-row.tsx';
import { OpenFile, Scanner } from './scanner.tsx';

function open(came: CameIn): void {
  incoming.value = came;
  go('/in');
}

function ScanOne() {
  const w = areaWords('share');
  const hint = useSignal<string | null>(null);
  const collector = useMemo(newCollector, []);
  const onText = async (text: string): Promise<void> => {
    const taken = await collector.take(text);
    if (taken.state === 'whole') open({ read: taken, way: 'code' });
    // Whatever else hangs on the wall is passed over, and said.
    else hint.value = taken.state === 'part' ? w.scan.part(taken.have, taken.total) : w.taken.problems[taken.problem];
  };
  return (
    <Page title={w.scan.title}>
      <Scanner onText={onText} hint={hint.value} />
      <OpenFile onRead={(read) => open({ read, way: 'file' })} />
      <LinkButton to="/scan?row">{w.scan.row}</LinkButton>
      <LinkButton to="/">{words.value.common.today}</LinkButton>
    </Page>
  );
}

export default function ScanScreen({ query }: ScreenProps) {
  return query.has('row') ? <ScanRow /> : <ScanOne />;
}
