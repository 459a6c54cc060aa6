const entries = (n: number): string => (n === 1 ? 'one entry' : `${n} entries`);

const words = {
  titles: {
    gone: 'The log is gone from this browser',
    short: 'Part of the log is gone',
    damaged: 'Part of the log was changed',
    closed: 'The log cannot be opened',
  },
  what: {
    gone: 'There was a log here, and now there is nothing. Browsers clear what they keep when the disk is full, after a long time, or when somebody clears it.',
    short: 'Entries that were written here are not here any more.',
    damaged: 'Entries are not as they were written, or were put here by something other than the app.',
  },
  missing: (n: number) => `Known to be missing: ${entries(n)}.`,
  changed: (n: number) => `Changed or unknown: ${entries(n)}. They are kept, and count for nothing.`,
  nothing:
    'Nothing is decided on the rest, since what is missing may have held a step back. Until it is put right: no sport. Warning signs and a new knock can still be written down.',
  copy: 'Put a copy back',
  copyText: 'A file that was saved before, or one that you save now on another device with the same log.',
  scan: 'Scan the log of another phone',
  scanText: 'From a phone that shares this log: pair the two anew (More, on the other phone), then scan its log.',
  look: 'Look at what is left',
  save: 'Save what is left',
  anew: 'Go on without it …',
  retry: 'Try again',
  erase: 'Erase and begin from a copy …',
  newer: 'You can look at it and save a copy. To write, open the newer version.',
  kept: 'Nothing was deleted by the app.',
  anewTitle: 'Go on without it',
  anewText: {
    some: 'What is left stays. The plan begins again today, at its first stage, for everybody on this device. The earlier injury stays in the list and counts as an earlier one.',
    none: 'The app begins as on the first day. What was here cannot come back by itself, only from a copy.',
  },
  anewFirst: 'First look whether there is a copy: in the downloads, in mail, on another device.',
  anewDo: 'Begin again today',
  still: 'Added, and something is still missing.',
};
export default words;
