/** Dates and numbers as they are said: in the chosen language, and in the zone of the injury. */
import { computed } from '@preact/signals';
import { createFormat, type Format } from '../i18n/format.ts';
import { now, zone } from './state.ts';
import { language, words } from './words.ts';

export const format = computed<Format>(() =>
  createFormat(language.value, zone.value, now.value, words.value.common.time),
);
