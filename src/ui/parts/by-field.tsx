/** Who writes this down: somebody known, or somebody else with a role and a name. Needs the words of `terms`. */
import { type ByValue, authorKey, knownAuthors } from '../../app/authors.ts';
import { areaWords, words } from '../../app/words.ts';
import { ROLES, type Role } from '../../log/vocabulary.ts';
import { ChoiceField, TextField } from './field.tsx';

interface ByFieldProps {
  readonly id: string;
  readonly label: string;
  readonly otherLabel: string;
  readonly value: ByValue;
  readonly onChange: (value: ByValue) => void;
  /** Shows what is missing. */
  readonly checked: boolean;
}

/** What is missing, by field id in the order of the page. */
export function byErrors(id: string, value: ByValue): Record<string, string | undefined> {
  const { required } = words.value.common;
  const isOther = value.pick === 'other';
  return {
    [id]: value.pick === null ? required : undefined,
    [`${id}-role`]: isOther && value.role === null ? required : undefined,
    [`${id}-name`]: isOther && value.name.trim() === '' ? areaWords('terms').nameNeeded : undefined,
  };
}

export function ByField({ id, label, otherLabel, value, onChange, checked }: ByFieldProps) {
  const w = areaWords('terms');
  const errors = checked ? byErrors(id, value) : {};
  const known = knownAuthors().map((by) => {
    const text = by.role === 'athlete' ? by.name : `${by.name} (${w.roles[by.role]})`;
    return [authorKey(by), text] as const;
  });
  return (
    <>
      <ChoiceField
        id={id}
        label={label}
        error={errors[id]}
        options={[...known, ['other', otherLabel]]}
        value={value.pick}
        onChange={(pick) => onChange({ ...value, pick })}
      />
      {value.pick === 'other' && (
        <>
          <ChoiceField<Role>
            id={`${id}-role`}
            label={w.whoWrites}
            error={errors[`${id}-role`]}
            options={ROLES.filter((role) => role !== 'athlete').map((role) => [role, w.roles[role]] as const)}
            value={value.role}
            onChange={(role) => onChange({ ...value, role })}
          />
          <TextField
            id={`${id}-name`}
            label={w.nameOf[value.role ?? 'athlete']}
            error={errors[`${id}-name`]}
            value={value.name}
            onInput={(name) => onChange({ ...value, name })}
          />
        </>
      )}
    </>
  );
}
