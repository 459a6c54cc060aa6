/** A new knock, seen by staff: on disk first, then the warning signs, then the code for the athlete. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { listedOf } from '../../../app/board/list.ts';
import { recordFor } from '../../../app/board/record.ts';
import { nameOf } from '../../../app/board/say.ts';
import { now } from '../../../app/state.ts';
import { NO_WHEN, type WhenValue, whenAt, whenError } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { EMERGENCY_SIGN_IDS, type SignId } from '../../../log/vocabulary.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Choices } from '../../parts/choices.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { focusFirstError } from '../../parts/field.tsx';
import { type Form, useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { WhenField } from '../../parts/when-field.tsx';
import { goInstead, type ScreenProps } from '../../router.ts';
import type { Answers } from '../signs/sign-list.tsx';
import { StaffField, staffOf, withStaff } from './staff-field.tsx';
import { leaveFor, NoRow, NotYet, useBoard } from './use-board.tsx';

interface KnockForm {
  readonly when: WhenValue;
  readonly step: 'knock' | 'signs' | 'each' | 'confirm';
  readonly answers: Answers;
}
const EMPTY: KnockForm = { when: { ...NO_WHEN, mode: 'now' }, step: 'knock', answers: {} };
const NONE: Answers = Object.fromEntries(EMERGENCY_SIGN_IDS.map((id) => [id, 'no']));
const alarms = (answers: Answers): SignId[] => EMERGENCY_SIGN_IDS.filter((id) => (answers[id] ?? 'no') !== 'no');

interface SignsProps {
  readonly form: Form<KnockForm>;
  readonly title: string;
  readonly onDone: (answers: Answers) => void;
  readonly children: ComponentChildren;
}

/** The signs of somebody else: what this device's own log was asked before has nothing to do with them. */
function Signs({ form, title, onDone, children }: SignsProps) {
  const { signs: w, codes, common } = words.value;
  const { answers, step } = form.value;
  if (step === 'signs') {
    return (
      <Page title={title} step="signs">
        <p>{w.ask}</p>
        <div class="columns">
          <Button tone="primary" onClick={() => onDone(NONE)}>
            {w.none}
          </Button>
          <Button onClick={() => form.set({ step: 'each' })}>{w.some}</Button>
        </div>
        <ul class="card signs">
          {EMERGENCY_SIGN_IDS.map((id) => (
            <li key={id}>{codes.signs[id]}</li>
          ))}
        </ul>
        {children}
      </Page>
    );
  }
  return (
    <Page title={title} step="each">
      <p>{w.ask}</p>
      {EMERGENCY_SIGN_IDS.map((id) => (
        <section class="card item" key={id}>
          <p id={`sign-${id}`}>{codes.signs[id]}</p>
          <Choices
            labelledBy={`sign-${id}`}
            options={[
              ['yes', w.answer.yes],
              ['no', w.answer.no],
              ['unsure', w.answer.unsure],
            ]}
            class="choices three"
            value={answers[id]}
            onChange={(answer) => form.set({ answers: { ...answers, [id]: answer } })}
          />
        </section>
      ))}
      <Button tone="primary" onClick={() => onDone({ ...NONE, ...answers })}>
        {EMERGENCY_SIGN_IDS.every((id) => answers[id] !== undefined) ? common.next : w.restNo}
      </Button>
      {children}
    </Page>
  );
}

export default function StaffKnockScreen({ params }: ScreenProps) {
  const isReady = useBoard();
  const w = areaWords('board').record;
  const k = areaWords('knock');
  const { common, codes, signs } = words.value;
  const id = params['id'] ?? '';
  const form = useForm<KnockForm>(`board-knock:${id}`, EMPTY);
  const typed = useSignal<string | null>(null);
  const checked = useSignal(false);
  const saving = useSaving();
  if (!isReady) return <NotYet />;
  const [one] = listedOf(id);
  if (!one?.row) return <NoRow />;
  const { value } = form;
  const zone = wired().platform.deviceZone();
  const name = nameOf(one);

  const saveSigns = (answers: Answers): void =>
    saving.run(
      () => recordFor(id, [{ type: 'warning-signs', answers }], wired().platform.now()),
      () => {
        const isAlarm = alarms(answers).length > 0;
        form.drop();
        leaveFor(id, isAlarm);
      },
    );
  if (value.step === 'confirm') {
    return (
      <Confirm
        why="emergency"
        saving={saving}
        onYes={() => saveSigns({ ...NONE, ...value.answers })}
        onChange={() => form.set({ step: 'each' })}
      >
        <ul class="card stop">
          {alarms(value.answers).map((sign) => (
            <li key={sign}>
              {codes.signs[sign]}: <b>{signs.answer[value.answers[sign] ?? 'unsure']}</b>
            </li>
          ))}
        </ul>
      </Confirm>
    );
  }
  if (value.step !== 'knock') {
    const done = (answers: Answers): void => {
      if (alarms(answers).length === 0) saveSigns(answers);
      else form.set({ answers, step: 'confirm' });
    };
    return (
      <Signs form={form} title={w.signsTitle(name)} onDone={done}>
        <ErrorNote saving={saving} />
        <Button
          tone="plain"
          onClick={() => {
            form.drop();
            goInstead(`/board/${id}`);
          }}
        >
          {w.signsSkip}
        </Button>
      </Signs>
    );
  }
  const wrong = whenError(value.when, zone, now.value);
  const all = {
    [value.when.mode === 'other' ? 'when-date' : 'when-time']: wrong === null ? undefined : common.when[wrong],
    staff: staffOf(typed) === '' ? w.whoMissing : undefined,
  };
  const save = (): void => {
    checked.value = true;
    if (focusFirstError(all)) return;
    const at = whenAt(value.when, zone, wired().platform.now());
    saving.run(
      () => withStaff(staffOf(typed), () => recordFor(id, [{ type: 'head-impact' }], at)),
      () => form.set({ step: 'signs', answers: {} }),
    );
  };
  return (
    <Page title={w.knockTitle(name)} step="knock">
      <p>{k.text}</p>
      <p class="card stop">{w.knockText}</p>
      <WhenField
        id="when"
        label={k.when}
        value={value.when}
        onChange={(when) => form.set({ when })}
        checked={checked.value}
      />
      <StaffField typed={typed} error={checked.value ? all.staff : undefined} />
      <ErrorNote saving={saving} />
      <Button tone="danger" busy={saving.busy} onClick={save}>
        {w.knockSave}
      </Button>
      <LinkButton to={`/board/${id}`}>{common.cancel}</LinkButton>
    </Page>
  );
}
