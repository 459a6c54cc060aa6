import type { Talk } from '../../engine/bout-watch.ts';
import type { StrapProblem } from '../../devices/heart-rate.ts';

const problems: Record<StrapProblem, string> = {
  unsupported: 'This browser has no Bluetooth.',
  off: 'Bluetooth is off on this device. Switch it on and try again.',
  cancelled: 'No strap was chosen.',
  failed: 'It did not connect. Wet the strap, keep it close, close other apps that use it, and try again.',
};
const talk: Record<Talk, string> = {
  sing: 'I could sing',
  easily: 'I can talk in whole sentences, but not sing',
  hardly: 'I can say only a few words at a time',
};

const words = {
  perMinute: (bpm: string) => `${bpm} beats a minute`,
  card: {
    title: 'Heart-rate strap',
    looking: 'Checking for Bluetooth …',
    without:
      'There is no Bluetooth in this browser, so no strap. You can count your pulse, and go by how talking goes.',
    where: 'Where is there Bluetooth?',
    whereText:
      'In Chrome and Edge, on Android and on most computers. On an iPhone or iPad no browser has it, and Firefox has it nowhere.',
    hint: 'Any Bluetooth strap will do. Wet it and put it on first.',
    find: 'Find a strap',
    connecting: 'Connecting …',
    on: (name: string) => (name === '' ? 'The strap is connected.' : `${name} is connected.`),
    off: 'The strap finds no pulse. Is it on the skin, and wet?',
    lost: 'Signal lost: the heart rate is not known now. The strap is being looked for.',
    unknown: 'Heart rate: not known',
    battery: (percent: string) => `Battery: ${percent} %`,
    low: (percent: string) => `Battery low: ${percent} %. It may stop on the way.`,
    letGo: 'Disconnect the strap',
    problems,
  },
  pulse: {
    title: 'Count your pulse',
    how: 'Two fingers on your wrist, below the thumb, or beside your windpipe. You hear and feel when to start and when to stop.',
    start: 'Count for 15 seconds',
    tap: 'Tap along instead',
    counting: 'Count the beats now.',
    left: (seconds: string) => `${seconds} s left`,
    over: 'Stop counting.',
    beats: 'How many beats did you count?',
    beatsHint: 'In 15 seconds. If you lost count, count again.',
    wrong: 'A whole number from 8 to 62.',
    late: 'The 15 seconds were interrupted, so the count says nothing. Count again.',
    use: 'Use this pulse',
    again: 'Count again',
    cancel: 'Stop counting',
    tapHow:
      'Tap the button at each beat. After 10 taps you see the pulse. A missed beat? Just wait three seconds and begin again.',
    beat: 'Beat',
    taps: (n: string) => `Taps: ${n}`,
    undo: 'Take back the last tap',
    odd: 'That is not from 30 to 250. Begin again.',
  },
  talk: {
    title: 'How does talking go?',
    hint: 'Say a whole sentence aloud.',
    choices: talk,
  },
  hrv: {
    title: 'A minute at rest',
    what: 'Your strap measures how much the time between heartbeats varies (HRV). It shows a trend over weeks. It decides nothing: no step, no stop.',
    how: ['Sit for a few minutes first.', 'Breathe as you usually do. Do not talk.', 'Same time of day, if you can.'],
    start: 'Start the minute',
    needs: 'Connect a strap first.',
    without: 'There is no Bluetooth in this browser, so this cannot be measured here. Nothing depends on it.',
    running: 'Measuring. Sit still.',
    waiting: 'Waiting for the first beats …',
    paused: {
      lost: 'Signal lost. The minute waits and goes on when it is back.',
      off: 'The strap finds no pulse. The minute waits.',
    },
    progress: (seconds: string, total: string) => `${seconds} of ${total} seconds`,
    halfway: 'Halfway.',
    stop: 'Stop the minute',
    silent: 'This strap does not send the time between beats, so HRV cannot be measured with it.',
    unreadable: 'Too many beats could not be read. Wet the strap, sit still, and try again. Nothing was saved.',
    done: 'The minute is over.',
    results: {
      rmssd: 'RMSSD',
      sdnn: 'SDNN',
      pnn50: 'pNN50',
    },
    ms: (value: string) => `${value} ms`,
    percent: (value: string) => `${value} %`,
    left: (dropped: number, of: number) =>
      dropped === 0
        ? `All ${of} beats were used.`
        : `${dropped} of ${of} beats ${dropped === 1 ? 'was' : 'were'} left out: too far from the rest.`,
    note: (seconds: number, dropped: number) =>
      `Strap, ${seconds} s at rest, ${dropped} ${dropped === 1 ? 'beat' : 'beats'} left out`,
    save: 'Save this minute',
    again: 'Measure again',
    trend: 'Your minutes so far',
    none: 'None yet.',
    few: 'A trend needs at least four of these minutes, on different days.',
    compared: {
      higher: (n: number) => `The newest RMSSD is higher than the middle one of the ${n} before it.`,
      lower: (n: number) => `The newest RMSSD is lower than the middle one of the ${n} before it.`,
      same: (n: number) => `The newest RMSSD is about the same as the middle one of the ${n} before it.`,
    },
    comparedWhat: 'One value says little. Sleep, stress, coffee and a cold move it too.',
    row: (at: string, value: string) => `${at}: ${value} ms`,
    older: 'Earlier ones',
  },
};
export default words;
