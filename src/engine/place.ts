/** Where something stands in the walk: "after" always means by place, never by clock time alone. */

/** At one instant: the end of a day's open questions, the injury, signs and knocks, then what is said and written, the gates, bouts, and what a profile left that day allows no more. */
export const RANK = { dayEnd: 0, injury: 1, alarm: 2, report: 3, gates: 4, bout: 5, cap: 6 } as const;

export interface Place {
  /** Instant in milliseconds. */
  readonly at: number;
  readonly rank: number;
  readonly recordedAt: number;
  readonly id: string;
}

/** Negative where `one` lies before `other`; 0 only for the same place. */
export function comparePlaces(one: Place, other: Place): number {
  if (one.at !== other.at) return one.at - other.at;
  if (one.rank !== other.rank) return one.rank - other.rank;
  if (one.recordedAt !== other.recordedAt) return one.recordedAt - other.recordedAt;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

export function isAfter(one: Place, other: Place | null): boolean {
  return other === null || comparePlaces(one, other) > 0;
}

/** The later of two places; null is before everything. */
export function later(one: Place | null, other: Place | null): Place | null {
  if (one === null) return other;
  return isAfter(one, other) ? one : other;
}

/** The place of a move made by the gates, between what is reported at an instant and the bouts that start at it. */
export function gatesPlace(at: number): Place {
  return { at, rank: RANK.gates, recordedAt: at, id: '' };
}

/** The same thing at another instant. */
export function placeAt({ rank, recordedAt, id }: Place, at: number): Place {
  return { at, rank, recordedAt, id };
}

/** Puts them in order, in place. A log is mostly in order already, and to see that is quicker than to sort. */
export function sortByPlace(list: Place[]): void {
  for (let index = 1; index < list.length; index += 1) {
    const [before, one] = [list[index - 1], list[index]];
    if (before !== undefined && one !== undefined && comparePlaces(before, one) > 0) {
      list.sort(comparePlaces);
      return;
    }
  }
}
