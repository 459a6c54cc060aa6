/** Patterns of intervals: the usual one and one's own. A tap leads to the start page, which asks before anything begins. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { drillPath, wholeMinutes } from '../../../app/drills/address.ts';
import { DEFAULT, keepPattern, loadPatterns, patterns, removePattern } from '../../../app/drills/patterns.ts';
import { format } from '../../../app/format.ts';
import { sample } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Pattern } from '../../../drills/intervals.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { Gate } from './gate.tsx';

function StartLine({ pattern }: { pattern: Pattern }) {
  const { intervals: w } = areaWords('drills');
  const { hard, easy, times } = pattern;
  const drill = { is: 'intervals', pattern } as const;
  return (
    <LinkButton to={drillPath(drill)}>
      <span>
        {w.start(hard, easy, times)}
        <br />
        <span class="quiet">{w.whole(format.value.number(wholeMinutes(drill), 1))}</span>
      </span>
    </LinkButton>
  );
}

export default function IntervalsScreen() {
  const { intervals: w } = areaWords('drills');
  const removed = useSignal<Pattern | null>(null);
  const saving = useSaving();
  useEffect(() => void loadPatterns(), []);
  const remove = (pattern: Pattern): void =>
    saving.run(
      () => removePattern(pattern),
      () => (removed.value = pattern),
    );
  const undo = (pattern: Pattern): void =>
    saving.run(
      () => keepPattern(pattern),
      () => (removed.value = null),
    );
  const gone = removed.value;
  return (
    <Gate title={w.title}>
      <p>{w.around}</p>
      <p>{w.hard}</p>
      <ul class="menu">
        {[DEFAULT, ...patterns.value].map((pattern, index) => {
          const { hard, easy, times } = pattern;
          return (
            <li key={`${hard}-${easy}-${times}`} class="stack tight">
              <StartLine pattern={pattern} />
              {index > 0 && (
                <Button tone="plain" onClick={() => remove(pattern)}>
                  {w.remove(hard, easy, times)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <div role="status">
        {gone !== null && (
          <p class="row">
            {w.removed(gone.hard, gone.easy, gone.times)}
            <Button tone="plain" onClick={() => undo(gone)}>
              {words.value.common.undo}
            </Button>
          </p>
        )}
      </div>
      <ErrorNote saving={saving} />
      {sample.value !== null && <p class="quiet">{w.sample}</p>}
      <LinkButton to="/drills/pattern">{w.own}</LinkButton>
    </Gate>
  );
}
