import { freeze } from '../protocols/freeze.ts';
import type { Part, Programme, ProgrammeDay, ProgrammePhase } from './programme.ts';

const intervals = (times: number): Part => ({
  part: 'intervals',
  hard: 30,
  easy: 30,
  times,
  warmUp: 5,
  coolDown: 5,
});
const walkingTasks: Part = {
  part: 'tasks',
  tasks: ['serial-sevens', 'left-right', 'months-backwards'],
  minutes: 3,
  with: 'walking',
};
const balanceTasks: Part = { part: 'tasks', tasks: ['balance', 'n-back'], minutes: 2, with: 'one-leg' };

const INTENSIVE: readonly ProgrammePhase[] = [
  { phase: 'activation', parts: [intervals(10)] },
  { phase: 'brain-training', parts: [walkingTasks, balanceTasks] },
  { phase: 'consolidation', parts: [{ part: 'rest', minutes: 60 }] },
];
const BOOSTER: readonly ProgrammePhase[] = [
  { phase: 'booster', parts: [intervals(8), walkingTasks] },
  { phase: 'consolidation', parts: [{ part: 'rest', minutes: 60 }] },
];

/** Five days in a row; the rest of that week and the whole second one are free. */
const intensive: readonly ProgrammeDay[] = [0, 1, 2, 3, 4].map((day) => ({
  id: `w1d${day + 1}`,
  day,
  phases: INTENSIVE,
}));
/** Twice a week, three days apart. */
const boosters: readonly ProgrammeDay[] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((week) =>
  [0, 3].map((day, index) => ({ id: `w${week}b${index + 1}`, day: (week - 1) * 7 + day, phases: BOOSTER })),
);

/** Twelve weeks: an intensive first one, then boosters from the third on. */
export const intensive12Weeks: Programme = freeze({
  id: 'intensive-12-weeks',
  version: '1.0.0',
  source: {
    citation:
      'Neuroplasticity training for persisting complaints, twelve weeks, as given in Leeuwarden, the Netherlands',
    locator: 'Known in outline: an intensive week of days in three phases, then booster sessions',
    date: null,
    reproduced: false,
  },
  evidence: 'uncontrolled',
  days: [...intensive, ...boosters],
  ownChoices: [
    'days.count',
    'days.day',
    'intervals.times',
    'intervals.warmUp',
    'intervals.coolDown',
    'tasks.tasks',
    'tasks.minutes',
    'tasks.with',
  ],
});
