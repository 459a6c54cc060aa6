/** Many in a row, the hands free: the camera goes on, each one is told in a line and to a screen reader. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { newRow, type RowLine } from '../../../app/sharing/row.ts';
import { areaWords } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Mark, UnknownMark } from '../../parts/mark.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusedText } from '../taken/taken.tsx';
import { Scanner } from './scanner.tsx';

function LineText({ line }: { line: RowLine }) {
  const w = areaWords('share');
  switch (line.what) {
    case 'taken':
      return <>{w.scan.taken[line.row.outcome](line.row.name)}</>;
    case 'refused':
      return (
        <>
          {w.scan.refused('')}
          <RefusedText {...line} />
        </>
      );
    case 'other-kind':
      return <>{w.scan.notStatus(w.taken.titles[line.kind])}</>;
    case 'failed':
      return <>{w.scan.failed}</>;
  }
}

function Line({ line }: { line: RowLine }) {
  const w = areaWords('share').scan;
  const busy = useSignal(false);
  const accepted = useSignal(false);
  const row = line.what === 'taken' ? line.row : null;
  const accept = row?.outcome === 'other-device' && !accepted.value ? row.accept : undefined;
  const isGood = row !== null && (row.outcome === 'added' || row.outcome === 'updated' || accepted.value);
  return (
    <li>
      {isGood ? <Mark name="check" /> : row === null ? <Mark name="alert" /> : <UnknownMark />}
      <div>
        <p>{accepted.value && row !== null ? w.taken.updated(row.name) : <LineText line={line} />}</p>
        {accept !== undefined && row !== null && (
          <Button
            busy={busy.value}
            onClick={() => {
              busy.value = true;
              accept().then(
                () => (accepted.value = true),
                () => (busy.value = false),
              );
            }}
          >
            {w.accept(row.name)}
          </Button>
        )}
      </div>
    </li>
  );
}

export function ScanRow() {
  const w = areaWords('share').scan;
  const row = useMemo(newRow, []);
  const lines = row.lines.value;
  const part = row.part.value;
  const newest = lines[0];
  const count = lines.filter(({ what }) => what === 'taken').length;
  return (
    <Page title={w.rowTitle}>
      <p class="quiet">{w.rowText}</p>
      <Scanner onText={(text) => row.take(text)} hint={part === null ? null : w.part(part.have, part.total)} />
      {/* The newest one, large: read at a glance, and said by a screen reader. */}
      <p class="big" role="status">
        {newest !== undefined && <LineText line={newest} />}
      </p>
      <p class="quiet">{w.rowCount(count)}</p>
      <ul class="reasons stack">
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
      <LinkButton to="/board" tone="primary">
        {w.rowDone}
      </LinkButton>
    </Page>
  );
}
