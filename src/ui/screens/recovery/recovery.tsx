/** What was: the line, the sentence and the table that say the same, and every decision so far. Nothing of what will be. */
import { useMemo } from 'preact/hooks';
import { type Course, courseOf } from '../../../app/course.ts';
import { protocol } from '../../../app/decided.ts';
import { assessment, current, injury, now } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { ChartBox } from '../../chart/chart-box.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Fold } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { CourseTable } from './course-table.tsx';
import { History } from './history.tsx';
import { Legend } from './legend.tsx';
import { sentencesOf } from './sentence.ts';

/** The drawing follows what was logged, not each minute. */
function useCourse(): Course | null {
  const [entries, result] = [current.value, assessment.value];
  const hour = Math.floor(now.value / 3_600_000);
  return useMemo(() => courseOf(entries, result, now.peek()), [entries, result?.stage, result?.history.length, hour]);
}

export default function RecoveryScreen() {
  const w = areaWords('recovery');
  const course = useCourse();
  const profile = protocol.value;
  const stages = useMemo(() => profile?.stages.map((stage) => stage.id) ?? [], [profile]);
  if (course === null || injury.value === undefined) {
    return (
      <Page title={w.title}>
        <p class="card">{words.value.today.unknownProtocol}</p>
      </Page>
    );
  }
  const sentences = sentencesOf(course, w, format.value);
  const isEmpty = course.points.length === 0;
  return (
    <Page title={w.title}>
      <section class="card">
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {!isEmpty && <p class="quiet">{w.notPredicted}</p>}
      </section>
      {isEmpty ? (
        <LinkButton to="/check-in" tone="primary">
          {w.checkIn}
        </LinkButton>
      ) : (
        <section class="card item">
          <ChartBox
            course={course}
            stages={stages}
            sentence={sentences.join(' ')}
            legend={<Legend course={course} />}
          />
        </section>
      )}
      <Fold title={w.table}>
        <CourseTable course={course} />
      </Fold>
      <LinkButton to="/measures">{w.measures}</LinkButton>
      <h2 class="small">{w.historyTitle}</h2>
      <History />
      <LinkButton to="/">{words.value.common.today}</LinkButton>
    </Page>
  );
}
