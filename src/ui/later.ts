/** Every screen that is not on the way to a first check-in: its path, its code and its words. */
import { matchPath, type Route } from './router.ts';

export const LATER_ROUTES: readonly Route[] = [
  {
    path: '/',
    load: async () => {
      const today = await import('./screens/today/today.tsx');
      await Promise.all([today.loadSchool(), today.loadClock(), today.loadCopy(), today.loadSilence()]);
      return today;
    },
  },
  { path: '/knock', load: () => import('./screens/knock/knock.tsx'), words: ['knock'] },
  { path: '/activity', load: () => import('./screens/activity/activity.tsx'), words: ['activity'] },
  { path: '/school', load: () => import('./screens/learn/school-day.tsx'), words: ['learn', 'activity', 'terms'] },
  { path: '/learn', load: () => import('./screens/learn/learn.tsx'), words: ['learn', 'terms'] },
  { path: '/learn/supports', load: () => import('./screens/learn/supports.tsx'), words: ['learn', 'terms'] },
  { path: '/learn/note', load: () => import('./screens/learn/note-screen.tsx'), words: ['learn', 'note'] },
  { path: '/settled/:id', load: () => import('./screens/activity/settled.tsx'), words: ['activity'] },
  { path: '/question/:id', load: () => import('./screens/questions/question.tsx'), words: ['questions'] },
  { path: '/why/:code', load: () => import('./screens/why/why.tsx'), words: ['why', 'plan'] },
  { path: '/people', load: () => import('./screens/more/people.tsx'), words: ['more'] },
  { path: '/recovery', load: () => import('./screens/recovery/recovery.tsx'), words: ['recovery'] },
  { path: '/history', load: () => import('./screens/recovery/history-screen.tsx'), words: ['recovery'] },
  { path: '/entries', load: () => import('./screens/entries/entries.tsx'), words: ['entries', 'terms'] },
  { path: '/entry/:id', load: () => import('./screens/entries/entry.tsx'), words: ['entries', 'terms'] },
  { path: '/correct/:id', load: () => import('./screens/entries/correct.tsx'), words: ['entries', 'terms'] },
  { path: '/withdraw/:id', load: () => import('./screens/entries/withdraw.tsx'), words: ['entries', 'terms'] },
  { path: '/undo', load: () => import('./screens/entries/undo.tsx'), words: ['entries', 'terms'] },
  { path: '/documents/new', load: () => import('./screens/documents/documents.tsx'), words: ['documents', 'terms'] },
  {
    path: '/backup',
    load: () => import('./screens/backup/backup.tsx'),
    words: ['backup', 'lock', 'settings', 'terms'],
  },
  { path: '/erase', load: () => import('./screens/backup/erase.tsx'), words: ['backup', 'terms'] },
  { path: '/settings', load: () => import('./screens/settings/settings.tsx'), words: ['settings', 'copies', 'terms'] },
  { path: '/lock', load: () => import('./screens/lock/lock.tsx'), words: ['lock'] },
  { path: '/lock/set', load: () => import('./screens/lock/set.tsx'), words: ['lock'] },
  { path: '/lock/:what', load: () => import('./screens/lock/change.tsx'), words: ['lock'] },
  { path: '/about', load: () => import('./screens/about/about.tsx'), words: ['about'] },
  { path: '/plan', load: () => import('./screens/plan/plan.tsx'), words: ['plan'] },
  { path: '/plan/choose', load: () => import('./screens/plan/choose.tsx'), words: ['plans'] },
  { path: '/plan/change', load: () => import('./screens/plan/change.tsx'), words: ['plans', 'terms'] },
  { path: '/lost', load: () => import('./screens/lost/lost.tsx'), words: ['lost', 'terms'] },
  { path: '/lost/anew', load: () => import('./screens/lost/anew.tsx'), words: ['lost'] },
  { path: '/more', load: () => import('./screens/more/more.tsx'), words: ['more', 'copies'] },
];

/** Those among which this path is, if it is anywhere. */
export async function routesFor(path: string): Promise<readonly Route[]> {
  const isHere = LATER_ROUTES.some((route) => matchPath(route.path, path) !== null);
  return isHere ? LATER_ROUTES : (await import('./between.ts')).BETWEEN_ROUTES;
}
