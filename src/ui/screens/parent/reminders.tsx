/** Reminders for the phone's own calendar: the app cannot ring by itself, and nobody else is asked to. */
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { countOf, type Reminders, type RemindersOutcome, saveReminders } from '../../../app/parent/reminders.ts';
import { readWatch, type WatchChoice, writeWatch } from '../../../app/parent/watch-choice.ts';
import { watching } from '../../../app/parent/watching.ts';
import { athlete } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ChoiceField, ManyField, TextField } from '../../parts/field.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Page } from '../../parts/page.tsx';

interface Daily {
  readonly pick: string | null;
  readonly time: string;
}
type Once = 'looks' | 'wakings';

const timeOf = ({ pick, time }: Daily): string | null => (pick === 'other' ? time : pick === 'none' ? null : pick);

interface DailyFieldProps {
  readonly id: string;
  readonly label: string;
  readonly usual: readonly string[];
  readonly value: Daily;
  readonly error: string | undefined;
  readonly onChange: (value: Daily) => void;
}

function DailyField({ id, label, usual, value, error, onChange }: DailyFieldProps) {
  const { reminders: w } = areaWords('parent');
  return (
    <>
      <ChoiceField<string>
        id={id}
        label={label}
        options={[['none', w.none], ...usual.map((time) => [time, w.at(time)] as const), ['other', w.other]]}
        value={value.pick}
        onChange={(pick) => onChange({ ...value, pick })}
      />
      {value.pick === 'other' && (
        <TextField
          id={`${id}-time`}
          type="time"
          label={w.time}
          value={value.time}
          error={error}
          onInput={(time) => onChange({ ...value, time })}
        />
      )}
    </>
  );
}

export default function RemindersScreen() {
  const { reminders: w, beside } = areaWords('parent');
  const person = athlete.value;
  const choice = useSignal<WatchChoice | null>(null);
  const morning = useSignal<Daily>({ pick: 'none', time: '' });
  const evening = useSignal<Daily>({ pick: 'none', time: '' });
  const once = useSignal<readonly Once[]>([]);
  const told = useSignal<RemindersOutcome | 'nothing' | 'time' | null>(null);
  useEffect(() => {
    if (person !== null) void readWatch(person.id).then((found) => (choice.value = found));
  }, [person?.id]);
  const watched = watching(choice.value?.waking ?? null);
  if (person === null || watched === null || choice.value === null) return null;
  const { looks, wakings } = watched;
  const { waking } = choice.value;
  const offered: (readonly [Once, string])[] = [
    ...(looks.length > 0 ? [['looks', w.looks(looks.length)] as const] : []),
    ...(waking !== null && wakings.length > 0 ? [['wakings', w.wakings(wakings.length, waking.doctor)] as const] : []),
  ];
  const reminders: Reminders = {
    morning: timeOf(morning.value),
    evening: timeOf(evening.value),
    looks: once.value.includes('looks') ? looks : [],
    wakings: once.value.includes('wakings') ? wakings : [],
  };
  const lacks = (daily: Daily): boolean => daily.pick === 'other' && daily.time === '';
  const save = async (kept: WatchChoice): Promise<void> => {
    told.value = null;
    if (lacks(morning.value) || lacks(evening.value)) return void (told.value = 'time');
    if (countOf(reminders) === 0) return void (told.value = 'nothing');
    told.value = await saveReminders(reminders, { calendar: kept.calendar, file: w.file, summary: w.summary });
    // Kept for the next file to take this one's place; without it there would be two.
    await writeWatch(person.id, kept);
  };
  const missing = (daily: Daily): string | undefined =>
    told.value === 'time' && lacks(daily) ? w.timeNeeded : undefined;
  const text =
    told.value === null
      ? null
      : told.value === 'nothing'
        ? w.nothing
        : told.value === 'time'
          ? w.timeNeeded
          : w.outcomes[told.value];
  const isGood = told.value === 'saved' || told.value === 'downloaded';
  const { value: kept } = choice;
  return (
    <Page title={`${w.title}: ${person.name}`}>
      <p>{w.intro(w.summary)}</p>
      <DailyField
        id="morning"
        label={w.morning}
        usual={['07:30', '08:30']}
        value={morning.value}
        error={missing(morning.value)}
        onChange={(value) => (morning.value = value)}
      />
      <DailyField
        id="evening"
        label={w.evening}
        usual={['18:30', '20:00']}
        value={evening.value}
        error={missing(evening.value)}
        onChange={(value) => (evening.value = value)}
      />
      {offered.length > 0 && (
        <ManyField<Once>
          id="once"
          label={w.which}
          options={offered}
          value={once.value}
          onChange={(value) => (once.value = value)}
        />
      )}
      <p class="quiet">
        {w.daily} {w.zone}
      </p>
      <p>{w.how}</p>
      {text !== null && (
        <p class="verdict" role={isGood ? 'status' : 'alert'}>
          <Mark name={isGood ? 'check' : 'info'} />
          {text}
        </p>
      )}
      <Button tone="primary" onClick={() => void save(kept)}>
        {w.save}
      </Button>
      <LinkButton to="/watch">{beside.back}</LinkButton>
      <LinkButton to="/">{words.value.common.today}</LinkButton>
    </Page>
  );
}
