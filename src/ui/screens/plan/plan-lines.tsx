import { areaWords } from '../../../app/words.ts';
import type { Line } from './lines.ts';

/** Rules of a plan as a list; what is our own choice says so. */
export function PlanLines({ lines }: { lines: readonly Line[] }) {
  const { own } = areaWords('plan');
  return (
    <ul>
      {lines.map(({ text, path, isOwn }) => (
        <li key={text} data-path={path}>
          {text} {isOwn && <span class="quiet">({own})</span>}
        </li>
      ))}
    </ul>
  );
}
