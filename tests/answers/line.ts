/** An answer in one line that says all of it, so that two answers differ exactly where their lines do. */
import type { Assessment, LearnReason, Notice, Reason } from '../../src/engine/assessment.ts';

type Told = Reason | Notice | LearnReason;

/** The last digits of an id tell the entries of one log apart. */
const shortId = (id: string): string => `#${id.replace(/^[0-]*/, '').slice(-7)}`;

function tell({ code, params, evidence }: Told): string {
  const values = Object.entries(params).map(([name, value]) => `${name}=${JSON.stringify(value).replaceAll('"', '')}`);
  return `${code}${values.length === 0 ? '' : `(${values.join(' ')})`}${evidence.map(shortId).join('')}`;
}

const list = (told: readonly Told[]): string => (told.length === 0 ? '-' : told.map(tell).join(', '));

/** @param before history of the answer before it on the same log: what it has told is not told again. */
export function lineOf(answer: Assessment, before: Assessment['history'] = []): string {
  const { protocol, at, day, stage, verdict, reasons, notices, next, learn, history } = answer;
  const told = new Set(before.map((move) => JSON.stringify(move)));
  const fresh = history.filter((move) => !told.has(JSON.stringify(move)));
  const moves = fresh.map((move) => `${move.at} ${move.from}>${move.to} ${list(move.reasons)}`);
  // `blockedBy` repeats the codes of the reasons, which the promises check.
  return [
    `${at} ${protocol?.id}@${protocol?.version} day ${day}: ${stage} ${verdict}`,
    list(reasons),
    list(notices),
    next === null ? '' : `next ${next.stage} ${next.opensAt ?? ''} ${next.blockedBy.length}`,
    learn === null ? '' : `learn ${learn.step} ${learn.complete} ${list(learn.reasons)}`,
    [history.length, ...moves.slice(-3)].join('; '),
  ].join(' | ');
}
