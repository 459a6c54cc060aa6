/** What holds in the first two days, open on the first. */
import { isFirstDays } from '../../../app/next.ts';
import { assessment } from '../../../app/state.ts';
import { words } from '../../../app/words.ts';
import { Fold } from '../../parts/field.tsx';

export function FirstDay() {
  const { rules } = words.value.today;
  if (!isFirstDays()) return null;
  const isToday = assessment.value?.day === 0;
  return (
    <Fold title={rules.title} open={isToday}>
      <ul>
        {isToday && <li>{rules.sameDay}</li>}
        {rules.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Fold>
  );
}
