import type { TimeWords } from '../format.ts';

export const time: TimeWords = {
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  on: (day) => `on ${day}`,
  at: (day, at) => `${day} at ${at}`,
  after: (day, at) => `${day} after ${at}`,
  justNow: 'just now',
  minutesAgo: (n) => (n === 1 ? '1 minute ago' : `${n} minutes ago`),
  hoursAgo: (n) => (n === 1 ? '1 hour ago' : `${n} hours ago`),
  daysAgo: (n) => `${n} days ago`,
};
