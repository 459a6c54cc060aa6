/** Icons in one stroke, drawn inline; always beside a word, so they are hidden from screen readers. */
const PATHS = {
  // Verdicts: each has a shape of its own.
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16v.5',
  'step-back': 'M20 12H5M11 5l-7 7 7 7',
  hold: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M10 9v6M14 9v6',
  advance: 'M3 19h6v-5h6V9h6V5',
  complete: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8',
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3 2',
  gate: 'M4 4h16v16H4z',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v6M12 7v.5',
  alert: 'M12 3l10 18H2zM12 10v5M12 18v.5',
  check: 'M4 13l5 5L20 6',
  phone: 'M5 4h4l2 5-3 2c1 3 3 5 6 6l2-3 5 2v4c-9 2-18-7-16-16z',
  knock: 'M12 2v5M5 5l3 4M19 5l-3 4M4 14h16M7 14c0 8 10 8 10 0',
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4 21c0-9 16-9 16 0',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, large = false }: { name: IconName; large?: boolean }) {
  return (
    <svg class={large ? 'icon large' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** A dashed outline: what is unknown or stale. */
export function UnknownIcon() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" stroke-dasharray="3 3">
      <circle cx="12" cy="12" r="9" />
    </svg>
  );
}
