/** An outline as label and text, row by row, so that two of them can be laid side by side. */
import { format } from '../../../app/format.ts';
import type { Outline } from '../../../app/outline.ts';
import { areaWords, words } from '../../../app/words.ts';

export type RowName = 'contact' | 'competition' | 'clearance' | 'school' | 'again';
export type Rows = Partial<Record<RowName, string>>;

function clearanceText({ clearances, clearanceBy, mayBeSooner }: Outline): string {
  const w = areaWords('plans');
  const f = format.value;
  if (clearances.length === 0) return w.nobody;
  const who = f.either(clearanceBy.map((one) => words.value.reasons.professions[one]));
  const stages = f.list(clearances.map(({ stage, written }) => (written ? w.inWriting(stage) : stage)));
  const text = w.clearance(`${who.slice(0, 1).toUpperCase()}${who.slice(1)}`, stages);
  return mayBeSooner ? `${text}; ${w.soonerInSome}` : text;
}

/** In the order of the page; what is not asked of this person has no row. */
export function rowsOf(outline: Outline): Rows {
  const w = areaWords('plans');
  const { common } = words.value;
  const { days, contactStage, competitionStage, schoolBefore, daysIfRepeat } = outline;
  return {
    contact: w.opens(days.contact, common.stage(contactStage)),
    competition: w.opens(days.competition, common.stage(competitionStage)),
    clearance: clearanceText(outline),
    ...(schoolBefore === null ? {} : { school: w.school(common.stage(schoolBefore)) }),
    ...(daysIfRepeat === null ? {} : { again: w.again(daysIfRepeat.contact, daysIfRepeat.competition) }),
  };
}
