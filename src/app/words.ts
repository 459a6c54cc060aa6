/** The chosen language and the words that are loaded in it. */
import { batch, computed, signal } from '@preact/signals';
import type { Language } from '../i18n/language.ts';
import type { Area, AreaWords } from '../i18n/areas.ts';
import { CORE, type CoreWords, DECISIONS, type DecisionWords, type FirstWords } from '../i18n/load.ts';

const core = signal<FirstWords | null>(null);
const decisions = signal<DecisionWords | null>(null);
const areas = signal<Partial<Record<Area, unknown>>>({});
export const language = signal<Language>('en');

/**
 * The words in the chosen language; read in a component, it follows the language. Those of decisions are there on every
 * screen that the router opens after `loadDecisions`: a screen before that has none to say.
 */
export const words = computed<CoreWords>(() => {
  if (core.value === null) throw new Error('no words are loaded');
  return { ...core.value, ...decisions.value } as CoreWords;
});
export const hasWords = computed(() => core.value !== null);

async function wordsOf(area: Area, chosen: Language): Promise<unknown> {
  const { AREAS } = await import('../i18n/areas.ts');
  return (await AREAS[area][chosen]()).default;
}

/** Loads a language and all that is already on screen, then switches all at once. */
export async function useLanguage(chosen: Language): Promise<void> {
  const shown = Object.keys(areas.value) as Area[];
  const [first, decided, ...rest] = await Promise.all([
    CORE[chosen](),
    decisions.value === null ? null : DECISIONS[chosen](),
    ...shown.map(async (area) => [area, await wordsOf(area, chosen)] as const),
  ]);
  batch(() => {
    areas.value = Object.fromEntries(rest);
    language.value = chosen;
    if (decided !== null) decisions.value = decided.decisions;
    core.value = first.core;
  });
}

/** The words of decisions, in the present language. */
export async function loadDecisionWords(): Promise<void> {
  if (decisions.value !== null) return;
  decisions.value = (await DECISIONS[language.value]()).decisions;
}

/** Loads an area in the present language; awaited by the router before its screen is shown. */
export async function loadArea(area: Area): Promise<void> {
  if (areas.value[area] !== undefined) return;
  const chosen = language.value;
  const loaded = await wordsOf(area, chosen);
  areas.value = { ...areas.value, [area]: loaded };
}

/** The words of an area that its screen has loaded. */
export function areaWords<A extends Area>(area: A): AreaWords<A> {
  const found = areas.value[area];
  if (found === undefined) throw new Error(`the words of ${area} are not loaded`);
  return found as AreaWords<A>;
}
