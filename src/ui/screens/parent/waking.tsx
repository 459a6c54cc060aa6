/** Waking at night: only where a doctor said so, and then with the doctor's name. */
import { useSignal } from '@preact/signals';
import { type WatchChoice, writeWatch } from '../../../app/parent/watch-choice.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ChoiceField, Fold, TextField, focusFirstError } from '../../parts/field.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';

interface WakingProps {
  readonly athlete: string;
  readonly choice: WatchChoice;
  /** Milliseconds. */
  readonly times: readonly number[];
  readonly onChange: (choice: WatchChoice) => void;
}

const EVERY = [1, 2, 3, 4] as const;

function Advice({ athlete, choice, onChange }: Omit<WakingProps, 'times'>) {
  const { waking: w } = areaWords('parent');
  const { common } = words.value;
  const form = useSignal<{ doctor: string; every: number | null; asleep: string }>({
    doctor: '',
    every: null,
    asleep: '',
  });
  const checked = useSignal(false);
  const saving = useSaving();
  const { doctor, every, asleep } = form.value;
  const errors = {
    'waking-doctor': doctor.trim() === '' ? areaWords('terms').nameNeeded : undefined,
    'waking-every': every === null ? common.required : undefined,
    'waking-asleep': asleep === '' ? w.timeNeeded : undefined,
  };
  const shown: Partial<typeof errors> = checked.value ? errors : {};
  const save = (): void => {
    checked.value = true;
    if (focusFirstError(errors) || every === null) return;
    const changed = { ...choice, waking: { doctor: doctor.trim(), everyHours: every, asleepAt: asleep } };
    saving.run(
      () => writeWatch(athlete, changed),
      () => onChange(changed),
    );
  };
  return (
    <Fold title={w.open}>
      <TextField
        id="waking-doctor"
        label={w.doctor}
        value={doctor}
        error={shown['waking-doctor']}
        onInput={(value) => (form.value = { ...form.value, doctor: value })}
      />
      <ChoiceField<number>
        id="waking-every"
        label={w.every}
        error={shown['waking-every']}
        options={EVERY.map((n) => [n, n === 1 ? w.hour : w.hours(n)] as const)}
        value={every}
        onChange={(value) => (form.value = { ...form.value, every: value })}
      />
      <TextField
        id="waking-asleep"
        type="time"
        label={w.asleep}
        value={asleep}
        error={shown['waking-asleep']}
        onInput={(value) => (form.value = { ...form.value, asleep: value })}
      />
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={save}>
        {w.save}
      </Button>
    </Fold>
  );
}

export function Waking({ athlete, choice, times, onChange }: WakingProps) {
  const { waking: w, watch } = areaWords('parent');
  const saving = useSaving();
  const { waking } = choice;
  const stop = (): void => {
    const changed = { ...choice, waking: null };
    saving.run(
      () => writeWatch(athlete, changed),
      () => onChange(changed),
    );
  };
  return (
    <section class="card">
      <h2 class="small">{w.title}</h2>
      {waking === null ? (
        <>
          <p>{w.none}</p>
          <Advice athlete={athlete} choice={choice} onChange={onChange} />
        </>
      ) : (
        <>
          <p>{w.told(waking.doctor, waking.everyHours === 1 ? w.hour : w.hours(waking.everyHours))}</p>
          <h3 class="small">{w.times}</h3>
          {times.length === 0 ? (
            <p>{w.noTimes}</p>
          ) : (
            <ul>
              {times.map((at) => (
                <li key={at}>{format.value.at(at)}</li>
              ))}
            </ul>
          )}
          <p>{w.how}</p>
          <LinkButton to="/emergency?why=list">{watch.call}</LinkButton>
          <ErrorNote saving={saving} />
          <Button busy={saving.busy} onClick={stop}>
            {w.stop}
          </Button>
        </>
      )}
    </section>
  );
}
