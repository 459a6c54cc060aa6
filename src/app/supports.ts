/** The help of a school as a form: what is picked from the list, and what is written in one's own words. */
import { SUPPORT_IDS, type SupportId } from '../log/vocabulary.ts';
import { isSupport } from './school.ts';

export interface SupportsForm {
  readonly picked: readonly SupportId[];
  /** One on each line. */
  readonly own: string;
}
export const NO_SUPPORTS: SupportsForm = { picked: [], own: '' };

/** What an entry can hold. */
const MOST_LETTERS = 200;
const MOST_OWN = 40;

export function supportsForm(list: readonly string[]): SupportsForm {
  return { picked: list.filter(isSupport), own: list.filter((one) => !isSupport(one)).join('\n') };
}

function ownLines(form: SupportsForm): string[] {
  const lines = form.own.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** As it is written down: in the order of the list, then one's own words, each once. */
export function supportsList(form: SupportsForm): string[] {
  const own = ownLines(form);
  const picked = SUPPORT_IDS.filter((id) => form.picked.includes(id) || own.includes(id));
  return [...picked, ...own.filter((line) => !isSupport(line))];
}

/** The same help, in whatever order. */
export function sameSupports(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join('\n') === other.toSorted().join('\n');
}

export function isOwnTooLong(form: SupportsForm): boolean {
  const lines = ownLines(form);
  return lines.length > MOST_OWN || lines.some((line) => line.length > MOST_LETTERS);
}

/** In words; what nobody knows is one's own words, and shown as it is. */
export function supportTexts(words: Readonly<Record<SupportId, string>>, list: readonly string[]): string[] {
  return list.map((one) => (isSupport(one) ? words[one] : one));
}
