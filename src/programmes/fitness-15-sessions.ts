import { freeze } from '../protocols/freeze.ts';
import type { Part, Programme, ProgrammePhase } from './programme.ts';

const steady: Part = { part: 'steady', minutes: 8 };
const RELAX: ProgrammePhase = { phase: 'relaxation', parts: [{ part: 'relax', minutes: 5 }] };

/** Moving, thinking while walking, relaxing; and once more with other tasks. */
const SESSION: readonly ProgrammePhase[] = [
  {
    phase: 'session',
    parts: [steady, { part: 'tasks', tasks: ['months-backwards', 'left-right'], minutes: 2, with: 'walking' }],
  },
  RELAX,
  {
    phase: 'session',
    parts: [steady, { part: 'tasks', tasks: ['serial-sevens', 'n-back'], minutes: 2, with: 'walking' }],
  },
  RELAX,
];

/** Twice a week, three days apart. */
const DAYS = Array.from({ length: 15 }, (_, index) => Math.floor(index / 2) * 7 + (index % 2) * 3);

/** Fifteen sessions that alternate exertion, thinking tasks and relaxation. */
export const fitness15Sessions: Programme = freeze({
  id: 'fitness-15-sessions',
  version: '1.0.0',
  source: {
    citation: 'Cognitieve Fitness: fifteen group sessions of exertion, thinking tasks and relaxation by turns',
    locator: 'Studied in psychiatry, in groups; not after a concussion, and not alone',
    date: null,
    reproduced: false,
  },
  evidence: 'other-condition',
  days: DAYS.map((day, index) => ({ id: `s${index + 1}`, day, phases: SESSION })),
  ownChoices: ['days.day', 'steady.minutes', 'tasks.tasks', 'tasks.minutes', 'tasks.with', 'relax.minutes'],
});
