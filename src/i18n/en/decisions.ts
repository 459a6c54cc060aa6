import { reasons } from './reasons.ts';
import { plans, stages } from './stages.ts';
import { time } from './time.ts';
import { today } from './today.ts';

/** What it takes to say a decision: loads with the engine. */
export const decisions = { reasons, stages, plans, time, today };
