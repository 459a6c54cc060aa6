/** What the shapes of the drawing mean; only those that are on it. */
import type { Course } from '../../../app/course.ts';
import { areaWords } from '../../../app/words.ts';

export function Legend({ course }: { course: Course }) {
  const w = areaWords('recovery');
  const several = course.reporters.length > 1;
  const SHAPES = ['● ──', '◆ ─ ─', '■ ···', '✳ ─ ·'];
  const lines = several
    ? course.reporters.map(({ role, name }, index): [string, string] => [
        SHAPES[index % SHAPES.length] ?? '●',
        w.reporter(w.roles[role], name),
      ])
    : [['●', w.legend.point] as [string, string]];
  if (course.points.some((point) => !point.isComplete)) lines.push(['○', w.legend.part]);
  if (course.bouts.length > 0) lines.push(['▲', w.legend.bout]);
  lines.push(['▙', w.legend.stage]);
  return (
    <ul class="legend" aria-hidden="true">
      {lines.map(([shape, text]) => (
        <li key={text}>
          <span>{shape}</span> {text}
        </li>
      ))}
      {course.knocks.length > 0 && (
        <li>
          <span class="stop-text">✕</span> {w.legend.knock}
        </li>
      )}
      {course.stops.length > 0 && (
        <li>
          <span class="stop-text">◆</span> {w.legend.stop}
        </li>
      )}
    </ul>
  );
}
