/**
 * The list for the locker-room door. Everybody can read it there, so it has four things and no more: name, stage, what is
 * allowed today, and when that was true. No reason, no clearance, nothing of how anybody is; a stop reads as "not today".
 */
import { useSignal } from '@preact/signals';
import { type Listed, pick } from '../../../app/board/list.ts';
import { prefs } from '../../../app/board/prefs.ts';
import { boardFormat, nameOf } from '../../../app/board/say.ts';
import { now } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { wired } from '../../../app/wiring.ts';
import { stageWords } from '../../../i18n/say.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import type { ScreenProps } from '../../router.ts';
import { NotYet, SelectField, ToBoard, useBoard } from './use-board.tsx';

/** More are no list for a door. */
const MOST_LINES = 500;

/** `5 March, 16:10`: on paper "today" would not stay true. */
function paperTime(ms: number): string {
  const f = boardFormat.value;
  const [, day = '', month = ''] = f.date(ms).split(' ');
  return `${day} ${month}, ${f.time(ms)}`;
}

function Line({ of }: { of: Listed }) {
  const w = areaWords('board').sheet;
  const { row, view } = of;
  const stage = view?.stage ?? null;
  const isKnown = row !== null && stage !== null;
  return (
    <tr>
      <th scope="row">
        <bdi>{nameOf(of)}</bdi>
      </th>
      <td>{isKnown ? stage : '–'}</td>
      <td>
        {isKnown ? stageWords(words.value, row.status.protocol, stage).name : view?.state === 'stop' ? w.no : w.ask}
      </td>
      <td>{row === null ? '–' : paperTime(row.at)}</td>
    </tr>
  );
}

export default function SheetScreen({ query }: ScreenProps) {
  const isReady = useBoard();
  const w = areaWords('board');
  const team = useSignal(query.get('team') ?? '');
  if (!isReady) return <NotYet title={w.print} />;
  const found = pick({ search: '', team: team.value, stage: '', sort: 'name' });
  const lines = found.slice(0, MOST_LINES);
  const called = prefs.value.teams.find(({ id }) => id === team.value)?.name;
  const { columns } = w.sheet;
  const f = boardFormat.value;
  return (
    <Page title={w.print} wide>
      <p>{w.sheet.hint}</p>
      <SelectField
        id="team"
        label={w.team}
        options={[
          ['', w.everyTeam],
          ...prefs.value.teams.map(({ id, name }) => [id, name] as const),
          ['none', w.noTeam],
        ]}
        value={team.value}
        onChange={(chosen) => (team.value = chosen)}
      />
      {found.length > MOST_LINES && <p class="card dashed">{w.sheet.most(MOST_LINES)}</p>}
      {lines.length === 0 ? (
        <p class="card dashed">{w.sheet.none}</p>
      ) : (
        <>
          <Button tone="primary" onClick={() => wired().platform.print()}>
            {w.sheet.print}
          </Button>
          <article class="card door-list">
            <h2 class="small">{w.sheet.title(called ?? (team.value === 'none' ? w.noTeam : w.sheet.everybody))}</h2>
            <p>
              {w.sheet.printed(`${f.date(now.value)}, ${f.time(now.value)}`)} <b>{w.sheet.foot}</b>
            </p>
            <div class="scroll-x" role="region" aria-label={w.print} tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{columns.name}</th>
                    <th scope="col">{columns.stage}</th>
                    <th scope="col">{columns.allowed}</th>
                    <th scope="col">{columns.at}</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map((one) => (
                    <Line key={one.key} of={one} />
                  ))}
                </tbody>
              </table>
            </div>
          </article>
        </>
      )}
      <ToBoard />
    </Page>
  );
}
