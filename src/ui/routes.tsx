/** The screens on the way to a first check-in, which belong to the first load. The rest comes with the engine. */
import { athletes, injury, loss, storeFailure } from '../app/state.ts';
import type { Route } from './router.ts';
import { CheckInScreen } from './screens/check-in/check-in.tsx';
import { EmergencyScreen } from './screens/signs/emergency.tsx';
import { OnboardingScreen } from './screens/onboarding/onboarding.tsx';
import { SignsScreen } from './screens/signs/signs.tsx';

export const FIRST_ROUTES: readonly Route[] = [
  { path: '/start', screen: OnboardingScreen },
  { path: '/signs', screen: SignsScreen },
  { path: '/emergency', screen: EmergencyScreen },
  { path: '/check-in', screen: CheckInScreen },
];

/** The other screens, known only once one of them is opened. */
export async function laterRoutes(path: string): Promise<readonly Route[]> {
  return (await import('./later.ts')).routesFor(path);
}

/** Who has no recovery yet starts one; warning signs and everything that needs no person stay open. */
const FREE = /^\/(start|signs|emergency|about|settings|backup|erase|entries|plan|plan\/choose|more)$/;

/** Where nothing of the plan is shown: open also while something of the log is missing. */
const WITHOUT_DECISION = /^\/(signs|emergency|about|settings|backup|erase|entries|entry\/.+|more|lost.*)$/;
/** What goes to other devices and comes from them: open without a recovery of one's own, and with one that has a hole. So is the lock: a board of others is locked too; and a post of a walk, which asks what is allowed by itself. */
const BETWEEN = /^\/(board|scan|in|pair|clinic|lock|post)\b/;
const ABOUT_SOMEBODY = /^\/(check-in|knock)$/;

export function guard(path: string): string {
  const bare = path.split('?')[0] ?? '/';
  if (BETWEEN.test(bare)) return path;
  if (loss.value !== null || storeFailure.value !== null) {
    const isOpen = WITHOUT_DECISION.test(bare) || (athletes.value.length > 0 && ABOUT_SOMEBODY.test(bare));
    return isOpen ? path : '/lost';
  }
  const started = athletes.value.length > 0 && injury.value !== undefined;
  return started || FREE.test(bare) ? path : '/start';
}
