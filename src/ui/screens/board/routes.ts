import type { Route } from '../../router.ts';

export const BOARD_ROUTES: readonly Route[] = [
  { path: '/board', load: () => import('./board.tsx'), words: ['board'] },
  { path: '/board/print', load: () => import('./sheet.tsx'), words: ['board'] },
  { path: '/board/teams', load: () => import('./teams.tsx'), words: ['board'] },
  { path: '/board/teams/:team', load: () => import('./team.tsx'), words: ['board'] },
  { path: '/board/:id', load: () => import('./row.tsx'), words: ['board', 'share'] },
  { path: '/board/:id/bout', load: () => import('./bout.tsx'), words: ['board', 'activity'] },
  { path: '/board/:id/knock', load: () => import('./knock.tsx'), words: ['board', 'knock'] },
  { path: '/board/:id/back', load: () => import('./back.tsx'), words: ['board', 'share'] },
];
