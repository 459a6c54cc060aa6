/** Promise 6: every hold and stop has a reason, and every reason names evidence or what is missing. */
import type { Assessment, ReasonCode } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';

/** In the order of the tables. */
const STOPS: readonly ReasonCode[] = ['warning-sign', 'warning-sign-unsure', 'head-impact-unchecked'];
const GATES: readonly ReasonCode[] = [
  'signs-unchecked',
  'see-doctor',
  'no-activity',
  'too-short',
  'flare',
  'settling',
  'too-soon',
  'no-check-in',
  'check-in-incomplete',
  'symptoms-present',
  'exertion-symptoms',
  'not-examined',
  'school-first',
  'clearance-needed',
  'days-since-injury',
  'symptom-free-days',
];
/** These say that something is not there; nothing in the log can show it. */
const OF_WHAT_IS_MISSING: ReadonlySet<ReasonCode> = new Set([
  'signs-unchecked',
  'no-activity',
  'no-check-in',
  'symptoms-present',
  'exertion-symptoms',
  'not-examined',
  'school-first',
  'clearance-needed',
  'symptom-free-days',
]);
const TIME_ALONE: ReadonlySet<ReasonCode> = new Set(['too-soon', 'days-since-injury', 'symptom-free-days']);

type Told = Assessment['reasons'][number];

function isEmpty({ code, params, evidence }: Told): boolean {
  if (evidence.length > 0 || OF_WHAT_IS_MISSING.has(code)) return false;
  // A condition of the athlete's own asks for a doctor, and is named.
  return code !== 'see-doctor' || (params as { signs: readonly string[] }).signs.length === 0;
}

/** What is wrong with the reasons of an answer; empty where nothing is. */
export function unreasoned(log: readonly Entry[], answer: Assessment): string[] {
  const { verdict, reasons, next, history, notices } = answer;
  const faults: string[] = [];
  const codes = reasons.map((reason) => reason.code);
  if ((verdict === 'hold' || verdict === 'stop') && codes.length === 0) faults.push(`${verdict} without a reason`);
  if (verdict === 'complete' && codes.length > 0) faults.push(`complete, and yet ${codes.join(' ')}`);
  const allowed = verdict === 'stop' ? STOPS : GATES;
  const places = codes.map((code) => allowed.indexOf(code));
  if (places.some((place, index) => place < 0 || place <= (places[index - 1] ?? -1)))
    faults.push(`out of order, or not of a ${verdict}: ${codes.join(' ')}`);
  for (const reason of reasons)
    if (isEmpty(reason)) faults.push(`${reason.code} names neither evidence nor what is missing`);
  const ids = new Set(log.map((entry) => entry.id));
  const all = [...reasons, ...notices, ...history.flatMap((move) => move.reasons)];
  for (const { code, evidence } of all)
    if (evidence.some((id) => !ids.has(id))) faults.push(`${code} names an entry that is not there`);
  if (next !== null) {
    if (next.blockedBy.join() !== codes.join())
      faults.push(`blocked by ${next.blockedBy.join(' ')}, not ${codes.join(' ')}`);
    if (next.opensAt !== null && codes.some((code) => !TIME_ALONE.has(code)))
      faults.push(`opens ${next.opensAt} although ${codes.join(' ')}`);
  }
  return faults;
}
