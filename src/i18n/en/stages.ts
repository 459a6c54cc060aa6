import type { StageWords } from '../reasons.ts';

const amsterdam: Record<string, StageWords> = {
  '1': {
    name: 'Symptom-limited activity',
    may: 'Daily things that make symptoms no more than mildly and briefly worse. Walking. Relative rest in the first 24–48 hours, few screens.',
    notYet: 'Sport, PE, climbing in the playground, driving, alcohol.',
  },
  '2A': {
    name: 'Light exercise',
    may: 'Stationary bike or walking at a slow to medium pace. Light resistance if it goes well.',
    notYet: 'Anything with a risk of a knock to the head.',
  },
  '2B': {
    name: 'Moderate exercise',
    may: 'Stationary bike or walking at a moderate pace. Light resistance if it goes well.',
    notYet: 'Anything with a risk of a knock to the head.',
  },
  '3': {
    name: 'Own sport, alone',
    may: 'The movements of the sport, away from the team: running, change of direction, drills alone.',
    notYet: 'Anything with a risk of a knock to the head. Training with the team.',
  },
  '4': {
    name: 'Training without contact',
    may: 'Harder drills at usual intensity, passing, with the team. Thinking and the examination are expected to be back to normal here; a diary cannot show that.',
    notYet: 'Contact.',
  },
  '5': { name: 'Training with contact', may: 'Normal training.', notYet: 'Competition.' },
  '6': { name: 'Return to sport', may: 'Normal play.', notYet: 'Nothing more in this plan.' },
};

export const stages: Readonly<Record<string, Record<string, StageWords>>> = {
  'cisg-2022': amsterdam,
  'peds-2023': {
    ...amsterdam,
    '1': {
      name: 'Symptom-limited activity',
      may: 'Daily things that make symptoms no more than mildly and briefly worse. Seeing friends, light walking. Relative rest in the first 24–48 hours, few screens. This stage should not last over 48 hours.',
      notYet: 'Sport, PE, climbing in the playground, driving, alcohol.',
    },
    '3': {
      name: 'Own sport, alone',
      may: 'The movements of the sport, away from the team: running, change of direction, drills alone. PE alone, with a teacher watching.',
      notYet: 'Anything with a risk of a knock to the head. Training with the team.',
    },
  },
};
