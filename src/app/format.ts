/** Dates and numbers as they are said: in the chosen language, and in the zone of the injury. */
import { computed } from '@preact/signals';
import { createFormat, type Format } from '../i18n/format.ts';
import { localInstant } from '../time/zone.ts';
import { now, zone } from './state.ts';
import { language, words } from './words.ts';

export const format = computed<Format>(() => createFormat(language.value, zone.value, now.value, words.value.time));

/** A date of which the day may be missing: `2024-03` → `March 2024`. What is no date is said as it is. */
export function partialDate(date: string): string {
  const isMonth = date.length === 7;
  const noon = localInstant(format.value.zone, `${isMonth ? `${date}-01` : date}T12:00`);
  // Weekday, day, month, year.
  return Number.isNaN(noon)
    ? date
    : format.value
        .date(noon)
        .split(' ')
        .slice(isMonth ? 2 : 1)
        .join(' ');
}

/** `Thursday 12 March 2026, 16:10`: for what is kept or printed, where "tomorrow" would not stay true. */
export function dateTime(moment: number): string {
  return `${format.value.date(moment)}, ${format.value.time(moment)}`;
}
