/** An entry as the engine sees it: corrected, dated, and with what its evidence is worth. */
import type { Entry, EntryOf, EntryType } from '../log/entry.ts';
import type { SymptomId } from '../log/vocabulary.ts';
import type { Place } from './place.ts';

/** It stands in the walk at its own place: `at` is when it takes effect, its `at` or, where the clock cannot be trusted, its `recordedAt`. */
interface ItemWith<E extends Entry> extends Place {
  /** The entry with its corrections applied as far as they count. */
  readonly entry: E;
  /** When a correction last made it worse, in milliseconds; null where none did. */
  readonly worsenedAt: number | null;
  /** False: caution only. It may hold, step back or stop; it never opens anything. */
  readonly counts: boolean;
  readonly isLate: boolean;
  readonly isUntrusted: boolean;
  /** Items of a check-in that stay unknown although a correction named a value. */
  readonly unknown: ReadonlySet<SymptomId>;
  /** Minutes until the bout's end for "after the bout": the longest that any version of it says. */
  readonly endMinutes: number;
}

export type Item<T extends EntryType = EntryType> = ItemWith<EntryOf<T>>;

export function isItem<T extends EntryType>(item: Item, type: T): item is Item<T> {
  return item.entry.type === type;
}

/** What a clinician has written. */
export type ClinicalItem = Item<'examination'> | Item<'review'> | Item<'clearance'> | Item<'prescription'>;

export function isClinical(item: Item): item is ClinicalItem {
  const { type } = item.entry;
  return type === 'examination' || type === 'review' || type === 'clearance' || type === 'prescription';
}
