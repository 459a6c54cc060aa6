import { checkIn } from './check-in.ts';
import { codes } from './codes.ts';
import { common } from './common.ts';
import { onboarding } from './onboarding.ts';
import { reasons } from './reasons.ts';
import { signs } from './signs.ts';
import { stages } from './stages.ts';
import { today } from './today.ts';

/** What the first screens need, in one piece. */
export const core = { common, codes, reasons, stages, today, onboarding, signs, checkIn };
