/** The course in words: the same as the line says, and no more. */
import type { Course, Point, Summary } from '../../../app/course.ts';
import { summaryOf } from '../../../app/course.ts';
import type { Format } from '../../../i18n/format.ts';
import type { AreaWords } from '../../../i18n/areas.ts';

type Words = AreaWords<'recovery'>;

/** One sentence each; the first says it all where there is a single check-in. */
export function sentencesOf(course: Course, w: Words, f: Format): string[] {
  const summary: Summary = summaryOf(course);
  const total = (point: Point): string => w.total(point.severity, !point.isComplete);
  const { first, last, highest, lately } = summary;
  const counts = w.count(summary.bouts, summary.knocks);
  if (first === null || last === null || highest === null) return [w.none, counts];
  if (summary.checkIns === 1) return [w.one(total(first), f.at(first.at)), counts];
  return [
    w.last(total(last), f.at(last.at)),
    lately === null ? w.lately.unknown : w.lately[lately.change](lately.from, lately.to),
    w.highest(total(highest), f.at(highest.at)),
    w.first(total(first), f.at(first.at)),
    counts,
  ];
}
