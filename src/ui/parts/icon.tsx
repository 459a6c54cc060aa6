/** Icons in one stroke, drawn inline; always beside a word, so they are hidden from screen readers. */
export const FIRST_PATHS = {
  alert: 'M12 3l10 18H2zM12 10v5M12 18v.5',
  check: 'M4 13l5 5L20 6',
  phone: 'M5 4h4l2 5-3 2c1 3 3 5 6 6l2-3 5 2v4c-9 2-18-7-16-16z',
  knock: 'M12 2v5M5 5l3 4M19 5l-3 4M4 14h16M7 14c0 8 10 8 10 0',
} as const;
export type IconName = keyof typeof FIRST_PATHS;

export function Stroke({ path, large = false }: { path: string; large?: boolean | undefined }) {
  return (
    <svg class={large ? 'icon large' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** The icons of the first load; all of them are in `mark.tsx`. */
export function Icon({ name, large }: { name: IconName; large?: boolean }) {
  return <Stroke path={FIRST_PATHS[name]} large={large} />;
}
