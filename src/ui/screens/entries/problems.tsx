/** What is wrong with a file or an entry, each with its place. */
import { areaWords } from '../../../app/words.ts';
import type { Problem } from '../../../log/problem.ts';
import './entries.css';

export function problemText({ code, params }: Problem): string {
  const { problems, expected } = areaWords('terms');
  const told = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === 'string' && (key === 'what' || key === 'got') ? expected(value) : value,
  ]);
  return problems[code](Object.fromEntries(told));
}

export function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul class="problems">
      {problems.map((problem) => (
        <li key={`${problem.place}${problem.code}`}>
          {problem.place !== '' && (
            <>
              <code>{problem.place}</code>:{' '}
            </>
          )}
          {problemText(problem)}
        </li>
      ))}
    </ul>
  );
}
