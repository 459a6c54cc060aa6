/** Every screen and its path. Onboarding, Today, warning signs and check-in belong to the first load; the rest is lazy. */
import { athletes, injury } from '../app/state.ts';
import type { Route } from './router.ts';
import { CheckInScreen } from './screens/check-in/check-in.tsx';
import { EmergencyScreen } from './screens/signs/emergency.tsx';
import { OnboardingScreen } from './screens/onboarding/onboarding.tsx';
import { SignsScreen } from './screens/signs/signs.tsx';
import { TodayScreen } from './screens/today/today.tsx';

export const ROUTES: readonly Route[] = [
  { path: '/', screen: TodayScreen },
  { path: '/start', screen: OnboardingScreen },
  { path: '/signs', screen: SignsScreen },
  { path: '/emergency', screen: EmergencyScreen },
  { path: '/check-in', screen: CheckInScreen },
  { path: '/knock', load: () => import('./screens/knock/knock.tsx'), words: ['knock'] },
  { path: '/activity', load: () => import('./screens/activity/activity.tsx'), words: ['activity'] },
  { path: '/school', load: () => import('./screens/activity/school.tsx'), words: ['activity'] },
  { path: '/settled/:id', load: () => import('./screens/activity/settled.tsx'), words: ['activity'] },
  { path: '/question/:id', load: () => import('./screens/questions/question.tsx'), words: ['questions'] },
  { path: '/why/:code', load: () => import('./screens/why/why.tsx'), words: ['why'] },
  { path: '/people', load: () => import('./screens/more/people.tsx'), words: ['more'] },
  { path: '/more', load: () => import('./screens/more/more.tsx'), words: ['more'] },
];

/** Who has no recovery yet starts one; warning signs and everything that needs no person stay open. */
const FREE = ['/start', '/signs', '/emergency', '/about', '/settings', '/backup', '/more'];

export function guard(path: string): string {
  const bare = path.split('?')[0] ?? '/';
  const started = athletes.value.length > 0 && injury.value !== undefined;
  return started || FREE.includes(bare) ? path : '/start';
}
