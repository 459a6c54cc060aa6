/** Hands back what was recorded here: a code for the athlete's phone, until somebody has seen that it is there. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { listedOf } from '../../../app/board/list.ts';
import { confirmHandBack, type HandBack, handBack } from '../../../app/board/record.ts';
import { isStoppedHere } from '../../../app/board/row-view.ts';
import { type Outgoing, saveOutgoing, sendLink } from '../../../app/sharing/outgoing.ts';
import { areaWords } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Codes } from '../../parts/codes.tsx';
import { Fold } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { goInstead, type ScreenProps } from '../../router.ts';
import { NoRow, NotYet, useBoard } from './use-board.tsx';
import { entryLine } from './waiting.tsx';

/** Where the athlete has gone home: the same as a link or as a file. */
function Ways({ out }: { out: Outgoing }) {
  const w = areaWords('share').out;
  const told = useSignal('');
  const send = (): void =>
    void sendLink(out).then((outcome) => (told.value = outcome === 'failed' ? w.linkFailed : w.copy[outcome]));
  return (
    <Fold title={w.ways}>
      {out.link !== null && <Button onClick={send}>{w.link}</Button>}
      <Button onClick={() => void saveOutgoing(out).then((outcome) => (told.value = w.files[outcome]))}>
        {w.file}
      </Button>
      <p role="status">{told.value}</p>
    </Fold>
  );
}

export default function BackScreen({ params }: ScreenProps) {
  const isReady = useBoard();
  const w = areaWords('board').back;
  const id = params['id'] ?? '';
  const made = useSignal<HandBack | null | 'failed' | undefined>(undefined);
  const saving = useSaving();
  useEffect(() => {
    if (!isReady) return;
    handBack(id).then(
      (found) => (made.value = found),
      () => (made.value = 'failed'),
    );
  }, [isReady, id]);
  if (!isReady || made.value === undefined) return <NotYet />;
  const [one] = listedOf(id);
  if (!one?.row) return <NoRow />;
  const { row, name } = one;
  const { value } = made;
  if (value === null || value === 'failed') {
    return (
      <Page title={w.title(name)}>
        <p role={value === null ? undefined : 'alert'}>{value === null ? w.nothing : w.failed}</p>
        <LinkButton to={`/board/${id}`}>{w.later}</LinkButton>
      </Page>
    );
  }
  return (
    <Page title={w.title(name)} step="code">
      <p>{w.text}</p>
      <Codes bytes={value.out.bytes} label={w.code} tooLarge={w.tooLarge} />
      <Ways out={value.out} />
      <ul>
        {row.waiting
          .filter(({ entry }) => value.ids.includes(entry.id))
          .map(({ entry }) => (
            <li key={entry.id}>{entryLine(entry, row.status.protocol)}</li>
          ))}
      </ul>
      {isStoppedHere(row) && <p class="card stop">{w.doneStop}</p>}
      <ErrorNote saving={saving} />
      <Button
        tone="primary"
        busy={saving.busy}
        onClick={() =>
          saving.run(
            () => confirmHandBack(id, value.ids),
            () => goInstead(`/board/${id}`),
          )
        }
      >
        {w.done}
      </Button>
      <LinkButton to={`/board/${id}`}>{w.later}</LinkButton>
    </Page>
  );
}
