/** What stands in a row of the list. Words and marks of what `row-view.ts` says; nothing is decided here. */
import type { Listed } from '../../../app/board/list.ts';
import { toneOf } from '../../../app/board/row-view.ts';
import { boardFormat, clearanceOf, nextOf, nowOf, ownName } from '../../../app/board/say.ts';
import { areaWords } from '../../../app/words.ts';
import { Mark, UnknownMark } from '../../parts/mark.tsx';

export function StateMark({ of, large }: { of: Listed; large?: boolean }) {
  const state = of.view?.state ?? 'unknown';
  if (state === 'unknown') return <UnknownMark />;
  return <Mark name={state === 'stale' ? 'clock' : state} large={large ?? false} />;
}

export const toneClass = ({ view }: Listed): string => toneOf(view?.state ?? 'unknown');

/** A row's cells; the first holds the link, which takes the focus of the row. */
export function Cells({ of, isActive, teams }: { of: Listed; isActive: boolean; teams: readonly string[] }) {
  const w = areaWords('board');
  const { key, id, row, view } = of;
  const isAllowed = view !== null && view.stage !== null;
  const state = w.states[view?.state ?? 'unknown'];
  const { big, small } = nowOf(of);
  const told = `${key}-now ${key}-next ${key}-clear ${key}-age`;
  return (
    <>
      <span role="rowheader" class="row-name">
        <a href={`#/board/${id}`} tabIndex={isActive ? 0 : -1} aria-describedby={told} data-key={key}>
          <bdi>{ownName(of)}</bdi>
          {of.mark !== '' && <span class="row-mark"> · {of.mark}</span>}
        </a>
      </span>
      <span role="gridcell" class="row-now" id={`${key}-now`}>
        <StateMark of={of} />
        <span>
          <b>{big}</b> {small}
        </span>
      </span>
      <span role="gridcell" class="row-next" id={`${key}-next`}>
        {[isAllowed ? state : '', nextOf(of)].filter(Boolean).join(' · ')}
      </span>
      <span role="gridcell" class="row-clear" id={`${key}-clear`}>
        {clearanceOf(of)}
      </span>
      <span role="gridcell" class="row-age" id={`${key}-age`}>
        {row === null ? '' : boardFormat.value.ago(row.at)}
      </span>
      <span role="gridcell" class="row-teams">
        {teams.join(', ')}
      </span>
    </>
  );
}
