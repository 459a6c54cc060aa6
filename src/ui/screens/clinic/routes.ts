import type { Route } from '../../router.ts';

export const CLINIC_ROUTES: readonly Route[] = [
  { path: '/clinic', load: () => import('./clinic.tsx'), words: ['clinic', 'documents', 'terms', 'share'] },
  { path: '/clinic-form', load: () => import('./form.tsx'), words: ['clinic', 'documents', 'terms', 'share'] },
];
