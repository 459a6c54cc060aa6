/** Thinking tasks: which, how long each, and what is done meanwhile. */
import { useSignal } from '@preact/signals';
import { drillPath, isShortEnough, wholeMinutes } from '../../../app/drills/address.ts';
import { beside, MEANWHILE, TASK_IDS, TASK_MINUTES } from '../../../app/drills/choices.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import type { Meanwhile, TaskId } from '../../../drills/task.ts';
import { LinkButton } from '../../parts/button.tsx';
import { ChoiceField, ManyField } from '../../parts/field.tsx';
import { Gate } from './gate.tsx';

const MINUTES = [1, 2, 3, 5, 10] as const;

export default function TasksScreen() {
  const { tasks: w, names, intervals, stop, unscored } = areaWords('drills');
  const tasks = useSignal<readonly TaskId[]>([]);
  const meanwhile = useSignal<Meanwhile>('walking');
  const minutes = useSignal<number>(TASK_MINUTES.usual);
  const drill = { is: 'tasks', tasks: tasks.value, with: meanwhile.value, minutes: minutes.value } as const;
  const standing = tasks.value.filter((one) => beside(one, meanwhile.value) !== meanwhile.value);
  return (
    <Gate title={w.title}>
      <ManyField<TaskId>
        id="tasks"
        label={w.which}
        options={TASK_IDS.map((one) => [one, names[one]] as const)}
        value={tasks.value}
        onChange={(chosen) => (tasks.value = TASK_IDS.filter((one) => chosen.includes(one)))}
      />
      <ChoiceField<Meanwhile>
        id="with"
        label={w.with}
        options={MEANWHILE.map((one) => [one, w.meanwhile[one]] as const)}
        value={meanwhile.value}
        onChange={(chosen) => (meanwhile.value = chosen)}
      />
      {standing.length > 0 && <p>{w.standing(standing.map((one) => names[one]).join(', '))}</p>}
      <ChoiceField<number>
        id="minutes"
        label={w.minutes}
        options={MINUTES.map((one) => [one, w.minute(one)] as const)}
        value={minutes.value}
        onChange={(chosen) => (minutes.value = chosen)}
      />
      <p role="status">
        {tasks.value.length === 0
          ? w.which0
          : isShortEnough(drill)
            ? intervals.whole(format.value.number(wholeMinutes(drill), 1))
            : w.tooLong}
      </p>
      <p>
        {stop} {unscored}
      </p>
      {tasks.value.length > 0 && isShortEnough(drill) && (
        <LinkButton to={drillPath(drill)} tone="primary">
          {w.go}
        </LinkButton>
      )}
    </Gate>
  );
}
