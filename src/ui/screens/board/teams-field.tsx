import { prefs } from '../../../app/board/prefs.ts';
import { putInTeams } from '../../../app/board/record.ts';
import { areaWords } from '../../../app/words.ts';
import type { BoardRow } from '../../../sharing/board.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Fold, ManyField } from '../../parts/field.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';

/** Which teams an athlete is in; kept at once. */
export function TeamsField({ row }: { row: BoardRow }) {
  const w = areaWords('board').detail;
  const saving = useSaving();
  const { teams } = prefs.value;
  const mine = row.teams.filter((id) => teams.some((team) => team.id === id));
  const names = teams.flatMap(({ id, name }) => (mine.includes(id) ? name : []));
  return (
    <Fold title={names.length === 0 ? w.teams : `${w.teams}: ${names.join(', ')}`}>
      {teams.length > 0 && (
        <ManyField
          id="teams"
          label={w.teams}
          options={teams.map(({ id, name }) => [id, name] as const)}
          value={mine}
          onChange={(chosen) =>
            saving.run(
              () => putInTeams(row.status.athlete, chosen),
              () => undefined,
            )
          }
        />
      )}
      <ErrorNote saving={saving} />
      <LinkButton to="/board/teams">{w.makeTeam}</LinkButton>
    </Fold>
  );
}
