/** A question with its input; an error is told at the field, in words, and tied to it for screen readers. */
import type { ComponentChildren } from 'preact';
import { Choices } from './choices.tsx';
import { Icon } from './icon.tsx';
import { words } from '../../app/words.ts';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

function Told({ id, hint, error }: FieldProps) {
  return (
    <>
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      )}
    </>
  );
}

function describedBy({ id, hint, error }: FieldProps): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'number' | 'date' | 'time' | 'datetime-local' | 'tel' | 'password';
  readonly inputMode?: 'numeric' | 'decimal' | 'tel';
  readonly min?: string;
  readonly max?: string;
  readonly autoComplete?: string;
  readonly rows?: number;
}

export function TextField(props: TextFieldProps) {
  const { id, value, onInput, error, type = 'text' } = props;
  const shared = {
    id,
    class: 'input',
    value,
    'aria-describedby': describedBy(props),
    'aria-invalid': error ? true : undefined,
  };
  // The types of inputs are a union that a variable cannot meet.
  const kind: Record<string, unknown> = { type };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <Told {...props} />
      {props.rows ? (
        <textarea {...shared} rows={props.rows} maxLength={2000} onInput={(e) => onInput(e.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          {...kind}
          inputMode={props.inputMode}
          min={props.min}
          max={props.max}
          autoComplete={props.autoComplete ?? 'off'}
          onInput={(e) => onInput(e.currentTarget.value)}
        />
      )}
    </div>
  );
}

interface ChoiceFieldProps<V extends string | number> extends FieldProps {
  readonly options: readonly (readonly [V, string])[];
  readonly value: V | null | undefined;
  readonly onChange: (value: V) => void;
}

export function ChoiceField<V extends string | number>(props: ChoiceFieldProps<V>) {
  const { id, error } = props;
  return (
    <div class="field">
      <p id={`${id}-label`}>
        <b>{props.label}</b>
      </p>
      <Told {...props} />
      <Choices
        id={id}
        labelledBy={`${id}-label`}
        describedBy={describedBy(props)}
        invalid={error !== undefined}
        options={props.options}
        value={props.value}
        onChange={props.onChange}
      />
    </div>
  );
}

interface YesNoProps extends FieldProps {
  readonly value: boolean | null | undefined;
  readonly onChange: (value: boolean) => void;
}

export function YesNo(props: YesNoProps) {
  const { yes, no } = words.value.common;
  const { value, onChange, ...rest } = props;
  return (
    <ChoiceField
      {...rest}
      options={[
        ['no', no],
        ['yes', yes],
      ]}
      value={value === true ? 'yes' : value === false ? 'no' : null}
      onChange={(chosen) => onChange(chosen === 'yes')}
    />
  );
}

interface ManyFieldProps<V extends string> extends FieldProps {
  readonly options: readonly (readonly [V, string])[];
  readonly value: readonly V[];
  readonly onChange: (value: V[]) => void;
}

/** Any number of these. */
export function ManyField<V extends string>({ options, value, onChange, ...rest }: ManyFieldProps<V>) {
  return (
    <fieldset class="field" id={rest.id} tabIndex={-1} aria-describedby={describedBy(rest)}>
      <legend>{rest.label}</legend>
      <Told {...rest} />
      {options.map(([option, label]) => (
        <button
          type="button"
          key={option}
          class="choice"
          aria-pressed={value.includes(option)}
          onClick={() => onChange(value.includes(option) ? value.filter((v) => v !== option) : [...value, option])}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

/** Puts the focus on the first field with an error, in the order given; true where there was one. */
export function focusFirstError(errors: Readonly<Record<string, string | undefined>>): boolean {
  const first = Object.keys(errors).find((id) => errors[id] !== undefined);
  if (first === undefined) return false;
  // After the errors are on the page.
  setTimeout(() => {
    const field = document.getElementById(first);
    (field?.querySelector<HTMLElement>('[tabindex="0"]') ?? field)?.focus();
  });
  return true;
}

export function Fold({ title, children, open }: { title: string; children: ComponentChildren; open?: boolean }) {
  return (
    <details class="fold" open={open}>
      <summary>{title}</summary>
      <div class="stack">{children}</div>
    </details>
  );
}
