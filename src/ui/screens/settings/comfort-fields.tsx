/** Colours, size of letters, brightness and warmth. */
import { COMFORT, type Comfort, type ComfortKey, changeComfort, comfort } from '../../../app/comfort.ts';
import { areaWords } from '../../../app/words.ts';
import { ChoiceField } from '../../parts/field.tsx';

interface OneFieldProps<K extends ComfortKey> {
  readonly name: K;
  readonly label: string;
  readonly names: Readonly<Record<Comfort[K], string>>;
}

function OneField<K extends ComfortKey>({ name, label, names }: OneFieldProps<K>) {
  // Each key's list holds exactly its own values; the compiler cannot see that through K.
  const options = COMFORT[name] as readonly string[] as readonly Comfort[K][];
  return (
    <ChoiceField<Comfort[K]>
      id={name}
      label={label}
      options={options.map((one) => [one, names[one]] as const)}
      value={comfort.value[name]}
      onChange={(value) => changeComfort(name, value)}
    />
  );
}

export function ComfortFields() {
  const w = areaWords('settings');
  return (
    <>
      <OneField name="look" label={w.look} names={w.looks} />
      <OneField name="text" label={w.text} names={w.texts} />
      <OneField name="brightness" label={w.brightness} names={w.brightnesses} />
      <OneField name="warmth" label={w.warmth} names={w.warmths} />
    </>
  );
}
