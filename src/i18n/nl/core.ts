import type { FirstWords } from '../load.ts';
import { checkIn } from './check-in.ts';
import { codes } from './codes.ts';
import { common } from './common.ts';
import { onboarding } from './onboarding.ts';
import { signs } from './signs.ts';

export const core: FirstWords = { common, codes, onboarding, signs, checkIn };
