/** Seven (0–6) or eleven (0–10) labelled buttons. Nothing is chosen beforehand. */
import { Choices } from './choices.tsx';

interface ScaleProps {
  readonly id: string;
  readonly label: string;
  /** Highest value: 6 or 10. */
  readonly max: 6 | 10;
  /** A word for each value, for screen readers: `3, moderate`. */
  readonly wordOf: (value: number) => string;
  /** The words below the buttons, from low to high. */
  readonly ends: readonly string[];
  readonly value: number | undefined;
  readonly onChange: (value: number) => void;
  /** Shown beside the label, e.g. the last value. */
  readonly beside?: string | undefined;
  readonly error?: string | undefined;
}

export function Scale(props: ScaleProps) {
  const { id, max, error } = props;
  const options = Array.from(
    { length: max + 1 },
    (_, value) => [value, String(value), `${value}, ${props.wordOf(value)}`] as const,
  );
  return (
    <section class="card item">
      <div class="row">
        <h2 class="small" id={`${id}-label`}>
          {props.label}
        </h2>
        {props.beside && <span class="quiet">{props.beside}</span>}
      </div>
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div class="scale-box">
        <Choices
          id={id}
          labelledBy={`${id}-label`}
          describedBy={error ? `${id}-error` : undefined}
          invalid={error !== undefined}
          class={max === 10 ? 'scale eleven' : 'scale'}
          options={options}
          value={props.value}
          onChange={props.onChange}
        />
      </div>
      <p class="ends" aria-hidden="true">
        {props.ends.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </p>
    </section>
  );
}
