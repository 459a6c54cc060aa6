import type { TimeWords } from '../format.ts';

export const time: TimeWords = {
  today: 'vandaag',
  tomorrow: 'morgen',
  yesterday: 'gisteren',
  on: (day) => `op ${day}`,
  at: (day, at) => `${day} om ${at}`,
  after: (day, at) => `${day} na ${at}`,
  justNow: 'zojuist',
  minutesAgo: (n) => (n === 1 ? '1 minuut geleden' : `${n} minuten geleden`),
  hoursAgo: (n) => `${n} uur geleden`,
  daysAgo: (n) => `${n} dagen geleden`,
};
