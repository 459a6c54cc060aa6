/** One next action, from the codes of the assessment. It decides nothing: it says where an open point can be settled. */
import type { Assessment, ReasonCode } from '../engine/assessment.ts';
import type { Activity, SchoolDay } from '../log/entry.ts';
import { DAY, HOUR } from '../time/instant.ts';
import { hasDraft } from './drafts.ts';
import { athlete, atOf, current, injury, newest, now } from './state.ts';

export type ActionKey =
  | 'signs'
  | 'checkIn'
  | 'resume'
  | 'session'
  | 'activity'
  | 'settled'
  | 'review'
  | 'examination'
  | 'clearance'
  | 'school'
  | 'call';
export interface Action {
  readonly key: ActionKey;
  readonly to: string;
}

const CHECK_IN: Action = { key: 'checkIn', to: '/check-in' };
const ACTIVITY: Action = { key: 'activity', to: '/exertion' };

/** The newest bout or school day whose settling is not known yet, of the last two days. */
export function unsettled(): Activity | SchoolDay | undefined {
  return current.value.findLast(
    (entry): entry is Activity | SchoolDay =>
      (entry.type === 'activity' || entry.type === 'school') &&
      entry.settledAfterMinutes === null &&
      now.value - atOf(entry) < 2 * DAY,
  );
}

const OF_CODE: Partial<Record<ReasonCode, Action>> = {
  'warning-sign': { key: 'call', to: '/emergency?why=emergency' },
  'warning-sign-unsure': { key: 'call', to: '/emergency?why=emergency' },
  'head-impact-unchecked': { key: 'signs', to: '/signs?knock' },
  'see-doctor': { key: 'examination', to: '/documents/new?type=examination' },
  'no-check-in': CHECK_IN,
  'check-in-incomplete': CHECK_IN,
  'signs-unchecked': { key: 'signs', to: '/signs' },
  'no-activity': ACTIVITY,
  'too-short': ACTIVITY,
  'not-examined': { key: 'examination', to: '/documents/new?type=examination' },
  'school-first': { key: 'school', to: '/school' },
};
/** In which order open points are worth settling: what warns first, what is quick next, papers last. */
const ORDER: readonly ReasonCode[] = [
  'warning-sign',
  'warning-sign-unsure',
  'head-impact-unchecked',
  'no-check-in',
  'check-in-incomplete',
  'signs-unchecked',
  'see-doctor',
  'no-activity',
  'too-short',
  'school-first',
  'not-examined',
];

export function nextAction(result: Assessment): Action {
  const open = unsettled();
  const codes = new Set(result.reasons.map((reason) => reason.code));
  const isStopped = result.verdict === 'stop';
  // What stands in a stop comes first; a form can wait. A session that runs, or is not answered for, comes before all else.
  if (!isStopped && hasDraft(`session:${athlete.value?.id}`)) return { key: 'session', to: '/session' };
  if (!isStopped && hasDraft(`check-in:${athlete.value?.id}`)) return { key: 'resume', to: '/check-in' };
  if (open !== undefined && !isStopped) return { key: 'settled', to: `/settled/${open.id}` };
  const last = newest('check-in');
  const isFresh = last !== undefined && now.value - atOf(last) < 6 * HOUR;
  // The check-in that is missing belongs after the activity; one just made is not asked for again before it.
  const waits = isFresh && codes.has('no-activity');
  const code = ORDER.find((one) => codes.has(one) && !(waits && one === 'no-check-in'));
  const action = code === undefined ? undefined : OF_CODE[code];
  if (action !== undefined) return action;
  const clearance = result.reasons.find((reason) => reason.code === 'clearance-needed');
  if (clearance && result.next?.blockedBy.length === 1) {
    return { key: 'clearance', to: `/documents/new?type=clearance&scope=${clearance.params.scope}` };
  }
  return isFresh ? ACTIVITY : CHECK_IN;
}

/** What else is often wanted, without the first. */
export function otherActions(result: Assessment, first: Action): readonly Action[] {
  const others: Action[] = [CHECK_IN, ACTIVITY];
  if (result.verdict === 'stop') {
    others.pop();
    others.push({ key: 'review', to: '/documents/new?type=review' });
  }
  const clearance = result.reasons.find((reason) => reason.code === 'clearance-needed');
  if (clearance) others.push({ key: 'clearance', to: `/documents/new?type=clearance&scope=${clearance.params.scope}` });
  return others.filter((action) => action.to !== first.to && !(first.key === 'resume' && action === CHECK_IN));
}

/** Still the first 48 h: the rules of the first day are shown. */
export function isFirstDays(): boolean {
  return injury.value !== undefined && now.value - atOf(injury.value) < 2 * DAY;
}
