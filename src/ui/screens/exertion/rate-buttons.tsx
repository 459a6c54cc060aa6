/**
 * Nought to ten in one tap, told at once. Buttons and not a group of radio buttons: walking through those with the arrow
 * keys would tell each value on the way.
 */
import type { ComponentChildren } from 'preact';
import { Mark } from '../../parts/mark.tsx';

interface RateButtonsProps {
  readonly id: string;
  readonly label: string;
  readonly ends: readonly string[];
  /** Said above it while it is asked for. */
  readonly due?: string | null;
  /** Told last, as long as it is not due again. */
  readonly value: number | null;
  readonly onRate: (value: number) => void;
  readonly children?: ComponentChildren;
}

const VALUES = Array.from({ length: 11 }, (_, value) => value);

export function RateButtons({ id, label, ends, due = null, value, onRate, children }: RateButtonsProps) {
  return (
    <section class="card item">
      {due !== null && (
        <p class="verdict big">
          <Mark name="person" large />
          {due}
        </p>
      )}
      <h2 class="small" id={`${id}-label`}>
        {label}
      </h2>
      <div class="scale-box">
        <div role="group" class="scale eleven" aria-labelledby={`${id}-label`}>
          {VALUES.map((one) => (
            <button
              type="button"
              class="choice"
              key={one}
              aria-pressed={one === value}
              aria-label={`${label}: ${one}`}
              onClick={() => onRate(one)}
            >
              {one}
            </button>
          ))}
        </div>
      </div>
      <p class="ends" aria-hidden="true">
        {ends.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </p>
      {children}
    </section>
  );
}
