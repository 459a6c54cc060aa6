/** "3 days", "2 hours", "15 minutes". */
const span = (count: number, unit: 'days' | 'hours' | 'minutes'): string =>
  `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;

/** What is said where the clock of the device cannot be believed. */
const words = {
  title: 'The clock of this device',
  span,
  ahead: (by: string) => `The clock of this device jumped ${by} ahead.`,
  behind: (by: string) => `The clock of this device went back by ${by}.`,
  originAhead: (by: string) => `The clock of this device is ${by} ahead of the website this app comes from.`,
  originBehind: (by: string) => `The clock of this device is ${by} behind the website this app comes from.`,
  question: (date: string, time: string) => `Is it really ${date}, ${time}?`,
  held: 'Until that is clear, the plan does not say what is allowed. You can write everything down as usual.',
  yes: 'Yes, that is right',
  no: 'No',
  how: 'Set the date and the time in the settings of this device, best to “automatic”. Then come back here.',
  now: (date: string, time: string) => `This device now says: ${date}, ${time}.`,
  rightNow: 'It is right now',
  later: (n: number) =>
    n === 1
      ? 'Something was written down under a later time than it is now.'
      : `${n} things were written down under a later time than it is now.`,
  laterCounts:
    'If the clock is right now: what was hard or worrying in it counts from now on. What was good in it does not count: write it down again.',
  zone: (here: string, home: string) =>
    `This device is on the time of ${here}. In this plan, days go on by the clock of ${home}. 24 hours stay 24 hours.`,
  zoneSeen: 'All right',
};
export default words;
