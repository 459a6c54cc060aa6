import type { BoutReason } from '../../engine/bout-watch.ts';
import type { EndCause } from '../../session/event.ts';
import type { StepKind } from '../../session/script.ts';

/** What is to be done in a step, as it is said. */
const steps: Record<StepKind, string> = {
  'warm-up': 'Warm up',
  steady: 'Steady',
  hard: 'Harder',
  easy: 'Easy',
  task: 'Thinking task',
  relax: 'Relax',
  rest: 'Rest',
  'cool-down': 'Cool down',
};

/** "30 seconds", "2 minutes". */
function span(seconds: number): string {
  if (seconds < 120 && seconds !== 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return inMinutes(`${Math.round(seconds / 60)}`);
}

function inMinutes(n: string): string {
  return n === '1' ? '1 minute' : `${n} minutes`;
}

/** Why, in one sentence each. */
function reason(given: BoutReason): string {
  switch (given.code) {
    case 'warning-sign':
      return 'A warning sign or a knock was reported.';
    case 'stop-signs':
      return 'You noticed something that means: stop for today.';
    case 'rise':
      return given.most === 0 ? 'Symptoms went up.' : `Symptoms went up by ${given.rise}. The limit is ${given.most}.`;
    case 'above-ceiling':
      return given.isLost
        ? `Heart rate was above ${given.ceiling}, and the signal is lost.`
        : `Heart rate is above ${given.ceiling}.`;
    case 'not-rated':
      return `Nothing said for ${inMinutes(`${given.minutes}`)} about symptoms.`;
    case 'dose':
      return `The ${inMinutes(`${given.minutes}`)} that the clinician wrote down are over.`;
    case 'talk':
      return 'Talking is hard.';
    case 'effort':
      return `Effort ${given.effort}. The limit now is ${given.most}.`;
  }
}

/** Why it ended. */
const ended: Record<EndCause, string> = {
  done: 'The session is over.',
  rise: 'The session ended because symptoms went up.',
  'above-ceiling': 'The session ended because your heart rate stayed too high.',
  'too-hard': 'The session ended because it stayed too hard.',
  'not-rated': 'The session ended because nobody said how it was. Without that the app cannot say stop in time.',
  dose: 'The session ended because the minutes that the clinician wrote down are over.',
  'stop-signs': 'The session ended because of what you noticed. Nothing more today. Tell somebody how you feel.',
  'warning-sign':
    'The session ended because of a warning sign or a knock. Get help: the button below says whom to call.',
};

const words = {
  steps,
  span,
  reason,
  ended,
  start: {
    title: 'Move',
    allowed: 'Allowed now',
    minutes: {
      prescribed: (n: string) => `${inMinutes(n)}, as the clinician wrote down.`,
      least: (n: string) => `It counts for this stage from ${inMinutes(n)}. Less is all right too.`,
      free: 'As long as it goes well. A short walk is enough.',
    },
    noLimit: 'No limit for the heart rate at this stage.',
    noPlan: 'You cannot start here: it is not known what the plan allows.',
    barsTitle: 'Not now',
    before: 'Symptoms right now, 0–10',
    tooMuch: (n: number) => `${n} is too much to start with. Do not start now. Rest, and try again later.`,
    strict: 'At this stage you start only without symptoms. Do not start now.',
    checkIn: 'Check in',
    kind: 'What is it? (walk, bike …)',
    more: 'Voice, sound and more',
    voice: 'Voice',
    noVoice: 'This device has no English voice of its own. You get sound, vibration and text on the screen instead.',
    lockWaits: 'While you move, the lock of the app waits. It closes afterwards.',
    gone: 'What you chose cannot start now.',
    goneGo: 'Move without it',
    sound: 'Sound',
    vibration: 'Vibration',
    on: 'On',
    off: 'Off',
    go: 'Start',
    stopRule: 'The app says stop when the symptoms you give go up too far. You need not look at the screen.',
    ceilingToo: 'It says slower when your heart rate is too high, and stop when it stays too high.',
    log: 'Log an activity you already did',
    running: 'A session is running.',
    goOn: 'Go on with the session',
    loading: 'A moment …',
    chosen: 'What you will do',
  },
  toldNot: {
    title: 'Before you move',
    question: 'Has a doctor told you not to exercise?',
    yes: 'Yes, told not to',
    no: 'No',
    changed: 'That has changed',
  },
  bars: {
    stop: 'The plan says stop. Nothing that takes effort.',
    stopGo: 'Whom to call',
    seeDoctor: 'A doctor must look first. Then record the examination.',
    seeDoctorBecause: (what: string) => `A doctor must look first, because of: ${what}. Then record the examination.`,
    seeDoctorGo: 'Record an examination',
    signs: 'The last check-in was worrying. Answer the warning signs first.',
    signsGo: 'Answer the warning signs',
    wait: (when: string) => `The last time was too much. Next try, at the earliest: ${when}.`,
    settling: 'Symptoms went up the last time. It is not known yet whether they settled.',
    settlingGo: 'Symptoms settled?',
    clock: 'The clock of this device may be wrong. Until that is clear, nothing can start.',
    clockGo: 'Look at the clock',
    toldNot: 'A doctor told you not to exercise.',
    drills: 'Intervals and thinking tasks come later, from training without contact. An ordinary walk is possible.',
    drillsGo: 'Move without these tasks',
    programme: 'This programme is not in force now. A clinician chooses it.',
    programmeGo: 'Move without the programme',
  },
  live: {
    title: 'Session',
    moving: 'Moving',
    paused: 'Paused',
    time: 'Time moving',
    heart: 'Heart rate',
    bpm: (n: string) => `${n} a minute`,
    limit: (n: string) => `Limit ${n}`,
    above: 'Above the limit',
    below: 'Below the limit',
    lost: 'No signal. Your heart rate now is not known.',
    off: 'The strap finds no pulse. Your heart rate now is not known.',
    noStrap: 'No strap. Go by how hard it is, and how talking goes.',
    reconnect: 'Tap below to find the strap again.',
    counted: (n: string) => `Last count: ${n} a minute.`,
    effortNow: (n: number) => `Effort last: ${n} of 10.`,
    hands: 'Effort, talking, pulse',
    effort: 'How hard is it, 0–10?',
    effortEnds: ['rest', 'all I have'],
    effortTold: (n: number) => `Effort: ${n}`,
    now: 'Now',
    left: (time: string) => `${time} left`,
    next: (what: string) => `Then: ${what}`,
    last: 'Then: the end',
    scriptOver: 'All parts are done. End it when you like.',
    rate: 'Symptoms now, 0–10',
    rateDue: 'How is it now?',
    rated: (n: number, time: string) => `Last: ${n}, at ${time}.`,
    before: (n: number) => `Before: ${n}.`,
    pause: 'Pause',
    resume: 'Go on',
    wrong: 'Something is wrong',
    end: 'End',
    slower: 'Slower',
    screen: 'The screen may turn off here. Touch it now and then: once it is off, the app may say nothing.',
    unsaved: 'Not everything is saved on this device yet. The app keeps trying. Leave it open.',
    none: 'No session is running.',
    noneGo: 'Start one',
    elsewhere: 'This session is running in another window.',
    here: 'Go on here',
    unreadable: 'The session could not be read from this device.',
  },
  away: {
    title: 'Did you go on?',
    text: (span: string) => `The app was away for ${span}.`,
    yes: 'Yes, I went on moving',
    no: 'No, I had stopped',
    note: 'Without an answer this time does not count.',
  },
  wrong: {
    title: 'What is wrong?',
    paused: 'The session is paused.',
    callTitle: 'One of these? Get help now',
    stopTitle: 'Or one of these? Then stop for today',
    stop: 'Stop for today',
    other: 'Another warning sign',
    nothing: 'None of these, go back',
    pick: 'Choose what it is.',
  },
  ending: {
    title: 'End the session?',
    yes: 'Yes, end it',
    no: 'No, go on',
  },
  after: {
    stopTitle: 'Stop',
    endTitle: 'This session is over',
    title: 'Done',
    moved: (time: string) => `Time moving: ${time}.`,
    restNow: 'Sit down. Nothing more today that takes effort.',
    restThen: 'Sit down and rest. This session is over.',
    call: 'Whom to call',
    peak: 'At worst, during it or after it, 0–10',
    atLeast: (n: number) => `The worst you gave was ${n}.`,
    below: (n: number) => `It cannot be below ${n}: you gave that before.`,
    settled: 'Is it back to what it was before?',
    settledBefore: (n: number) => `Before: ${n}.`,
    settledYes: 'Yes, now',
    settledNo: 'Not yet',
    settledNote: 'The time runs until you save.',
    save: 'Save',
    short: 'It was too short, so nothing was written down. Did symptoms go up all the same? Then log it yourself.',
    done: 'Today',
    notYetTitle: 'Asked again later',
    notYet:
      'The question stays on Today until it has settled. If nobody answers by the end of the day, it counts as too much.',
    calendar: 'Put a reminder in the calendar',
    calendarIn: (n: number) =>
      `After ${n}, ${2 * n} and ${3 * n} minutes. The calendar says no more than "Rejoin: a minute".`,
    calendarFile: 'rejoin-reminder',
    calendarSummary: 'Rejoin: a minute',
    outcomes: {
      saved: 'The reminder was saved. Open the file to put it into the calendar.',
      downloaded: 'The reminder is in the downloads. Open the file to put it into the calendar.',
      cancelled: 'Nothing was saved.',
      failed: 'The reminder could not be saved.',
    },
    notify: 'Remind me here',
    notifyOnly: 'Only while the app stays open.',
    notifyOn: (n: number) =>
      `A reminder comes every ${n} minutes until you have answered, three times at most, while the app stays open.`,
    notifyNo: 'This device does not show reminders from the app.',
  },
  cues: {
    started: 'Started. Take it easy.',
    paused: 'Paused.',
    resumed: 'Going on.',
    ask: 'Symptoms now, zero to ten?',
    askTalk: 'Symptoms now, zero to ten? And how does talking go?',
    half: 'Halfway.',
    target: 'Time is up. You can finish.',
    'all-done': 'All parts are done. You can finish.',
    minutes: (n: number) => `${n} minutes.`,
    step: (what: string, seconds: number | null) => (seconds === null ? `${what}.` : `${what}, ${span(seconds)}.`),
    signal: {
      on: 'Heart rate is back.',
      lost: 'No signal from the strap. Go by how it feels.',
      off: 'The strap finds no pulse. Go by how it feels.',
    },
    ease: (why: string) => `Slower. ${why}`,
    end: (why: string) => `Stop now and rest. ${why}`,
    stop: (why: string) => `Stop now and sit down. ${why} Nothing more today.`,
  },
};
export default words;
