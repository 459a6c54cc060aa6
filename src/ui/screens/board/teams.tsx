/** The teams of this device. */
import { useSignal } from '@preact/signals';
import { listed } from '../../../app/board/list.ts';
import { addTeam, MOST_NAME, prefs } from '../../../app/board/prefs.ts';
import { keepPrefs } from '../../../app/board/record.ts';
import { areaWords } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { focusFirstError, TextField } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { NotYet, ToBoard, useBoard } from './use-board.tsx';

/** Why a team cannot be called that; undefined where it can. */
export function nameError(name: string, own?: string): string | undefined {
  const w = areaWords('board').teams;
  if (name.trim() === '') return w.nameMissing;
  const isTaken = prefs.value.teams.some((team) => team.id !== own && team.name === name.trim());
  return isTaken ? w.nameTaken : undefined;
}

export default function TeamsScreen() {
  const isReady = useBoard();
  const w = areaWords('board').teams;
  const name = useSignal('');
  const error = useSignal<string | undefined>(undefined);
  const saving = useSaving();
  if (!isReady) return <NotYet title={w.title} />;
  const { teams } = prefs.value;
  const sizes = new Map<string, number>();
  for (const { row } of listed.value) for (const id of row?.teams ?? []) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const make = (): void => {
    error.value = nameError(name.value);
    if (focusFirstError({ 'team-name': error.value })) return;
    saving.run(
      () => keepPrefs(() => addTeam(name.value)),
      () => (name.value = ''),
    );
  };
  return (
    <Page title={w.title}>
      {teams.length === 0 ? (
        <p class="card dashed">{w.none}</p>
      ) : (
        <ul class="menu">
          {teams.map((team) => (
            <li key={team.id}>
              <LinkButton to={`/board/teams/${team.id}`}>{w.open(team.name, sizes.get(team.id) ?? 0)}</LinkButton>
            </li>
          ))}
        </ul>
      )}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <TextField
          id="team-name"
          label={w.name}
          value={name.value}
          error={error.value}
          onInput={(typed) => (name.value = typed.slice(0, MOST_NAME))}
        />
        <ErrorNote saving={saving} />
        <Button type="submit" tone="primary" busy={saving.busy}>
          {w.make}
        </Button>
      </form>
      <ToBoard />
    </Page>
  );
}
