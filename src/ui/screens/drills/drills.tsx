/** Intervals, thinking tasks and walks: whether they are allowed now, and the way to each. */
import { drillsAllowed } from '../../../app/drills/allowed.ts';
import { areaWords } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { AllowedLine, Gate } from './gate.tsx';

const WAYS = [
  ['/drills/intervals', 'intervals'],
  ['/drills/tasks', 'tasks'],
  ['/posts', 'posts'],
] as const;

export default function DrillsScreen() {
  const w = areaWords('drills');
  return (
    <Gate title={w.title} back={false}>
      <AllowedLine allowed={drillsAllowed()} />
      <ul class="menu">
        {WAYS.map(([to, name]) => (
          <li key={to}>
            <LinkButton to={to}>{w.menu[name]}</LinkButton>
          </li>
        ))}
      </ul>
      <p>
        {w.stop} {w.unscored}
      </p>
    </Gate>
  );
}
