/** The chosen language and the words that are loaded in it. */
import { computed, signal } from '@preact/signals';
import { type Format, createFormat } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { AREAS, type Area, type AreaWords, CORE, type CoreWords } from '../i18n/load.ts';
import { createSay } from '../i18n/say.ts';
import { now, zone } from './state.ts';

const core = signal<CoreWords | null>(null);
const areas = signal<Partial<Record<Area, unknown>>>({});
export const language = signal<Language>('en');

/** The core words in the chosen language. Read in a component, it follows the language. */
export const words = computed<CoreWords>(() => {
  if (core.value === null) throw new Error('no words are loaded');
  return core.value;
});
export const hasWords = computed(() => core.value !== null);

/** Dates and numbers in the language and in the zone of the injury. */
export const format = computed<Format>(() =>
  createFormat(language.value, zone.value, now.value, words.value.common.time),
);
export const say = computed(() => createSay(words.value, format.value));

/** Loads a language and every area already on screen, then switches all at once. */
export async function useLanguage(chosen: Language): Promise<void> {
  const shown = Object.keys(areas.value) as Area[];
  const [loaded, ...rest] = await Promise.all([
    CORE[chosen](),
    ...shown.map(async (area) => [area, (await AREAS[area][chosen]()).default] as const),
  ]);
  areas.value = Object.fromEntries(rest);
  language.value = chosen;
  core.value = loaded.core;
}

/** Loads an area in the present language; awaited by the router before its screen is shown. */
export async function loadArea(area: Area): Promise<void> {
  if (areas.value[area] !== undefined) return;
  const chosen = language.value;
  const loaded = await AREAS[area][chosen]();
  areas.value = { ...areas.value, [area]: loaded.default };
}

/** The words of an area that its screen has loaded. */
export function areaWords<A extends Area>(area: A): AreaWords<A> {
  const found = areas.value[area];
  if (found === undefined) throw new Error(`the words of ${area} are not loaded`);
  return found as AreaWords<A>;
}
