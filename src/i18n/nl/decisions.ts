import type { DecisionWords } from '../load.ts';
import { reasons } from './reasons.ts';
import { plans, stages } from './stages.ts';
import { time } from './time.ts';
import { today } from './today.ts';

export const decisions: DecisionWords = { reasons, stages, plans, time, today };
