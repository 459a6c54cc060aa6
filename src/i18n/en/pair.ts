const entries = (n: number): string => `${n} ${n === 1 ? 'entry' : 'entries'}`;

const words = {
  title: 'One log on two phones',
  intro:
    'The person it is about and a parent can keep the same log. Pair the two phones once. After that, each sends what is new to the other, by code, link or file.',
  none: 'No second phone is paired yet.',
  nobody: 'There is no log on this device yet. Scan the code that the other phone shows.',
  sample: 'This is the sample. Only your own log can be shared.',
  notRead: 'The paired phones could not be read from this device. Try again.',
  loading: 'Looking …',
  make: (name: string) => `Pair a second phone for ${name}`,
  scan: 'Scan the other phone',
  holder: (name: string, role: string) => `${name} (${role})`,
  unnamed: 'A phone that sent nothing yet',
  last: (ago: string) => `Last exchange: ${ago}.`,
  never: 'Nothing exchanged yet.',

  /** Shows the code that pairs. */
  show: {
    title: (name: string) => `Pair for the log of ${name}`,
    text: 'Hold the two phones beside each other. Only show this code to the person you want to share with.',
    what: [
      'The name.',
      'A key. With it, the two phones can send each other the whole log.',
      'Nothing of the log itself yet.',
    ],
    label: (name: string) => `pairing for ${name}`,
    point: 'The other phone: More, Scan a code. The code works for 10 minutes.',
    next: 'It is scanned: send the log',
    again: 'Make a new code',
    over: 'This code has run out.',
    failed: 'The code could not be made. Nothing has changed.',
  },

  /** One pair. */
  with: (name: string) => `Phone of ${name}`,
  about: (name: string) => `The log of ${name}`,
  gone: 'This phone is not paired any more.',
  send: 'Send',
  what: 'What?',
  scopes: {
    new: (n: number) => `What the other phone may lack (${n})`,
    whole: (n: number) => `Everything (${n})`,
  },
  going: (n: number, name: string) => `${entries(n)} of ${name}, with notes.`,
  details: 'Name, date of birth, school or not, and what a doctor should know of first.',
  span: (from: string, to: string) => `From ${from} to ${to}.`,
  authors: (who: string) => `Written by: ${who}.`,
  nothing: 'As far as this phone knows, the other one has everything.',
  point: 'The other phone: More, Scan a code.',
  sealed: 'A link or file holds the same. Only the paired phone can open it. It is not sent to a server.',
  arrived: 'It has arrived',
  arrivedText: 'Then it is not sent again. “Everything” always sends all of it.',
  arrivedDone: 'Noted.',
  take: 'Take in',
  takeText: 'Scan what the other phone shows, or open its link or file. You see what is in it before it is added.',
  noLog: (name: string) => `The log of ${name} is not here yet. Scan the log that the other phone shows.`,
  more: 'Name, or stop sharing',
  called: 'What do you call this phone?',
  calledHint: 'Only on this device. Empty: as it said itself.',
  end: 'Stop sharing with this phone',
  endText: 'This stops new updates, both ways. What was sent stays on the other phone.',
  endNow: 'Stop now',

  /** A pairing that was scanned. */
  pair: {
    from: (who: string) => `${who} wants to share the log of:`,
    same: 'Already on this device. Both logs become one.',
    fresh: 'New on this device. The log comes next.',
    otherName: (name: string) => `On this device the name is ${name}. Is this the same person?`,
    namesake:
      'Careful: somebody else with the same name is on this device. They stay two people. Check that you have the right one.',
    text: 'After this, the two phones can send each other the whole log. Each can stop that. What was seen stays seen.',
    already: 'These two phones are paired already, or this is the code of this phone itself.',
    who: 'Who holds this phone?',
    parent: 'A parent',
    parentName: "The parent's name",
    nameNeeded: 'A name is needed: it stands at what you write.',
    go: 'Pair the two phones',
    done: 'Paired.',
    scanNext: 'Now scan the log on the other phone',
    open: 'Send and take in',
  },

  /** A log that came in. */
  log: {
    from: (who: string, at: string) => `From ${who}, made ${at}.`,
    otherAthlete: 'This is the log of somebody else than these two phones share. Nothing has changed.',
    noPair: 'These two phones are not paired any more. Nothing has changed.',
    problems: 'This log contradicts the one on this device. Nothing has changed.',
    conflict: (n: number) =>
      `${entries(n)} ${n === 1 ? 'is' : 'are'} on this device with other content. Nothing is added, so that nothing is mixed up.`,
    otherDevice:
      'This comes from another device than before. Go on only if you know why, for instance because of a new phone.',
    takeAnyway: 'I know why: add it',
    text: 'What is new is added. Nothing here is replaced or lost.',
    nothing: 'Everything in it is already here.',
    take: 'Add it to the log',
    note: 'Noted: both phones have it',
    done: (n: number) => `${entries(n)} added.`,
    doneUndo:
      'Who wrote what stays visible. If an entry is wrong, take it back by itself: in “Everything that was logged”.',
    stillLost: 'Something of the log on this device is still missing.',
    back: 'Send yours back',
    open: (name: string) => `Show ${name}`,
  },

  /** What staff wrote down. */
  handBack: {
    from: (who: string, at: string) => `Written down by ${who}, handed over ${at}.`,
    about: (name: string) => `About ${name}:`,
    unknown: (name: string) =>
      `This is about ${name}, who is not on this device. Nothing has changed. Scan it with the phone that has the log.`,
    otherName: (name: string) => `It was written under the name ${name}.`,
    conflict: 'An entry is on this device with other content. Nothing is added, so that nothing is mixed up.',
    text: 'It counts as one more report, in the name of who wrote it.',
    knock: 'There was a knock. A knock stops the plan until a clinician has looked.',
    nothing: 'All of this is already in the log.',
    later: 'Its time lies ahead of the clock of this device. Check both clocks: until then the plan may not count it.',
    take: 'Add it to the log',
    done: (n: number) => `${entries(n)} added.`,
    doneKnock: 'There was a knock: now look at the warning signs.',
  },
};
export default words;
