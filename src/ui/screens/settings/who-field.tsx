/** Whose page it is, and who writes on this device. */
import { NO_BY, type ByValue, authorKey, authorOf } from '../../../app/authors.ts';
import { authorFor } from '../../../app/commands.ts';
import { changeSettings, settings } from '../../../app/settings.ts';
import { athlete, sample } from '../../../app/state.ts';
import { useSignal } from '@preact/signals';
import { areaWords } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { ByField } from '../../parts/by-field.tsx';

export function WhoField() {
  const w = areaWords('settings');
  const person = athlete.value;
  const other = useSignal<ByValue | null>(null);
  if (person === null || sample.value !== null) return null;
  const kept: ByValue = { ...NO_BY, pick: authorKey(authorFor(person.id, person.name)) };
  const choose = (value: ByValue): void => {
    other.value = value.pick === 'other' ? value : null;
    const by = authorOf(value);
    if (by === null) return;
    const author = { role: by.role, name: by.name };
    void changeSettings({ authors: { ...settings.value.authors, [person.id]: author } });
  };
  return (
    <section class="card">
      <h2 class="small">{w.people}</h2>
      <p>{w.current(person.name)}</p>
      <ByField
        id="who"
        label={w.who(person.name)}
        otherLabel={w.whoOther}
        value={other.value ?? kept}
        onChange={choose}
        checked={other.value !== null}
      />
      <LinkButton to="/people">{w.switch}</LinkButton>
    </section>
  );
}
