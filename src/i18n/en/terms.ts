import type { Problem, ProblemCode } from '../../log/problem.ts';
import type { Phase, ProgrammeId } from '../../programmes/programme.ts';
import type { BoutStopId, Finding, MeasureKind, ReviewOutcome, Role } from '../../log/vocabulary.ts';
import { supports } from './supports.ts';

type Told = (params: Problem['params']) => string;

/** Of a file or an entry that cannot be read; `what` and `got` come from the check, in figures where possible. */
const problems: Record<ProblemCode, Told> = {
  'too-large': ({ limit }) => `The file is larger than ${limit} MB, so it was not opened.`,
  'not-json': () => 'This is not a file that Rejoin saved.',
  truncated: () => 'The file stops in the middle. It was probably not copied as a whole.',
  'too-deep': () => 'This is not a file that Rejoin saved.',
  'too-many': () => 'There is more here than a log can have.',
  'too-slow': () => 'Reading the file took too long, so it was stopped.',
  'not-a-log': () => 'This is not a file that Rejoin saved.',
  'newer-version': ({ version }) => `The file is from a newer version of Rejoin (${version}). Update the app first.`,
  expected: ({ what, got }) => `Expected ${what}, found ${got}.`,
  missing: ({ what }) => `Nothing is here; expected ${what}.`,
  'duplicate-id': ({ first }) => `The same mark was used before, with other content (${first}).`,
  'unknown-athlete': () => 'It belongs to somebody who is not in the file.',
  'unknown-protocol': ({ id }) => `This version of the app does not know the plan ${id}.`,
  'peak-below-before': ({ before, peak }) => `At worst (${peak}) is below just before (${before}).`,
  'settled-without-rise': () => 'Nothing got worse, so it settled after 0 minutes.',
  'settled-zero-after-rise': () => 'It got worse, so it cannot have settled after 0 minutes.',
  'corrects-a-correction': () => 'A correction cannot be corrected; correct the entry itself.',
  'fixed-field': () => 'This can never be changed.',
  'reserved-key': () => 'A name that may not be used in a file.',
  altered: () => 'This is not as it was written: it changed on the disk.',
  'not-opened': () => 'This does not open with your lock: somebody changed or moved it, or it is of another lock.',
};

const roles: Record<Role, string> = {
  athlete: 'the person it is about',
  parent: 'a parent',
  staff: 'school or club',
  clinician: 'a clinician',
};
const findings: Record<Finding, string> = {
  concussion: 'a concussion',
  'no-concussion': 'no concussion',
  unclear: 'not clear',
};
const outcomes: Record<ReviewOutcome, string> = {
  continue: 'the plan may go on',
  'stay-stopped': 'stay stopped',
};
const measures: Record<MeasureKind, string> = {
  sleep: 'Sleep',
  steps: 'Steps',
  'resting-heart-rate': 'Resting heart rate',
  rmssd: 'Heart rate variability (RMSSD)',
  sdnn: 'Heart rate variability (SDNN)',
  pnn50: 'Heart rate variability (pNN50)',
  'blood-pressure-systolic': 'Blood pressure, upper',
  'blood-pressure-diastolic': 'Blood pressure, lower',
  'walk-distance': 'Distance walked',
  'quality-of-life': 'Quality of life',
  'cognitive-score': 'Score of a thinking test',
};

const programmes: Record<ProgrammeId | 'none', string> = {
  'intensive-12-weeks': 'Twelve weeks, with an intensive first week',
  'fitness-15-sessions': 'Fifteen sessions: move, think, relax',
  'walk-with-posts': 'A walk with posts',
  none: 'no programme any more',
};
/** A session of a programme by the phase it begins with, and the how many-th of those it is. */
const sessions: Record<Phase, (n: number) => string> = {
  activation: (n) => `Intensive day ${n}`,
  'brain-training': (n) => `Thinking session ${n}`,
  consolidation: (n) => `Rest ${n}`,
  booster: (n) => `Booster ${n}`,
  session: (n) => `Session ${n}`,
  relaxation: (n) => `Relaxation ${n}`,
  walk: (n) => `Walk ${n}`,
};
/** What ends a bout for today. */
const stopSigns: Record<BoutStopId, string> = {
  'sudden-dizziness': 'suddenly dizzy or unsteady',
  'blurred-sight': 'blurred sight',
  nausea: 'feeling sick',
  'sudden-emotions': 'suddenly very emotional',
};

const words = {
  stopSigns,
  programmes,
  sessions,
  problems,
  /** What the check expected, as it says it; English is its own language. */
  expected: (what: string): string => what,
  roles,
  findings,
  outcomes,
  measures,
  supports,
  unrestricted: 'everything, without limits',
  whoWrites: 'Who writes this down?',
  nameOf: {
    athlete: 'Name',
    parent: "The parent's name",
    staff: 'Name, from school or club',
    clinician: "The clinician's name",
  } as Record<Role, string>,
  photo: {
    title: 'A photo of the paper',
    hint: 'Kept on this device only. It is not in a copy, a code or a link. Where it was taken is not kept.',
    take: 'Take or choose a photo',
    another: 'Another photo',
    remove: 'Remove the photo',
    alt: 'The paper, as it was photographed',
    busy: 'The photo is made smaller.',
    notKept:
      'The decision is saved. The photo is not: there may be too little room on this device. Try once more here.',
    problems: {
      'too-large': 'This photo is too large. Take one of the paper alone.',
      'not-a-photo': 'This is no photo that the browser can read. Nothing was kept of it.',
    },
  },
  nameNeeded: 'A name is needed.',
};
export default words;
