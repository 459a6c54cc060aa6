/** Several people on one device, told apart. */
import type { Athlete } from '../log/entry.ts';
import { athletes } from './state.ts';

/** The name; where two have the same one also which of them, in an order that never changes, and the year of birth. */
export function nameApart({ name, id, birthDate = '' }: Athlete): string {
  const same = athletes.value.filter((one) => one.name === name);
  const number = same.filter((one) => one.id <= id).length;
  return same.length > 1 ? `${name} (${number}/${same.length}) ${birthDate.slice(0, 4)}` : name;
}
