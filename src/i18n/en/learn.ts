import type { LearnStep } from '../../log/vocabulary.ts';

interface StepWords {
  /** What it allows. */
  readonly may: string;
  /** How it ends. */
  readonly ends: string;
}
const steps: Record<LearnStep, StepWords> = {
  L1: {
    may: 'Daily things that make symptoms no more than a little worse: reading, a bit of screen. Begin with 5 to 15 minutes, then build up.',
    ends: 'It ends when this goes well once. Then: school work at home.',
  },
  L2: {
    may: 'School work outside the classroom: reading, homework, at home or somewhere quiet.',
    ends: 'It ends when this goes well once. Then: part of the day at school.',
  },
  L3: {
    may: 'Part of the day at school, or a full day with more breaks.',
    ends: 'It ends when this goes well once. Then: full days.',
  },
  L4: {
    may: 'Full days at school. Help goes away one thing at a time.',
    ends: 'It ends when a full day goes well without extra help. Then school is done.',
  },
};

const words = {
  title: 'School, step by step',
  steps,
  stairs: (step: string, name: string, n: number, total: number) =>
    `School step ${step}, ${name}: step ${n} of ${total}`,
  now: (step: string) => `Now: step ${step}`,
  present: 'now',
  complete: 'Full school days go well.',
  completeMore: 'The school steps are done. Nothing more has to be logged here.',
  stop: 'The plan says stop, so ask the clinician about school too. The school step below does not change by it.',
  why: 'Why this step',
  nothing: 'Nothing stands in the way.',
  others: 'All four steps',
  well: 'Going well means: symptoms rise by at most 2 of 10, and are back in less than 60 minutes. There is no waiting time. A higher step that goes well counts too.',
  worse: 'Too much? Then this step once more, another day. Nobody has to start all over.',
  away: (days: number) =>
    `Nothing at school is in the log for ${days} days. Being away from school for more than a week is not recommended. Were you there? Then log it.`,
  sport: 'School and sport',
  sportFree: 'School is never held up by sport.',
  sportAsks: (stage: string, name: string) =>
    `In sport, full days of school without extra help come before ${stage} (${name}).`,
  sportAsksNone: 'This plan for sport does not wait for school.',
  source: 'Where this comes from',
  sourceLines: [
    'The steps: Amsterdam consensus on concussion in sport (2023), table 1, as reproduced.',
    'Not away from school for more than a week, and the help that schools give: living guideline for children (PedsConcussion, 2023), as reproduced.',
    'That a fine day at a higher step counts at once: our own choice.',
  ],
  notStudent: 'These steps are for whoever goes to school. This person does not.',
  log: 'Log a school day',
  settle: 'Symptoms settled?',
  more: 'School steps, help and note',
  note: 'A note for the school',

  help: 'What school does differently',
  helpNone: 'Nothing is agreed yet.',
  helpEnded: 'Nothing any more.',
  helpUntil: (date: string) => `Look at it again: ${date}.`,
  helpNoDate: 'No date to look at it again.',
  helpBy: (who: string, when: string) => `Agreed by ${who}, ${when}.`,
  helpChange: 'Change what is agreed',
  helpBegin: 'Agree on help',
  reviewDue: 'The day has come to look at the help again: what can go, what is still needed?',
  reviewGo: 'Look at the help again',

  supportsTitle: 'Help at school',
  supportsIntro: 'Agree on it with the school and at home. When it goes well, take away one thing at a time.',
  supportsWhich: 'What helps?',
  own: 'Something else, in your own words',
  ownHint: 'One on each line.',
  ownAgreedHint: 'One on each line. It is on the note for the school as well.',
  endAll: 'Nothing of this any more',
  ending: 'Nothing is chosen. Saving this ends all help.',
  review: 'When do you look at it again?',
  reviewChoices: {
    week: (date: string) => `In 1 week: ${date}`,
    weeks: (date: string) => `In 2 weeks: ${date}`,
    other: 'Another day',
    none: 'No day yet',
  },
  reviewDate: 'Which day?',
  agreed: 'Who agreed on this?',
  somebodyElse: 'Somebody else',
  errors: {
    none: 'Choose at least one, or write your own.',
    ownLong: 'Each line can have at most 200 letters, and there can be at most 40 lines.',
    noDate: 'Choose a day that exists.',
    past: 'This day has passed. Choose today or later.',
    help: 'Choose what school did differently, or choose "without extra help" above.',
  },

  dayTitle: 'Log a school day',
  amount: 'How much school was it?',
  amounts: {
    daily: 'None: quiet things at home',
    home: 'School work at home',
    part: 'Part of the day at school',
    help: 'Full day, with extra help',
    full: 'Full day, without extra help',
  },
  stillWith: (list: string) => `Still with: ${list}.`,
  without: (list: string) => `Without what is agreed: ${list}.`,
  didHelp: 'What did school do differently on this day?',
  after: 'During school and after it',
  noWorse: 'No worse than just before: save',
  gotWorse: 'It got worse',
  notWorse: 'No, it did not get worse',
  whenNow: 'Just now.',
  details: 'Another time or help, a note',
  setting: 'Where?',
  settings: {
    school: 'At school',
    home: 'At home: a holiday or day off, with as much reading, screens and company as at school',
  },
  step: 'Which step was it?',

  noteIntro:
    'What the school gets to see: what helps, until when, and whom to ask. No scores, no symptoms, nothing medical.',
  noteEmpty: 'No help is agreed yet. The note says what helps, so agree on that first.',
  noteStop: 'The plan says stop. Ask the clinician about school before you hand over this note.',
  noteLanguage: 'Language of the note',
  notePrint: 'Print, or save as PDF',
  noteBack: 'Back to the school steps',
};
export default words;
