/** How decisions are said in the chosen language. */
import { computed } from '@preact/signals';
import { createSay } from '../i18n/say.ts';
import { format } from './format.ts';
import { words } from './words.ts';

export const say = computed(() => createSay(words.value, format.value));
