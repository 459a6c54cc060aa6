import type { StageWords } from '../reasons.ts';

type Stages = Readonly<Record<string, StageWords>>;

/** Plans by name, as they are chosen and told. */
export const plans: Readonly<Record<string, string>> = {
  'cisg-2022': 'Amsterdam consensus, for adults',
  'peds-2023': 'Guideline for children and teenagers',
  'uk-2023': 'UK guideline for grassroots sport',
  'ais-2024': 'Australian guideline for youth and community sport',
  'acc-nz-2026': 'New Zealand sport guideline (ACC)',
  'cdc-heads-up': 'CDC HEADS UP, United States',
};

const noKnock = 'Anything with a risk of a knock to the head.';
const noSport = 'Sport, PE, climbing in the playground, driving, alcohol.';
const noMore = 'Nothing more in this plan.';
/** Said where the plan itself asks nobody. */
const unasked = 'This plan asks for no clearance; a sport or school may ask for one.';

const amsterdam: Stages = {
  '1': {
    name: 'Symptom-limited activity',
    may: 'Daily things that make symptoms no more than mildly and briefly worse. Walking. Relative rest in the first 24–48 hours, few screens.',
    notYet: noSport,
  },
  '2A': {
    name: 'Light exercise',
    may: 'Stationary bike or walking at a slow to medium pace. Light resistance if it goes well.',
    notYet: noKnock,
  },
  '2B': {
    name: 'Moderate exercise',
    may: 'Stationary bike or walking at a moderate pace. Light resistance if it goes well.',
    notYet: noKnock,
  },
  '3': {
    name: 'Own sport, alone',
    may: 'The movements of the sport, away from the team: running, change of direction, drills alone.',
    notYet: `${noKnock} Training with the team.`,
  },
  '4': {
    name: 'Training without contact',
    may: 'Harder drills at usual intensity, passing, with the team. Thinking and the examination are expected to be back to normal here; a diary cannot show that.',
    notYet: 'Contact.',
  },
  '5': { name: 'Training with contact', may: 'Normal training.', notYet: 'Competition.' },
  '6': { name: 'Return to sport', may: 'Normal play.', notYet: noMore },
};

const uk: Stages = {
  '1': {
    name: 'Initial relative rest',
    may: 'Quiet daily things and short walks, as long as symptoms get no more than a little worse. Few screens. For 24–48 hours.',
    notYet: noSport,
  },
  '2': {
    name: 'Daily and light physical activities',
    may: 'Everyday things step by step. Light activity such as walking.',
    notYet: `Harder exercise. ${noKnock}`,
  },
  '3': {
    name: 'Aerobic exercise and low-level body-weight training',
    may: 'Exercise that raises the heart rate, such as a stationary bike. Light training with your own body weight.',
    notYet: `Weights. ${noKnock}`,
  },
  '4': {
    name: 'Sport-specific training without contact, and weights',
    may: 'The movements of the sport, drills without contact, weight training.',
    notYet: 'Contact. Training with a risk of contact or falls: that belongs to stage 5.',
  },
  '5': { name: 'Full-contact practice', may: `Normal training. ${unasked}`, notYet: 'Competition.' },
  '6': { name: 'Return to play', may: `Normal play. ${unasked}`, notYet: noMore },
};

const acc: Stages = {
  '1': {
    name: 'Relative rest, few screens',
    may: 'Rest and quiet things at home. As little screen as possible.',
    notYet: noSport,
  },
  '2': {
    name: 'Gentle daily activities, short walks',
    may: 'Gentle everyday things and short walks.',
    notYet: `Sport and training. ${noKnock}`,
  },
  '3': {
    name: 'More study or work, exercise guided by symptoms',
    may: 'More study or work. Exercise, as far as symptoms allow.',
    notYet: `Training with the team. ${noKnock}`,
  },
  '4': {
    name: 'Part-time school or work, training without risk of a knock',
    may: 'School or work for part of the time. Training without any risk of a knock to the head.',
    notYet: 'Contact.',
  },
  '5': {
    name: 'Full school or work, full training',
    may: 'Full school or work. Normal training, contact included.',
    notYet: 'Competition.',
  },
  '6': { name: 'Return to competition', may: 'Normal play.', notYet: noMore },
};

const cdc: Stages = {
  '1': { name: 'Back to regular activities', may: 'School and the usual day.', notYet: 'Sport, PE and training.' },
  '2': {
    name: 'Light aerobic activity',
    may: '5 to 10 minutes on a stationary bike, walking or a light jog.',
    notYet: `Weights. ${noKnock}`,
  },
  '3': {
    name: 'Moderate activity',
    may: 'Moderate jogging, brief running, moderate cycling on a stationary bike, weights lighter than usual.',
    notYet: noKnock,
  },
  '4': {
    name: 'Heavy activity without contact',
    may: 'Sprinting, hard cycling on a stationary bike, usual weights, drills without contact.',
    notYet: 'Contact.',
  },
  '5': { name: 'Practice and full contact', may: 'Controlled full-contact practice.', notYet: 'Competition.' },
  '6': { name: 'Competition', may: 'Normal play.', notYet: noMore },
};

export const stages: Readonly<Record<string, Stages>> = {
  'cisg-2022': amsterdam,
  'peds-2023': {
    ...amsterdam,
    '1': {
      name: 'Symptom-limited activity',
      may: 'Daily things that make symptoms no more than mildly and briefly worse. Seeing friends, light walking. Relative rest in the first 24–48 hours, few screens. This stage should not last over 48 hours.',
      notYet: noSport,
    },
    '3': {
      name: 'Own sport, alone',
      may: 'The movements of the sport, away from the team: running, change of direction, drills alone. PE alone, with a teacher watching.',
      notYet: `${noKnock} Training with the team.`,
    },
  },
  'uk-2023': uk,
  'ais-2024': {
    ...amsterdam,
    '4': {
      name: 'Training without contact',
      may: 'Harder drills at usual intensity, passing, with the team.',
      notYet: 'Contact.',
    },
  },
  'acc-nz-2026': acc,
  'cdc-heads-up': cdc,
};
