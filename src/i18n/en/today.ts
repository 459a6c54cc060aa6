import type { EntryType } from '../../log/entry.ts';

const types: Record<EntryType, string> = {
  injury: 'Injury',
  typical: 'How it usually was',
  'check-in': 'Check-in',
  activity: 'Activity',
  school: 'School day',
  'warning-signs': 'Warning signs',
  'head-impact': 'Knock',
  examination: 'Examination',
  review: 'Review',
  clearance: 'Clearance',
  prescription: 'Exercise dose',
  measure: 'Measurement',
  'protocol-change': 'Change of plan',
  'school-plan': 'What school does differently',
  correction: 'Correction',
};

export const today = {
  types,
  title: (name: string, day: number) => `${name} · day ${day}`,
  stairs: (stage: string, name: string, n: number, total: number) => `Stage ${stage}, ${name}: step ${n} of ${total}`,
  resumes: 'Stage where it goes on later',
  may: 'Allowed now',
  notYet: 'Not yet',
  mayStop: 'Rest. Nothing that takes effort.',
  whyNot: 'Why not further',
  whyStop: 'Why',
  nothingHolds: 'Nothing holds the next stage back.',
  completeNote: 'Whether to go back to contact is decided by a clinician, not by this app.',
  next: (stage: string, name: string, after: string) => `${stage} (${name}) may open ${after}.`,
  nextBlocked: (stage: string, name: string) => `${stage} (${name}) can open once the points above are settled.`,
  good: 'Good to know',
  heart: {
    age: (bpm: string, percent: number) =>
      `Heart rate up to about ${bpm} (${percent} % of 220 − age: a guide; for one person in three it is more than 10 beats off).`,
    prescription: (bpm: string, percent: number) =>
      `Heart rate up to ${bpm} (${percent} % of what the clinician measured).`,
    effort: (percent: number): string =>
      percent <= 55 ? 'Effort: talking stays easy.' : 'Effort: you can talk, but not sing.',
  },
  rules: {
    title: 'The first day',
    sameDay: 'Not back on the field today, whatever it feels like.',
    lines: [
      'Not alone for the first 24 hours.',
      'No driving, no machines, no heights, no swimming alone. No cycling in traffic until clear-headed.',
      'No alcohol, drugs or sleeping pills.',
      'No aspirin or anti-inflammatories such as ibuprofen. Paracetamol is allowed.',
      'Few screens for 48 hours.',
      'Symptoms can take up to two days to appear, sometimes longer. Warning signs count at any time, also weeks later.',
    ],
  },
  learn: { title: 'School' },
  actions: {
    signs: 'Answer the warning signs',
    checkIn: 'Check in · 1 minute',
    resume: 'Go on with the check-in',
    activity: 'Log an activity',
    settled: 'Symptoms settled?',
    review: 'Record what the clinician said',
    examination: 'Record an examination',
    clearance: 'Record a clearance',
    school: 'Log a school day',
    call: 'Whom to call',
  },
  also: 'Also',
  questions: {
    title: 'A small question',
    caution: 'Are there things a doctor should know first?',
    typical: 'What was usually felt before the knock?',
    concussions: 'Earlier concussions?',
    sport: 'Which sport, and where does contact begin?',
    community: 'Does the club or school keep longer waiting times?',
    answer: 'Answer',
    later: 'Later',
  },
  mood: {
    text: 'Feeling sad or anxious a lot? Talking to somebody helps. Call the doctor, or a listening line:',
    lines: [
      { name: 'Samaritans (UK)', number: '116 123' },
      { name: '988 (US)', number: '988' },
    ],
  },
  backupNever: 'No copy outside this browser yet.',
  backup: (ago: string) => `Last copy outside this browser: ${ago}.`,
  backupGo: 'Make a copy',
  unreadable: (n: number) =>
    `${n} ${n === 1 ? 'entry' : 'entries'} could not be read. ${n === 1 ? 'It is' : 'They are'} kept.`,
  update: 'A new version of the app is ready.',
  updateGo: 'Use it now',
  clockBehind:
    'Something was written down at a later time than this device shows. Set the clock right; until then the plan cannot say what is allowed.',
  switch: 'Somebody else',
  unknownProtocol: 'This recovery runs on a plan that this version of the app does not know. Update the app.',
  fourStar: 'The strictest rule that applies wins: a club, school or law may ask for more.',
};
