/**
 * Which words belong to which area, and how to get them. Only the chosen language is loaded: `core` holds what the way to
 * a first check-in needs, `decisions` comes with the engine, every other area (`areas.ts`) with its screen.
 */
import type { Language } from './language.ts';

export type FirstWords = typeof import('./en/core.ts').core;
export type DecisionWords = typeof import('./en/decisions.ts').decisions;
/** What every screen past the first ones may use. */
export type CoreWords = FirstWords & DecisionWords;

export const CORE: Record<Language, () => Promise<{ core: FirstWords }>> = {
  en: () => import('./en/core.ts'),
  nl: () => import('./nl/core.ts'),
};
export const DECISIONS: Record<Language, () => Promise<{ decisions: DecisionWords }>> = {
  en: () => import('./en/decisions.ts'),
  nl: () => import('./nl/decisions.ts'),
};
