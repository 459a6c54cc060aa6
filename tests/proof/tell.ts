/** A log in lines that a person can read: when, what, and by whom where it is not the athlete. */
import type { CheckIn, Entry, SymptomScores } from '../../src/log/entry.ts';
import { SYMPTOM_IDS } from '../../src/log/vocabulary.ts';
import { formatLocal } from '../../src/time/zone.ts';

function scores(symptoms: SymptomScores): string {
  const above = Object.entries(symptoms).filter(([, score]) => score > 0);
  const missing = SYMPTOM_IDS.filter((item) => symptoms[item] === undefined);
  const told = above.length === 0 ? 'nothing' : above.map(([item, score]) => `${item} ${score}`).join(', ');
  return missing.length === 0 ? told : `${told}, without ${missing.length > 3 ? missing.length : missing.join(', ')}`;
}

function more(entry: CheckIn): string {
  const { painkiller, sinceLast, worseWithPhysical, worseWithMental } = entry;
  const told = { painkiller, sinceLast, worseWithPhysical, worseWithMental };
  return Object.entries(told)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `, ${name} ${String(value)}`)
    .join('');
}

function answersOf(answers: Readonly<Record<string, string>>): string {
  const other = Object.entries(answers).filter(([, answer]) => answer !== 'no');
  return other.length === 0 ? 'all no' : other.map(([sign, answer]) => `${sign} ${answer}`).join(', ');
}

function what(entry: Entry): string {
  switch (entry.type) {
    case 'check-in':
      return `${scores(entry.symptoms)}${more(entry)}`;
    case 'typical':
      return scores(entry.symptoms);
    case 'activity':
    case 'school': {
      const settled = entry.settledAfterMinutes === null ? 'not known' : `${entry.settledAfterMinutes} min`;
      const of =
        entry.type === 'activity'
          ? `${entry.stage}, ${entry.minutes} min`
          : `${entry.step}${entry.fullDay === true ? ', full day' : ''}, supports ${(entry.supports ?? []).length}`;
      const stopped =
        entry.type === 'activity' ? (entry.stopSigns ?? []).map((sign) => `, stopped by ${sign}`).join('') : '';
      return `${of}, ${entry.before}→${entry.peak}, settled ${settled}${stopped}`;
    }
    case 'warning-signs':
      return answersOf(entry.answers);
    default: {
      const { id: _, athlete: __, type: ___, at: ____, zone: _____, recordedAt: ______, by: _______, ...rest } = entry;
      return JSON.stringify(rest);
    }
  }
}

/** One line of the log; times are local to the entry's own zone. */
export function tellEntry(entry: Entry): string {
  const local = (text: string): string => formatLocal(entry.zone, Date.parse(text)).slice(0, 16).replace('T', ' ');
  const late = entry.recordedAt === entry.at ? '' : ` (written ${local(entry.recordedAt)})`;
  const by = entry.by.role === 'athlete' ? '' : ` [${entry.by.role}]`;
  return `${local(entry.at)} ${entry.type}: ${what(entry)}${late}${by} #${entry.id.slice(-6)}`;
}

/** The log up to an instant, oldest first. */
export function tell(log: readonly Entry[], now = Number.POSITIVE_INFINITY): string {
  return log
    .filter((entry) => Date.parse(entry.recordedAt) <= now)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((entry) => `  ${tellEntry(entry)}`)
    .join('\n');
}
