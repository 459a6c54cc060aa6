/** A supervised bout, at the edge of the field: the stage of the board and round minutes are a tap each. */
import { useSignal } from '@preact/signals';
import { listedOf, stagesOf } from '../../../app/board/list.ts';
import { recordFor } from '../../../app/board/record.ts';
import { nameOf, stageName } from '../../../app/board/say.ts';
import type { NewEntry } from '../../../app/commands.ts';
import { now } from '../../../app/state.ts';
import { NO_WHEN, whenAt, whenError } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { ChoiceField, focusFirstError, TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { WhenField } from '../../parts/when-field.tsx';
import type { ScreenProps } from '../../router.ts';
import { ExertionFields, exertionTexts } from '../activity/exertion-fields.tsx';
import { type ActivityForm, activityEntry, EMPTY_ACTIVITY, isMinutes } from '../activity/model.ts';
import { StaffField, staffOf, withStaff } from './staff-field.tsx';
import { leaveFor, NoRow, NotYet, useBoard } from './use-board.tsx';

const MINUTES = ['10', '15', '20', '30', '45', '60'] as const;
interface BoutForm extends ActivityForm {
  readonly isOther: boolean;
}
const EMPTY: BoutForm = { ...EMPTY_ACTIVITY, when: { ...NO_WHEN, mode: 'now' }, isOther: false };

export default function BoutScreen({ params }: ScreenProps) {
  const isReady = useBoard();
  const w = areaWords('board').record;
  const a = areaWords('activity');
  const { common, codes, signs } = words.value;
  const id = params['id'] ?? '';
  const form = useForm<BoutForm>(`board-bout:${id}`, EMPTY);
  const typed = useSignal<string | null>(null);
  const checked = useSignal(false);
  const saving = useSaving();
  if (!isReady) return <NotYet />;
  const [one] = listedOf(id);
  if (!one?.row || one.view === null) return <NoRow />;
  const { status } = one.row;
  const { value } = form;
  const stages = stagesOf(status.protocol, status.version) ?? [];
  const stage = value.stage ?? one.view.stage;
  const zone = wired().platform.deviceZone();
  const wrongWhen = whenError(value.when, zone, now.value);
  const all: Record<string, string | undefined> = {
    staff: staffOf(typed) === '' ? w.whoMissing : undefined,
    stage: stage === null ? common.required : undefined,
    [value.when.mode === 'other' ? 'when-date' : 'when-time']: wrongWhen === null ? undefined : common.when[wrongWhen],
    minutes: isMinutes(value.minutes) ? undefined : a.errors.minutes,
    ...exertionTexts(value),
    alarm: value.alarm === null ? common.required : undefined,
  };
  const errors = checked.value ? all : {};
  const title = w.boutTitle(nameOf(one));
  if (stages.length === 0) {
    return (
      <Page title={title}>
        <p class="card dashed">{w.noPlan}</p>
        <LinkButton to={`/board/${id}`}>{common.back}</LinkButton>
      </Page>
    );
  }

  const isAlarm = value.alarm !== null && value.alarm !== 'no';
  const save = (): void =>
    saving.run(
      () => {
        const made: NewEntry[] = [activityEntry(value, stage ?? '')];
        if (isAlarm && value.alarm !== null) {
          made.push({ type: 'warning-signs', answers: { 'exertion-alarm': value.alarm } });
        }
        const at = whenAt(value.when, zone, wired().platform.now());
        return withStaff(staffOf(typed), () => recordFor(id, made, at));
      },
      () => {
        form.drop();
        leaveFor(id, isAlarm);
      },
    );
  if (value.confirm && isAlarm) {
    return (
      <Confirm why="emergency" saving={saving} onYes={save} onChange={() => form.set({ confirm: false })}>
        <p class="card stop">
          {codes.signs['exertion-alarm']}: {signs.answer[value.alarm ?? 'unsure']}
        </p>
      </Confirm>
    );
  }
  const next = (): void => {
    checked.value = true;
    if (focusFirstError(all)) return;
    if (isAlarm) form.set({ confirm: true });
    else save();
  };
  return (
    <Page title={title} step="form">
      {one.view.state === 'stop' && <p class="card stop">{w.stopped}</p>}
      {one.view.state !== 'stop' && one.view.asks && <p class="card dashed">{w.unknown}</p>}
      <ChoiceField
        id="stage"
        label={a.stage}
        error={errors['stage']}
        options={stages.map((step) => {
          const name = stageName(status.protocol, step);
          return [step, step === one.view?.stage ? `${name} (${a.stageAllowed})` : name] as const;
        })}
        value={stage}
        onChange={(chosen) => form.set({ stage: chosen })}
      />
      <ChoiceField
        id="minutes-choice"
        label={a.minutes}
        error={value.isOther ? undefined : errors['minutes']}
        options={[...MINUTES.map((minutes) => [minutes, minutes] as const), ['other', w.minutesOther] as const]}
        value={value.isOther ? 'other' : value.minutes}
        onChange={(chosen) =>
          form.set(chosen === 'other' ? { isOther: true, minutes: '' } : { isOther: false, minutes: chosen })
        }
      />
      {value.isOther && (
        <TextField
          id="minutes"
          label={a.minutes}
          inputMode="decimal"
          value={value.minutes}
          error={errors['minutes']}
          onInput={(minutes) => form.set({ minutes })}
        />
      )}
      <ExertionFields form={value} onChange={(change) => form.set(change)} errors={errors} />
      <ChoiceField
        id="alarm"
        label={a.alarm}
        error={errors['alarm']}
        options={[
          ['no', common.no],
          ['yes', common.yes],
          ['unsure', common.unsure],
        ]}
        value={value.alarm}
        onChange={(alarm) => form.set({ alarm })}
      />
      <WhenField
        id="when"
        label={w.when}
        value={value.when}
        onChange={(when) => form.set({ when })}
        checked={checked.value}
      />
      <StaffField typed={typed} error={errors['staff']} />
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={next}>
        {common.save}
      </Button>
      <LinkButton to={`/board/${id}`}>{common.cancel}</LinkButton>
    </Page>
  );
}
