import type { Verdict } from '../../engine/assessment.ts';
import { words } from '../../app/words.ts';
import { Mark } from './mark.tsx';

/** A shape, a tone and a word: never colour alone. */
export function VerdictLine({ verdict }: { verdict: Verdict }) {
  return (
    <p class="verdict">
      <Mark name={verdict} large />
      {words.value.reasons.verdicts[verdict]}
    </p>
  );
}
