/** The rules of corrections in plain words, before anything is saved. The engine applies them. */
import {
  type Original,
  hasOpenSign,
  isAheadOfClock,
  isForReviewOnly,
  mayWithdraw,
  standingOf,
} from '../../../app/correcting.ts';
import { now } from '../../../app/state.ts';
import { areaWords } from '../../../app/words.ts';
import type { Author } from '../../../log/entry.ts';
import { Mark } from '../../parts/mark.tsx';

/** What holds for whoever it is. */
function generalRule(entry: Original, by: Author): string {
  const { rules } = areaWords('entries');
  if (entry.type !== 'protocol-change') return rules[standingOf(entry, by, now.value)];
  return mayWithdraw(entry, by, now.value) ? rules.plan : rules.planLate;
}

export function Rules({ entry, by }: { entry: Original; by: Author | null }) {
  const { rules } = areaWords('entries');
  const isOpen = (entry.type === 'activity' || entry.type === 'school') && entry.settledAfterMinutes === null;
  const told = [
    by === null ? null : generalRule(entry, by),
    isForReviewOnly(entry) ? rules.review : null,
    hasOpenSign(entry) ? rules.unsure : null,
    isAheadOfClock(entry) ? rules.ahead : null,
    isOpen ? rules.settled : null,
  ].filter((one) => one !== null);
  if (told.length === 0) return null;
  return (
    <div class="card" role="status">
      <ul class="reasons">
        {told.map((text) => (
          <li key={text}>
            <Mark name="info" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
