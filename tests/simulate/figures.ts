/** The numbers that are drawn from: what is published, and what had to be assumed beside it. `docs/cohort.md` explains. */

/** Published; none of these is fitted to the outcome. */
export const PUBLISHED = {
  /** Total severity at the start, 0–132. */
  severity: { lower: 5, median: 13, upper: 26 },
  /** What is left of it after seven days. */
  leftAfterWeek: 0.2,
  /** Share of repeat days on which it is higher than the day before; between people. */
  daysUp: [0.06, 0.1],
  /** Share of bouts after which symptoms are worse; between people. */
  boutsWorse: [0.14, 0.23],
  /** Share of recoveries in which symptoms come back with exertion after they had gone. */
  relapsing: 0.12,
  /** Share of days on which something is logged; between people. */
  adherence: [0.28, 0.89],
} as const;

/** Days from the injury to unrestricted sport. */
export const OBSERVED = [
  { who: '859 high-school injuries', lower: 13, median: 17, upper: 23 },
  { who: 'college athletes', lower: 8.7, median: 12.8, upper: 20.1 },
] as const;

/** Not published, or not found: our own choices, plausible and untuned. */
export const ASSUMED = {
  /** How far the pace of recovery differs between people: the standard deviation of the logarithm of the daily rate. */
  paceSigma: 0.5,
  /** A day up is this much higher than it would have been, and at least one point above the day before. */
  upBy: [1.25, 2],
  /** Rise of a bout that is worse, on 0–10, with its weight. */
  rises: [
    [1, 45],
    [2, 30],
    [3, 15],
    [4, 10],
  ],
  /** Minutes until a rise has settled. */
  settled: { median: 20, sigma: 0.8 },
  /** A relapse: on which bout after symptoms have gone, the rise of that bout, and the severity it brings back. */
  relapse: { bout: [1, 6], rise: [2, 4], severity: [3, 8] },
  /** Minutes of a bout. */
  minutes: [15, 40],
  /** Minutes after midnight: the morning's check-in, the school day, the hour for sport, the evening's check-in. */
  morning: [7 * 60, 9 * 60],
  school: 15 * 60,
  sport: [15.5 * 60, 18.5 * 60],
  evening: [19.5 * 60, 22 * 60],
  /** Who sees that the next stage opens within this many hours, and before this minute of the day, waits for it. */
  waitsHours: 3,
  waitsUntil: 21 * 60,
  /** Nobody starts a bout at or above this on 0–10. */
  noBoutFrom: 7,
  /** Days until the first examination, and until an appointment for a clearance. */
  examination: { median: 1, sigma: 1, atLeast: 0.1, atMost: 7 },
  appointment: { median: 2, sigma: 0.8, atLeast: 0.1, atMost: 7 },
  /** Share of clinicians who write one paper for everything that follows, once contact is asked for. */
  writesAll: 0.5,
  /** Share of adults who go to school or college. */
  studentAdults: 0.5,
  /** Ages where a profile has no range of its own. */
  ages: [13, 35],
  impactRiskFrom: [
    ['3', 20],
    ['4', 30],
    ['5', 50],
  ],
  /** A student goes as far as this severity lets them. */
  schoolUpTo: { withoutSupports: 1, fullDay: 2, partTime: 8, atHome: 20 },
} as const;

/** How long a recovery is followed, in days. */
export const HORIZON = 60;
