/** What is wrong with a value, and where. Codes and parameters only: the words are the reader's (`i18n`, command line). */

export type ProblemCode =
  | 'too-large' // limit, in megabytes
  | 'not-json'
  | 'truncated' // JSON that ends in the middle
  | 'too-deep'
  | 'too-many' // limit, where it is of one list or object
  | 'too-slow' // not read in time
  | 'not-a-log' // another format
  | 'newer-version' // version
  | 'expected' // what: a kind of value or a range; got
  | 'missing' // what was expected there
  | 'duplicate-id' // first: the place of the entry that has it already
  | 'unknown-athlete'
  | 'unknown-protocol' // id
  | 'peak-below-before'
  | 'settled-without-rise'
  | 'settled-zero-after-rise'
  | 'corrects-a-correction'
  | 'fixed-field'
  | 'reserved-key'
  | 'altered' // a row that is not as it was written
  | 'not-opened'; // a row that the lock did not seal in this place

export interface Problem {
  /** Where, e.g. `entries[3].symptoms.headache`; empty for the file as a whole. */
  readonly place: string;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A value from a file as a short text for a message: at most 40 characters, so that a hostile file cannot flood it. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
