/** One small group of items; "nothing here" in one tap. */
import { GROUPS, GROUP_IDS, type GroupId, lastCheckInOf, mayLackNight } from '../../../app/check-in.ts';
import { words } from '../../../app/words.ts';
import type { Role, SymptomId } from '../../../log/vocabulary.ts';
import type { SymptomScores } from '../../../log/entry.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Scale } from '../../parts/scale.tsx';
import { withNone } from './model.ts';

interface GroupProps {
  readonly group: GroupId;
  readonly role: Role;
  readonly symptoms: SymptomScores;
  readonly onChange: (symptoms: SymptomScores) => void;
  readonly onNext: (symptoms: SymptomScores) => void;
  readonly onBack: () => void;
  readonly onLater: () => void;
}

/** @param levels the word for each value 0–6 */
export function GroupItems(props: {
  readonly items: readonly SymptomId[];
  readonly symptoms: SymptomScores;
  readonly last?: SymptomScores | undefined;
  readonly onChange: (symptoms: SymptomScores) => void;
}) {
  const { checkIn: w, codes } = words.value;
  return (
    <>
      {props.items.map((id) => {
        const before = props.last?.[id];
        return (
          <Scale
            key={id}
            id={id}
            label={codes.symptoms[id]}
            max={6}
            wordOf={(value) => w.levels[value] ?? ''}
            ends={w.ends}
            value={props.symptoms[id]}
            beside={before === undefined ? undefined : w.last(before)}
            onChange={(value) => props.onChange({ ...props.symptoms, [id]: value })}
          />
        );
      })}
    </>
  );
}

export function Group({ group, role, symptoms, onChange, onNext, onBack, onLater }: GroupProps) {
  const { checkIn: w, common } = words.value;
  const items: readonly SymptomId[] = GROUPS[group];
  const given = items.filter((id) => symptoms[id] !== undefined).length;
  const position = GROUP_IDS.indexOf(group) + 1;
  const nothing = (): void => onNext(withNone(symptoms, items));
  return (
    <Page title={w.groups[group]} beside={common.of(position, GROUP_IDS.length)} step={group}>
      <Progress value={position} total={GROUP_IDS.length} />
      {given === 0 && (
        <Button tone="primary" onClick={nothing}>
          {w.none}
        </Button>
      )}
      <GroupItems items={items} symptoms={symptoms} last={lastCheckInOf(role)?.symptoms} onChange={onChange} />
      {given > 0 && (
        <Button tone="primary" onClick={nothing}>
          {given === items.length ? common.next : w.rest}
        </Button>
      )}
      {group === 'energy' && mayLackNight() && symptoms['falling-asleep'] === undefined && (
        <Button onClick={() => onNext(withNone(symptoms, ['fatigue', 'drowsiness']))}>{w.noNight}</Button>
      )}
      <div class="columns">
        <Button onClick={onBack}>{common.back}</Button>
        <Button onClick={onLater}>{w.later}</Button>
        {given < items.length && <Button onClick={() => onNext(symptoms)}>{w.open}</Button>}
      </div>
    </Page>
  );
}
