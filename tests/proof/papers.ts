/** Promise 4, the clearance: could any paper in the raw log open this stage at this instant? */
import type { EntryOf } from '../../src/log/entry.ts';
import { CALL_NOW_SIGN_IDS } from '../../src/log/vocabulary.ts';
import type { Protocol, Stage } from '../../src/protocols/index.ts';
import type { Athlete } from '../../src/log/entry.ts';
import { instant, type Raw, written } from './raw.ts';

const CALL_NOW: ReadonlySet<string> = new Set(CALL_NOW_SIGN_IDS);

export interface Question {
  readonly raw: Raw;
  readonly protocol: Protocol;
  readonly athlete: Athlete;
  readonly to: Stage;
  readonly at: number;
  /** Instants at which the stage was lowered. */
  readonly setbacks: readonly number[];
  /** A knock may have been found to be no concussion: then it takes nothing away. */
  readonly givesBack: boolean;
}

function isMinor({ birthDate }: Athlete, at: number): boolean {
  if (birthDate === undefined) return true;
  const [year = '', month = '12', day = '31'] = birthDate.split('-');
  return new Date(at).toISOString().slice(0, 10) < `${Number(year) + 18}-${month}-${day}`;
}

function covers(paper: EntryOf<'clearance'>, { protocol, to }: Question): boolean {
  const ids = protocol.stages.map((stage) => stage.id);
  return paper.scope === 'unrestricted' || ids.indexOf(paper.scope) >= ids.indexOf(to.id);
}

/** A setback, a sign, a knock or, before a strict stage, a symptom that it would not bear, after the paper was written. */
function isVoid(paper: EntryOf<'clearance'>, { raw, to, at, setbacks, givesBack }: Question): boolean {
  const [from, until] = [instant(paper), at];
  const isBetween = (other: number): boolean => other > from && other < until;
  if (setbacks.some(isBetween)) return true;
  const after = raw.entries.filter((entry) => isBetween(instant(entry)) && raw.isAsWritten(entry));
  return after.some((entry) => {
    if (entry.type === 'head-impact') return !givesBack;
    if (entry.type === 'warning-signs')
      return Object.entries(entry.answers).some(([sign, answer]) => !CALL_NOW.has(sign) && answer !== 'no');
    if (to.bout.rule === 'tolerant') return false;
    if (entry.type === 'activity') return entry.peak > entry.before || (entry.stopSigns ?? []).length > 0;
    if (entry.type !== 'check-in' || to.bout.rule !== 'strict') return false;
    const isWorse = entry.worseWithPhysical === true || entry.worseWithMental === true;
    return isWorse || entry.sinceLast === 'some' || raw.isAbove(entry);
  });
}

export function hasClearance(question: Question, isWritten: boolean): boolean {
  const { raw, protocol, athlete, at } = question;
  return raw.of('clearance').some((paper) => {
    if (written(paper) > at || instant(paper) > at) return false;
    if (!raw.isAsWritten(paper)) return true;
    const counts =
      protocol.clearanceBy.includes(paper.clinician.profession) &&
      !(paper.by.role === 'athlete' && isMinor(athlete, written(paper)));
    const hasPaper = !isWritten || (paper.document ?? '').trim() !== '';
    return counts && hasPaper && covers(paper, question) && !isVoid(paper, question);
  });
}
