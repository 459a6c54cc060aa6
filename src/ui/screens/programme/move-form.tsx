/** Moves a session, alone or with those after it, or leaves it out. */
import { useSignal } from '@preact/signals';
import { type Moved, moveTo } from '../../../app/programme/moving.ts';
import type { Planned } from '../../../app/programme/plan.ts';
import { sessionName } from '../../../app/programme/say.ts';
import { todayNumber } from '../../../app/programme/standing.ts';
import { writeLeftOut, writeMoves } from '../../../app/programme/writing.ts';
import { areaWords } from '../../../app/words.ts';
import { dateText, parseDate } from '../../../time/zone.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceField, Fold, TextField, focusFirstError } from '../../parts/field.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { goInstead } from '../../router.ts';
import { dayText } from './calendar.tsx';

interface MoveFormProps {
  readonly choice: string;
  readonly plan: readonly Planned[];
  readonly planned: Planned;
}

function problemText(choice: string, moved: Moved): string | undefined {
  const { move: w } = areaWords('programme').session;
  if (!('problem' in moved)) return undefined;
  if (moved.problem === 'taken') return w.taken(sessionName(choice, moved.by.id), dayText(moved.by.on));
  return w.problems[moved.problem];
}

export function MoveForm({ choice, plan, planned }: MoveFormProps) {
  const { move: w } = areaWords('programme').session;
  const today = todayNumber.value;
  const pick = useSignal<'today' | 'tomorrow' | 'other' | null>(null);
  const date = useSignal('');
  const following = useSignal<'alone' | 'along'>('alone');
  const note = useSignal('');
  const error = useSignal<string | undefined>(undefined);
  const saving = useSaving();
  const hasFollowing = planned.state !== 'left-out';
  const saved = (): void => goInstead('/programme?saved');
  const move = (): void => {
    const on = { today, tomorrow: today + 1, other: parseDate(date.value) }[pick.value ?? 'other'];
    const withFollowing = hasFollowing && following.value === 'along';
    const moved = moveTo(plan, planned.id, on, { today, withFollowing });
    error.value = Number.isNaN(on) ? w.problems.missing : problemText(choice, moved);
    if (focusFirstError({ [pick.value === 'other' ? 'move-date' : 'move-when']: error.value })) return;
    if ('moves' in moved) saving.run(() => writeMoves(choice, moved.moves, note.value), saved);
  };
  const told = (field: boolean): string | undefined => (field ? error.value : undefined);
  return (
    <Fold title={w.title}>
      <ChoiceField
        id="move-when"
        label={w.when}
        error={told(pick.value !== 'other')}
        options={(['today', 'tomorrow', 'other'] as const).map((one) => [one, w[one]] as const)}
        value={pick.value}
        onChange={(value) => (pick.value = value)}
      />
      {pick.value === 'other' && (
        <TextField
          id="move-date"
          type="date"
          label={w.date}
          min={dateText(today)}
          value={date.value}
          error={told(true)}
          onInput={(value) => (date.value = value)}
        />
      )}
      {hasFollowing && (
        <ChoiceField
          id="move-following"
          label={w.following}
          options={(['alone', 'along'] as const).map((one) => [one, w[one]] as const)}
          value={following.value}
          onChange={(value) => (following.value = value)}
        />
      )}
      <TextField id="move-note" label={w.note} rows={2} value={note.value} onInput={(value) => (note.value = value)} />
      <ErrorNote saving={saving} />
      <Button busy={saving.busy} onClick={move}>
        {w.save}
      </Button>
      {planned.state !== 'left-out' && (
        <Button
          busy={saving.busy}
          onClick={() => saving.run(() => writeLeftOut(choice, planned.id, note.value), saved)}
        >
          {w.leaveOut}
        </Button>
      )}
    </Fold>
  );
}
