import { checkIn } from './check-in.ts';
import { codes } from './codes.ts';
import { common } from './common.ts';
import { onboarding } from './onboarding.ts';
import { signs } from './signs.ts';

/** What the way to a first check-in needs, in one piece. */
export const core = { common, codes, onboarding, signs, checkIn };
