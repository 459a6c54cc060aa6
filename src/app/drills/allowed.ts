/** Whether intervals and thinking tasks may be done now. The engine says; this only asks it. */
import { exertionAllowance } from '../../engine/exertion-allowance.ts';
import { isClockInDoubt } from '../decided.ts';
import { ask, athletes, injury, loss, now, storeFailure } from '../state.ts';

export type DrillsAllowed =
  /** There is no recovery on this device, so there is no plan to ask. */
  | 'nobody'
  /** There is one, and what it allows cannot be said. */
  | 'unknown'
  /** Something stands in the way of any exertion. */
  | 'not-now'
  /** Neither the stage nor a programme has them. */
  | 'not-yet'
  | 'by-stage'
  | 'by-programme';

export function drillsAllowed(): DrillsAllowed {
  if (loss.value !== null || storeFailure.value !== null) return 'unknown';
  if (athletes.value.length === 0) return 'nobody';
  if (injury.value === undefined || isClockInDoubt.value) return 'unknown';
  const allowance = ask(() => exertionAllowance, now.value);
  if (allowance === null) return 'unknown';
  if (allowance.bars.length > 0) return 'not-now';
  if (!allowance.hasDrills) return 'not-yet';
  return allowance.programme === null ? 'by-stage' : 'by-programme';
}
