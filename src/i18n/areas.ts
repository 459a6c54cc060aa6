/** Areas whose words load with their screen: each file has the words as its default export. */
export const AREAS = {
  clock: { en: () => import('./en/clock.ts'), nl: () => import('./nl/clock.ts') },
  knock: { en: () => import('./en/knock.ts'), nl: () => import('./nl/knock.ts') },
  activity: { en: () => import('./en/activity.ts'), nl: () => import('./nl/activity.ts') },
  learn: { en: () => import('./en/learn.ts'), nl: () => import('./nl/learn.ts') },
  note: { en: () => import('./en/note.ts'), nl: () => import('./nl/note.ts') },
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
  errors: { en: () => import('./en/errors.ts'), nl: () => import('./nl/errors.ts') },
  copies: { en: () => import('./en/copies.ts'), nl: () => import('./nl/copies.ts') },
  lost: { en: () => import('./en/lost.ts'), nl: () => import('./nl/lost.ts') },
  lock: { en: () => import('./en/lock.ts'), nl: () => import('./nl/lock.ts') },
  plans: { en: () => import('./en/plans.ts'), nl: () => import('./nl/plans.ts') },
};
export type Area = keyof typeof AREAS;
export type AreaWords<A extends Area> = Awaited<ReturnType<(typeof AREAS)[A]['en']>>['default'];
