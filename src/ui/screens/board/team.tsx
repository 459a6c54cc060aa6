/** One team: its name, who is in it, and its end. */
import { useSignal } from '@preact/signals';
import { fold, type Listed, listed } from '../../../app/board/list.ts';
import { MOST_NAME, prefs, removeTeam, renameTeam, type Team } from '../../../app/board/prefs.ts';
import { keepPrefs, putInTeam } from '../../../app/board/record.ts';
import { nameOf } from '../../../app/board/say.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { focusFirstError, ManyField, TextField } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { goInstead, type ScreenProps } from '../../router.ts';
import { nameError } from './teams.tsx';
import { NotYet, useBoard } from './use-board.tsx';

/** So many names are on the page at once; a search finds the others. */
const MOST_SHOWN = 60;

function Members({ team }: { team: Team }) {
  const w = areaWords('board');
  const search = useSignal('');
  const told = useSignal('');
  const saving = useSaving();
  const wanted = fold(search.value);
  const found = listed.value.filter(({ row, folded }) => row !== null && folded.includes(wanted));
  const isIn = ({ row }: Listed): boolean => row?.teams.includes(team.id) === true;
  // Who is in it comes first: by that the list shows the team.
  const inOrder = [...found.filter(isIn), ...found.filter((one) => !isIn(one))];
  const shown = inOrder.slice(0, MOST_SHOWN);
  const inside = shown.flatMap((one) => (isIn(one) ? one.id : []));
  const outside = shown.flatMap((one) => (isIn(one) ? [] : one.id));
  const change = (chosen: readonly string[]): void => {
    const added = chosen.filter((id) => !inside.includes(id));
    const gone = inside.filter((id) => !chosen.includes(id));
    const isAdding = added.length > 0;
    saving.run(
      () => putInTeam(isAdding ? added : gone, team.id, isAdding),
      () => (told.value = isAdding ? w.teams.added(added.length) : ''),
    );
  };
  return (
    <>
      <TextField id="search" label={w.search} value={search.value} onInput={(typed) => (search.value = typed)} />
      <ManyField
        id="members"
        label={w.teams.members}
        hint={shown.length < found.length ? w.teams.membersHint(shown.length, found.length) : undefined}
        options={shown.map((one) => [one.id, nameOf(one)] as const)}
        value={inside}
        onChange={change}
      />
      <ErrorNote saving={saving} />
      {wanted !== '' && outside.length > 1 && (
        <Button busy={saving.busy} onClick={() => change([...inside, ...outside])}>
          {w.teams.addAll(outside.length)}
        </Button>
      )}
      <p role="status">{told.value}</p>
    </>
  );
}

export default function TeamScreen({ params }: ScreenProps) {
  const isReady = useBoard();
  const w = areaWords('board').teams;
  const typed = useSignal<string | null>(null);
  const error = useSignal<string | undefined>(undefined);
  const isLeaving = useSignal(false);
  const saving = useSaving();
  const team = prefs.value.teams.find(({ id }) => id === params['team']);
  if (!isReady) return <NotYet title={w.title} />;
  if (team === undefined) {
    return (
      <Page title={w.title}>
        <p>{w.none}</p>
        <LinkButton to="/board/teams">{w.back}</LinkButton>
      </Page>
    );
  }
  if (isLeaving.value) {
    return (
      <Page title={w.remove} step="remove">
        <p>{w.removeSure(team.name)}</p>
        <ErrorNote saving={saving} />
        <Button
          tone="danger"
          busy={saving.busy}
          onClick={() =>
            saving.run(
              () => keepPrefs(() => removeTeam(team.id)),
              () => goInstead('/board/teams'),
            )
          }
        >
          {w.removeYes}
        </Button>
        <Button onClick={() => (isLeaving.value = false)}>{words.value.common.cancel}</Button>
      </Page>
    );
  }
  const name = typed.value ?? team.name;
  const rename = (): void => {
    error.value = nameError(name, team.id);
    if (focusFirstError({ 'team-name': error.value })) return;
    saving.run(
      () => keepPrefs(() => renameTeam(team.id, name)),
      () => (typed.value = null),
    );
  };
  return (
    <Page title={team.name} step="team">
      <Members team={team} />
      <TextField
        id="team-name"
        label={w.name}
        value={name}
        error={error.value}
        onInput={(text) => (typed.value = text.slice(0, MOST_NAME))}
      />
      {name !== team.name && <Button onClick={rename}>{w.rename}</Button>}
      <ErrorNote saving={saving} />
      <LinkButton to="/board/teams">{w.back}</LinkButton>
      <Button tone="plain" onClick={() => (isLeaving.value = true)}>
        {w.remove}
      </Button>
    </Page>
  );
}
