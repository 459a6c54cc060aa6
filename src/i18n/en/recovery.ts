const times = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

const words = {
  title: 'Recovery',
  measures: 'Measures: sleep, steps, and weeks of moving',
  historyTitle: 'Every decision so far',
  historyIntro: 'Newest first. Each opens to its reasons as they were then.',
  none: 'There is no check-in yet, so there is no line. After the first check-in it begins here.',
  checkIn: 'Check in',
  total: (n: number, least: boolean) => `${least ? 'at least ' : ''}${n} of 132`,
  least: (n: number, least: boolean) => `${least ? 'at least ' : ''}${n}`,
  one: (total: string, at: string) => `One check-in so far: total ${total}, ${at}.`,
  first: (total: string, at: string) => `First check-in: ${total}, ${at}.`,
  last: (total: string, at: string) => `Last: ${total}, ${at}.`,
  highest: (total: string, at: string) => `Highest: ${total}, ${at}.`,
  lately: {
    higher: (from: number, to: number) => `Worse over the last 3 days: from ${from} to ${to}.`,
    lower: (from: number, to: number) => `Less over the last 3 days: from ${from} to ${to}.`,
    alike: (from: number, to: number) =>
      from === to
        ? `The same over the last 3 days: ${to}.`
        : `From ${from} to ${to} over the last 3 days. A change of less than 10 can be chance.`,
    unknown: 'Too few check-ins in the last 3 days to say which way it goes.',
  },
  count: (bouts: number, knocks: number) =>
    `${times(bouts, 'activity', 'activities')}${knocks === 0 ? ', no new knock' : ` and ${times(knocks, 'new knock', 'new knocks')}`} since the injury.`,
  notPredicted: 'The line says what was. It does not say what will be.',
  chart: (sentence: string) => `Line of all symptoms together by day. ${sentence} The same as a table below.`,
  chartFailed: 'The drawing did not load. The words and the table say the same.',
  chartLoading: 'The drawing is being made. The words and the table say the same.',
  axis: { total: 'Total', day: 'Day since the injury', stage: 'Stage' },
  legend: {
    point: 'check-in',
    part: 'check-in, not complete',
    bout: 'activity',
    knock: 'new knock',
    stop: 'stop',
    stage: 'stage allowed',
  },
  reporter: (role: string, name: string) => `${name} (${role})`,
  roles: { athlete: 'self', parent: 'parent', staff: 'school or club', clinician: 'clinician' },
  table: 'The same as a table',
  columns: { day: 'Day', worst: 'Worst, of 132', stage: 'Stage', bouts: 'Activities', knocks: 'Knocks' },
  noCheckIn: 'no check-in',
  history: {
    none: 'No decision yet: the plan began at stage 1 with the injury.',
    up: (from: string, to: string) => `Up: from stage ${from} to ${to}`,
    down: (from: string, to: string) => `Down: from stage ${from} to ${to}`,
    stop: (to: string) => `Stop. Later it goes on at stage ${to}`,
    begin: (stage: string) => `The injury. The plan begins at stage ${stage}`,
    cause: 'Cause',
    upCause: 'Every condition for this step was met, by what was logged up to then.',
    asItWas: 'What the app said then',
    noAnswer: 'The plan of that time is not known to this version of the app.',
    later: (when: string) => `What caused it was written down later. The app could say so from ${when} on:`,
    stillNot: (stage: string) => `What then stood before stage ${stage}:`,
    otherPlan: (name: string) => `Then the plan was: ${name}.`,
    nothing: 'Nothing stood before the next step.',
  },
};
export default words;
