/**
 * Which words belong to which area, and how to get them. Only the chosen language is loaded: `core` holds what the way to
 * a first check-in needs, `decisions` comes with the engine, every other area with its screen.
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

/** Areas whose words load with their screen: each file has the words as its default export. */
export const AREAS = {
  knock: { en: () => import('./en/knock.ts'), nl: () => import('./nl/knock.ts') },
  activity: { en: () => import('./en/activity.ts'), nl: () => import('./nl/activity.ts') },
  questions: { en: () => import('./en/questions.ts'), nl: () => import('./nl/questions.ts') },
  why: { en: () => import('./en/why.ts'), nl: () => import('./nl/why.ts') },
  more: { en: () => import('./en/more.ts'), nl: () => import('./nl/more.ts') },
  terms: { en: () => import('./en/terms.ts'), nl: () => import('./nl/terms.ts') },
  recovery: { en: () => import('./en/recovery.ts'), nl: () => import('./nl/recovery.ts') },
  entries: { en: () => import('./en/entries.ts'), nl: () => import('./nl/entries.ts') },
  documents: { en: () => import('./en/documents.ts'), nl: () => import('./nl/documents.ts') },
  backup: { en: () => import('./en/backup.ts'), nl: () => import('./nl/backup.ts') },
  settings: { en: () => import('./en/settings.ts'), nl: () => import('./nl/settings.ts') },
  about: { en: () => import('./en/about.ts'), nl: () => import('./nl/about.ts') },
  plan: { en: () => import('./en/plan.ts'), nl: () => import('./nl/plan.ts') },
};
export type Area = keyof typeof AREAS;
export type AreaWords<A extends Area> = Awaited<ReturnType<(typeof AREAS)[A]['en']>>['default'];
