/**
 * What the school is told, as lines of a page. It is given a name, what is agreed, the step and a day, and nothing else of
 * the log: what is not given cannot be printed.
 */
import type { AreaWords } from '../../../i18n/areas.ts';
import type { Role, LearnStep } from '../../../log/vocabulary.ts';
import { supportTexts } from '../../../app/supports.ts';

export interface NoteFacts {
  readonly name: string;
  readonly step: LearnStep;
  readonly isComplete: boolean;
  readonly supports: readonly string[];
  /** Who agreed on it, and so who is asked. */
  readonly by: { readonly role: Role; readonly name: string };
}
/** Dates as they are said in the language of the note. */
export interface NoteDates {
  readonly today: string;
  readonly reviewOn: string | null;
}

export interface Note {
  readonly title: string;
  readonly date: string;
  /** A heading with one sentence, or with several points. */
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly phone: string;
  readonly foot: string;
}

export function noteOf(w: AreaWords<'note'>, facts: NoteFacts, dates: NoteDates): Note {
  const { name, supports, by } = facts;
  const hasHelp = supports.length > 0;
  const until = { title: w.until, lines: [dates.reviewOn === null ? w.noDate : w.untilDate(dates.reviewOn, name)] };
  return {
    title: w.title(name),
    date: w.date(dates.today),
    parts: [
      { title: w.helps, lines: hasHelp ? supportTexts(w.supports, supports) : [w.ended] },
      ...(hasHelp ? [until] : []),
      { title: w.now, lines: [facts.isComplete && !hasHelp ? w.complete : w.steps[facts.step]] },
      { title: w.sport, lines: [w.sportText] },
      { title: w.ask, lines: [w.askWho(by.name === '' ? name : w.who(by.name, by.role))] },
    ],
    phone: w.phone,
    foot: w.foot,
  };
}
