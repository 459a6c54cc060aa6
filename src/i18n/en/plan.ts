import type { EntryGateName } from '../../protocols/protocol.ts';

type GateWords = Record<Exclude<EntryGateName, 'clearance' | 'day' | 'symptom-free-days'>, string>;
const gates: GateWords = {
  resolution: 'No symptoms above what was usual in the last 24 hours, and no painkiller.',
  'clean-exertion': 'No symptoms with activity on the newest day with an activity.',
  examined: 'A clinician has examined the injury.',
  school: 'For students: full days of school, without help begun because of this injury.',
};

const words = {
  title: 'The whole plan',
  names: {
    'cisg-2022': 'Amsterdam consensus, for adults',
    'peds-2023': 'Guideline for children and teenagers',
  } as Record<string, string>,
  running: (version: string) => `Version ${version}. This recovery runs on it.`,
  notRunning: (version: string) => `Version ${version}. No recovery runs on it here.`,
  which: 'Which plan?',
  source: 'Source',
  reproduced: 'As reproduced: read in reproductions of the source, not on the publisher’s page.',
  now: 'allowed now',
  may: 'Allowed',
  notYet: 'Not yet',
  ends: 'When it ends',
  enter: 'To enter it',
  always: 'For every step up',
  alwaysLines: [
    'All warning signs answered with "no" in the last 24 hours.',
    'A full check-in in the last 24 hours, after the activity.',
    'At most one step up in 24 hours. Never a step up on silence.',
    'Nothing that a doctor should know of first.',
  ],
  own: 'our own cautious choice',
  hours: (n: number) => `At least ${n} hours.`,
  minutes: (n: number) => `An activity of at least ${n} minutes that went well.`,
  noActivity: 'No activity is needed.',
  tolerant: (rise: number, minutes: number, inclusive: boolean) =>
    `Symptoms may rise by at most ${rise} of 10, and must settle ${inclusive ? `within ${minutes}` : `in under ${minutes}`} minutes. More than that: stop for the day, and the same stage again from the next day.`,
  strict: (to: string) =>
    `No symptoms above what was usual. With a symptom the plan goes back to ${to.replace(/^S/, 's')}.`,
  setback: { same: 'this stage', previous: 'the stage before' },
  heart: (percent: number) => `Heart rate up to about ${percent} % of 220 − age, as a guide.`,
  gates,
  clearance: (written: boolean) => `A clinician has agreed to it${written ? ', in writing' : ''}.`,
  clearanceWhere: (stages: string) =>
    `Where the sport can bring contact or a fall already at stage ${stages.replace(' and ', ' or ')}: a clinician has agreed to it.`,
  day: (n: number) => `Day ${n} after the injury, or later.`,
  symptomFree: (n: number) => `${n} days in a row without symptoms.`,
  clearanceBy: (list: string) => `A clearance counts from: ${list}.`,
  communityTitle: 'Waiting times of club or school',
  community:
    'Where these are kept too: 14 days in a row without symptoms before contact, and day 21 before competition. Under 18 they are kept unless said otherwise.',
  school: 'School',
  schoolLines: [
    'L1 daily activity · L2 school work at home · L3 part-time school · L4 full-time school.',
    'A school day may raise symptoms by at most 2 of 10, for less than 60 minutes. School is never held up by sport.',
  ],
  stricter: 'The strictest rule that applies wins: a club, a school or a law may ask for more.',
};
export default words;
