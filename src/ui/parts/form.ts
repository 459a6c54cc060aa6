/** The values of a form as one object that survives a reload. */
import { useMemo } from 'preact/hooks';
import { dropDraft, readDraft, writeDraft } from '../../app/drafts.ts';

export interface Form<T extends object> {
  readonly value: T;
  set(change: Partial<T>): void;
  /** After saving, or when the person throws it away. */
  drop(): void;
}

/** @param name one per form and athlete, e.g. `check-in:<id>`; @param fallback the empty form. */
export function useForm<T extends object>(name: string, fallback: T): Form<T> {
  // Reading the draft subscribes the component to it.
  const value = readDraft(name, fallback);
  return useMemo(
    () => ({
      value,
      set: (change) => writeDraft(name, { ...readDraft(name, fallback), ...change }),
      drop: () => dropDraft(name),
    }),
    [name, value],
  );
}
