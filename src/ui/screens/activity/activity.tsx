/** One bout of activity. The allowed stage is offered first; a higher one can be logged and is called out. */
import { useSignal } from '@preact/signals';
import { append, makeEntry } from '../../../app/commands.ts';
import { allowedStage, protocol } from '../../../app/decided.ts';
import { assessment, athlete, now } from '../../../app/state.ts';
import { whenAt, whenError } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { stageWords } from '../../../i18n/say.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { ChoiceField, Fold, TextField, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { Scale } from '../../parts/scale.tsx';
import { WhenField } from '../../parts/when-field.tsx';
import { goInstead } from '../../router.ts';
import { ExertionFields, exertionTexts } from './exertion-fields.tsx';
import { EMPTY_ACTIVITY, activityEntry, isHeartRate, isMinutes } from './model.ts';

export default function ActivityScreen() {
  const w = areaWords('activity');
  const { common, signs, codes } = words.value;
  const form = useForm(`activity:${athlete.value?.id}`, EMPTY_ACTIVITY);
  const saving = useSaving();
  const checked = useSignal(false);
  const { value } = form;
  const result = assessment.value;
  const profile = protocol.value;
  if (result === null || result.stage === null || profile === null) return null;
  const zone = wired().platform.deviceZone();
  const ids = profile.stages.map((one) => one.id);
  const allowed = result.stage;
  const stage = value.stage ?? allowed;
  const isAbove = ids.indexOf(stage) > ids.indexOf(allowed);
  const wrongWhen = whenError(value.when, zone, now.value);
  const all: Record<string, string | undefined> = {
    when: value.when.mode === null ? common.when.missing : undefined,
    'when-time': wrongWhen !== null && value.when.mode !== 'other' ? common.when[wrongWhen] : undefined,
    'when-date': wrongWhen !== null && value.when.mode === 'other' ? common.when[wrongWhen] : undefined,
    minutes: isMinutes(value.minutes) ? undefined : w.errors.minutes,
    ...exertionTexts(value),
    alarm: value.alarm === null ? common.required : undefined,
    average: isHeartRate(value.average, value.max) ? undefined : w.errors.bpm,
  };
  if (value.when.mode === null) all['when-time'] = undefined;
  const errors = checked.value ? all : {};

  const save = (): void =>
    saving.run(
      () => {
        const at = whenAt(value.when, zone, wired().platform.now());
        const bout = makeEntry(activityEntry(value, stage), { at });
        if (value.alarm === null || value.alarm === 'no') return append([bout]);
        const alarm = makeEntry({ type: 'warning-signs', answers: { 'exertion-alarm': value.alarm } }, { at });
        return append([bout, alarm]);
      },
      () => {
        const alarmed = value.alarm !== 'no';
        form.drop();
        goInstead(alarmed ? '/emergency?why=emergency' : '/?saved');
      },
    );

  if (value.confirm) {
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
    if (value.alarm === 'no') save();
    else form.set({ confirm: true });
  };
  return (
    <Page title={w.title} step="form">
      {result.verdict === 'stop' && <p class="card stop">{w.stopped}</p>}
      <ChoiceField
        id="stage"
        label={w.stage}
        options={ids.map((id) => {
          const name = `${id} · ${stageWords(words.value, profile.id, id).name}`;
          return [id, id === allowedStage.value ? `${name} (${w.stageAllowed})` : name] as const;
        })}
        value={stage}
        onChange={(chosen) => form.set({ stage: chosen })}
      />
      {isAbove && (
        <p class="card" role="status">
          {w.above}
        </p>
      )}
      <WhenField
        id="when"
        label={w.when}
        value={value.when}
        onChange={(when) => form.set({ when })}
        checked={checked.value}
      />
      <TextField
        id="minutes"
        label={w.minutes}
        inputMode="decimal"
        value={value.minutes}
        error={errors['minutes']}
        onInput={(minutes) => form.set({ minutes })}
      />
      <ExertionFields form={value} onChange={(change) => form.set(change)} errors={errors} />
      <ChoiceField
        id="alarm"
        label={w.alarm}
        error={errors['alarm']}
        options={[
          ['no', common.no],
          ['yes', common.yes],
          ['unsure', common.unsure],
        ]}
        value={value.alarm}
        onChange={(alarm) => form.set({ alarm })}
      />
      <Fold title={w.moreTitle} open={errors['average'] !== undefined || value.kind !== '' || value.average !== ''}>
        <TextField id="kind" label={w.kind} value={value.kind} onInput={(kind) => form.set({ kind })} />
        <Scale
          id="rpe"
          label={w.rpe}
          max={10}
          wordOf={() => ''}
          ends={w.rpeEnds}
          value={value.rpe ?? undefined}
          onChange={(rpe) => form.set({ rpe })}
        />
        <p>
          <b>{w.heartRate}</b>
        </p>
        <TextField
          id="average"
          label={w.average}
          inputMode="numeric"
          value={value.average}
          error={errors['average']}
          onInput={(average) => form.set({ average })}
        />
        <TextField id="max" label={w.max} inputMode="numeric" value={value.max} onInput={(max) => form.set({ max })} />
        <TextField id="note" label={common.note} rows={3} value={value.note} onInput={(note) => form.set({ note })} />
      </Fold>
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={next}>
        {common.save}
      </Button>
      <LinkButton to="/">{common.cancel}</LinkButton>
    </Page>
  );
}
