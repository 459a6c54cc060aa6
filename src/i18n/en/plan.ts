import type { BoutRule, EntryGateName } from '../../protocols/protocol.ts';

type GateWords = Record<Exclude<EntryGateName, 'clearance' | 'day' | 'symptom-free-days'>, string>;
const gates: GateWords = {
  resolution: 'No symptoms above what was usual in the last 24 hours, and no painkiller.',
  'clean-exertion': 'No symptoms with activity on the newest day with an activity.',
  examined: 'A clinician has examined the injury.',
  school: 'For students: full days of school, without help begun because of this injury.',
};

const words = {
  title: 'The whole plan',
  running: (version: string) => `Version ${version}. This recovery runs on it.`,
  notRunning: (version: string) => `Version ${version}. No recovery runs on it here.`,
  which: 'Which plan?',
  source: 'Source',
  dated: (date: string) => `Date of the source: ${date}.`,
  undated: 'The source gives no date.',
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
    `Symptoms may rise by at most ${rise} of 10, and must settle ${inclusive ? `within ${minutes}` : `in under ${minutes}`} minutes.`,
  strict: 'No symptoms above what was usual, with the activity or at rest.',
  noNew: (startsFree: boolean) =>
    `No new symptoms. The activity makes none worse. At rest none is above what was usual and above the 24 hours before this stage.${startsFree ? ' The activity starts without symptoms.' : ''}`,
  /** What is too much, and what follows from it. */
  tooMuch: {
    tolerant: 'More than that',
    strict: 'With a symptom',
    'no-new-symptoms': 'With a new symptom',
  } satisfies Record<BoutRule['rule'], string> as Record<BoutRule['rule'], string>,
  setback: {
    same: (tooMuch: string) => `${tooMuch}: stop for the day, and the same stage again from the next day.`,
    previous: (tooMuch: string) => `${tooMuch}: stop for the day, and one stage back.`,
    to: (tooMuch: string, stage: string) => `${tooMuch} the plan goes back to ${stage.replace(/^S/, 's')}.`,
  },
  heart: (percent: number) => `Heart rate up to about ${percent} % of 220 − age, as a guide.`,
  gates,
  clearance: (written: boolean) => `A clinician has agreed to it${written ? ', in writing' : ''}.`,
  clearanceWhere: (stages: string) =>
    `Where the sport can bring contact or a fall already at stage ${stages.replace(' and ', ' or ')}: a clinician has agreed to it.`,
  day: (n: number) => `Day ${n} after the injury, or later.`,
  symptomFree: (n: number) => `${n} days in a row without symptoms.`,
  dayRepeat: (n: number) =>
    `Day ${n} instead, where this is the second concussion within 3 months or the third within 12.`,
  symptomFreeRepeat: (n: number) =>
    `${n} days instead, where this is the second concussion within 3 months or the third within 12.`,
  clearanceBy: (list: string) => `A clearance counts from: ${list}.`,
  unasked: 'This plan asks for no clearance. A sport, a club or a school may ask for one.',
  /** What the source says beside its stages, by plan. */
  notes: {
    'uk-2023': [
      'No sport on the day of the injury.',
      'Seen by a health professional, or assessed by the health line (111), within 24 hours.',
      'Symptoms for longer than 28 days: see the GP.',
    ],
    'ais-2024': [
      'For everybody up to 19, and for adults in community sport.',
      'The names of the stages and what they allow are those of the Amsterdam consensus: our own cautious choice.',
    ],
    'acc-nz-2026': [
      'The source strongly recommends a clearance before competition. Here it is needed: our own cautious choice.',
    ],
  } as Record<string, readonly string[]>,
  newer: (version: string) => `Version ${version} of this plan is there. Nothing changes by itself.`,
  newerGo: 'See what it would change',
  change: 'Change the plan',
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
