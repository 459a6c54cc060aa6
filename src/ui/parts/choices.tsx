/** A group of buttons of which one is chosen. Arrow keys walk through it, as in any group of radio buttons. */
import { useRef } from 'preact/hooks';

interface ChoicesProps<V extends string | number> {
  readonly id?: string;
  /** The id of the text that names the group. */
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly options: readonly (readonly [value: V, label: string, spoken?: string])[];
  readonly value: V | null | undefined;
  readonly onChange: (value: V) => void;
  readonly class?: string;
  readonly invalid?: boolean;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function Choices<V extends string | number>(props: ChoicesProps<V>) {
  const group = useRef<HTMLDivElement>(null);
  const { options, value, onChange } = props;
  const chosen = options.findIndex(([option]) => option === value);

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (index + step + options.length) % options.length;
    const option = options[next];
    if (option === undefined) return;
    onChange(option[0]);
    (group.current?.children[next] as HTMLElement | undefined)?.focus();
  };

  return (
    <div
      ref={group}
      id={props.id}
      role="radiogroup"
      class={props.class ?? 'choices'}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
    >
      {options.map(([option, label, spoken], index) => (
        <button
          type="button"
          role="radio"
          class="choice"
          key={option}
          aria-checked={index === chosen}
          aria-label={spoken}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          onClick={() => onChange(option)}
          onKeyDown={(event) => onKeyDown(event, index)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
