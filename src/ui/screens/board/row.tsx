/** One athlete of the board: what holds today and why, and what may be recorded. */
import { useSignal } from '@preact/signals';
import { type Listed, listedOf } from '../../../app/board/list.ts';
import { takeOff } from '../../../app/board/record.ts';
import { hasAlarm, toneOf } from '../../../app/board/row-view.ts';
import { boardFormat, clearanceOf, nameOf, nextOf, nowOf } from '../../../app/board/say.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Fold } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { StatusLines } from '../../parts/status-lines.tsx';
import { go, type ScreenProps } from '../../router.ts';
import { StateMark } from './cells.tsx';
import { TeamsField } from './teams-field.tsx';
import { NoRow, NotYet, ToBoard, useBoard } from './use-board.tsx';
import { WaitingCard } from './waiting.tsx';

/** The state in large, and why it is that. */
function StateCard({ of }: { of: Listed }) {
  const w = areaWords('board');
  const { row, view } = of;
  const tone = toneOf(view?.state ?? 'unknown');
  const { big, small } = nowOf(of);
  const isAsked = view === null || view.asks;
  const { status } = row ?? {};
  return (
    <section class={tone === 'stop' ? 'card stop' : isAsked ? 'card grey' : 'card'}>
      <p class={`board-state ${tone}`}>
        <StateMark of={of} large />
        {big}
      </p>
      <p>
        <b>{small}</b>
        {view !== null && view.stage !== null && ` (${w.states[view.state].toLowerCase()})`}
      </p>
      {row === null && <p>{w.unreadableText}</p>}
      {view?.why && <p>{w.whys[view.why]}</p>}
      {view?.asks && view.said !== null && <p class="quiet">{w.said(view.said, status?.stage ?? null)}</p>}
      {row !== null && (
        <div>
          {nextOf(of) !== '' && (
            <p>
              {w.columns.next}: {nextOf(of)}
            </p>
          )}
          <p>{clearanceOf(of)}</p>
          <p>{w.detail.from(boardFormat.value.at(row.at), boardFormat.value.ago(row.at))}</p>
          <p class="quiet">
            {w.detail.taken(boardFormat.value.at(row.takenAt))} {w.detail.phones(row.senders.length)}
            {row.recheck === 'same' && ` ${w.detail.same}`}
          </p>
        </div>
      )}
      {row !== null && status && !isAsked && (
        <Fold title={w.detail.all}>
          <StatusLines status={status} at={row.at} />
        </Fold>
      )}
    </section>
  );
}

function Remove({ of, onNo }: { of: Listed; onNo: () => void }) {
  const w = areaWords('board').detail;
  const saving = useSaving();
  return (
    <Page title={w.removeSure} step="remove">
      <p>
        <bdi>{nameOf(of)}</bdi>
      </p>
      <p>{w.removeText}</p>
      {(of.row?.waiting.length ?? 0) > 0 && <p class="card stop">{w.removeWaiting}</p>}
      <ErrorNote saving={saving} />
      <Button
        tone="danger"
        busy={saving.busy}
        onClick={() =>
          saving.run(
            () => takeOff(of.key),
            () => go('/board'),
          )
        }
      >
        {w.removeYes}
      </Button>
      <Button onClick={onNo}>{words.value.common.cancel}</Button>
    </Page>
  );
}

export default function RowScreen({ params }: ScreenProps) {
  const isReady = useBoard();
  const removing = useSignal<string | null>(null);
  const w = areaWords('board');
  if (!isReady) return <NotYet />;
  const rows = listedOf(params['id'] ?? '');
  const [first] = rows;
  if (first === undefined) return <NoRow />;
  const gone = rows.find((one) => one.key === removing.value);
  if (gone !== undefined) return <Remove of={gone} onNo={() => (removing.value = null)} />;
  const isTold = first.row !== null;
  return (
    <Page title={nameOf(first)}>
      {rows.map((one) => (
        <StateCard of={one} key={one.key} />
      ))}
      {first.row !== null && hasAlarm(first.row) && (
        <LinkButton to="/emergency?why=emergency" tone="danger">
          <Icon name="phone" />
          {w.record.emergency}
        </LinkButton>
      )}
      {first.row !== null && <WaitingCard row={first.row} />}
      <LinkButton to="/scan?row" tone={first.view?.asks === false || first.row?.waiting.length ? 'normal' : 'primary'}>
        {w.detail.newCode}
      </LinkButton>
      {isTold && (
        <>
          <LinkButton to={`/board/${first.id}/bout`}>{w.detail.bout}</LinkButton>
          <LinkButton to={`/board/${first.id}/knock`} tone="danger">
            {w.detail.knock}
          </LinkButton>
        </>
      )}
      {first.row !== null && <TeamsField row={first.row} />}
      <ToBoard />
      {rows.map((one) => (
        <Button key={one.key} tone="plain" onClick={() => (removing.value = one.key)}>
          {w.detail.remove}
          {rows.length > 1 && ` (${nameOf(one)})`}
        </Button>
      ))}
    </Page>
  );
}
