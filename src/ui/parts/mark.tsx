/** Every icon, those of verdicts and reasons among them: a state has a shape of its own, never colour alone. */
import { FIRST_PATHS, Stroke } from './icon.tsx';

const PATHS = {
  ...FIRST_PATHS,
  // Verdicts.
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16v.5',
  'step-back': 'M20 12H5M11 5l-7 7 7 7',
  hold: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M10 9v6M14 9v6',
  advance: 'M3 19h6v-5h6V9h6V5',
  complete: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8',
  // The rest.
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3 2',
  gate: 'M4 4h16v16H4z',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v6M12 7v.5',
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4 21c0-9 16-9 16 0',
} as const;
export type MarkName = keyof typeof PATHS;

export function Mark({ name, large }: { name: MarkName; large?: boolean }) {
  return <Stroke path={PATHS[name]} large={large} />;
}

/** A dashed outline: what is unknown or stale. */
export function UnknownMark() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" stroke-dasharray="3 3">
      <circle cx="12" cy="12" r="9" />
    </svg>
  );
}
