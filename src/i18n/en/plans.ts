const words = {
  choose: 'Choose a plan',
  chooseIntro:
    'These are published step plans. They differ in how long they wait and in who has to agree. The usual one for this age is chosen.',
  takeIntro: 'Take another if your country, club or school works with it.',
  usual: 'usual at this age',
  chosen: 'chosen',
  take: 'Take this plan',
  read: 'Read it stage by stage',
  back: 'Back, change nothing',
  alone:
    'Under 18, or without a birth year, another plan is chosen together with an adult. A parent, or somebody of school or club, can change it later: More, then the whole plan.',
  /** By plan: whom its source has in mind. */
  forWhom: {
    'cisg-2022': 'Adults, in any sport.',
    'peds-2023': 'From 5 years, and under 18.',
    'uk-2023': 'Every age, in club and school sport in the United Kingdom. Not for elite sport.',
    'ais-2024': 'Up to 19 years, and adults in community sport, in Australia.',
    'acc-nz-2026': 'Club and school sport in New Zealand.',
    'cdc-heads-up': 'Young athletes in the United States, with a school or club that has a clinician at hand.',
  } as Record<string, string>,
  rows: {
    forWhom: 'For whom',
    contact: 'Contact, at the earliest',
    competition: 'Match, at the earliest',
    clearance: 'Who has to agree',
    school: 'School',
    again: 'With earlier concussions',
  },
  /** One line that says the most of it. */
  short: (contact: number, competition: number, isAsked: boolean) =>
    `Contact not before day ${contact}, match not before day ${competition}. ${isAsked ? 'A clinician agrees first.' : 'Nobody has to agree.'}`,
  opens: (day: number, stage: string) => `day ${day} (${stage.replace(/^S/, 's')})`,
  clearance: (who: string, stages: string) => `${who}, before stage ${stages}`,
  inWriting: (stage: string) => `${stage} (in writing)`,
  soonerInSome: 'in some sports sooner',
  nobody: 'Nobody. A sport, club or school may still ask for it.',
  school: (stage: string) => `Full school days come before ${stage.replace(/^S/, 's')}.`,
  again: (contact: number, competition: number) =>
    `The second within 3 months or the third within 12: contact not before day ${contact}, match not before day ${competition}.`,

  change: 'Change the plan',
  changeIntro: 'Choose one to see what it would change. Nothing is changed before you say so.',
  runs: (name: string) => `Now: ${name}.`,
  see: 'See what would change',
  to: (name: string) => `Change to: ${name}`,
  version: (version: string) => `version ${version}`,
  now: 'Now',
  after: 'After the change',
  openSoon: (stage: string, name: string, after: string) => `${stage} (${name}) may open ${after}.`,
  openLater: (stage: string, name: string) => `${stage} (${name}) can open later.`,
  before: (n: number) => (n === 1 ? '1 point stands before it' : `${n} points stand before it`),
  differs: 'What else is different',
  sameRest: 'Days to wait, who has to agree and school stay as they are.',
  nothing: 'not asked',
  was: (text: string) => `now: ${text}`,
  rules: 'What a change does',
  ruleLines: [
    'The stage begins anew today. Activities until now do not count for it.',
    'Nothing opens before tomorrow, and not within 24 hours.',
    'Today the plan of now holds as well. Everything that was logged stays.',
    'The strictest rule that applies to you wins.',
  ],
  confirm: 'Change the plan',
  other: 'Somebody else',
  underAge:
    'Under 18, or where the age is not known, a parent or somebody of school or club writes this down. Plans differ in who has to agree before contact, so nobody makes that choice alone.',
};
export default words;
