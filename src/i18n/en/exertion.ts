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
  if (seconds < 120 && seconds !== 60) return `${seconds} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** Why, in one sentence each. */
function reason(given: BoutReason): string {
  switch (given.code) {
    case 'warning-sign':
      return 'A warning sign or a knock was told.';
    case 'stop-signs':
      return 'Something came up that ends it for today.';
    case 'rise':
      return given.most === 0
        ? 'Symptoms went up.'
        : `Symptoms went up by ${given.rise}. The plan bears ${given.most} at most.`;
    case 'above-ceiling':
      return `Heart rate is above ${given.ceiling}.`;
    case 'talk':
      return 'Talking is hard.';
    case 'effort':
      return `Effort ${given.effort}. For now ${given.most} is the most.`;
  }
}

/** Why it ended. */
const ended: Record<EndCause, string> = {
  done: 'It is over.',
  rise: 'It ended because symptoms went up.',
  'above-ceiling': 'It ended because the heart rate stayed above the limit.',
  'stop-signs': 'It ended because of what came up. Nothing more today. Tell somebody how you feel.',
  'warning-sign': 'It ended because of a warning sign or a knock.',
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
      prescribed: (n: string) => `${n} minutes, as the clinician wrote down.`,
      least: (n: string) => `From ${n} minutes on it counts for this stage. Less is all right too.`,
      free: 'As long as it goes well. A short walk is enough.',
    },
    noLimit: 'No limit for the heart rate at this stage.',
    noPlan: 'Nothing can start: what the plan allows is not known here.',
    barsTitle: 'Not now',
    before: 'Symptoms right now, 0–10',
    tooMuch: (n: number) => `${n}: too much to start with. It does not start now. Rest, and try again later.`,
    strict: 'At this stage it starts only without symptoms. It does not start now.',
    checkIn: 'Check in',
    kind: 'What is it? (walk, bike …)',
    more: 'Voice, sound and more',
    voice: 'Voice',
    noVoice: 'This device has no English voice of its own. Sound, vibration and the screen say it then.',
    sound: 'Sound',
    vibration: 'Vibration',
    on: 'On',
    off: 'Off',
    go: 'Start',
    stopRule: 'The app says stop when symptoms go up too far. You need not look at the screen.',
    ceilingToo: 'It also says so when the heart rate is too high.',
    log: 'Log one already done',
    running: 'A session is running.',
    goOn: 'Go on with it',
    loading: 'A moment …',
    chosen: 'What it will be',
  },
  toldNot: {
    title: 'Before you move',
    question: 'Has a doctor told you not to exercise?',
    yes: 'Yes, not to',
    no: 'No',
    changed: 'That has changed',
  },
  bars: {
    stop: 'The plan says stop. Nothing that takes effort.',
    stopGo: 'Whom to call',
    seeDoctor: 'A doctor looks first. Then write down the examination.',
    seeDoctorBecause: (what: string) => `A doctor looks first, because of: ${what}. Then write down the examination.`,
    seeDoctorGo: 'Record an examination',
    signs: 'The last check-in was worrying. Answer the warning signs first.',
    signsGo: 'Answer the warning signs',
    wait: (when: string) => `The last time was too much. It can start again ${when}.`,
    settling: 'Symptoms went up the last time. Whether they settled is not known yet.',
    settlingGo: 'Symptoms settled?',
    clock: 'The clock of this device may be wrong. Until that is clear, nothing can start.',
    clockGo: 'Look at the clock',
    toldNot: 'A doctor told you not to exercise.',
    drills: 'Intervals and thinking tasks come later, from training without contact on. An ordinary walk is possible.',
    drillsGo: 'Without them',
    programme: 'This programme is not in force now. A clinician chooses it.',
    programmeGo: 'Without the programme',
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
    lost: 'No signal. What it is now is not known.',
    off: 'The strap is not worn. What it is now is not known.',
    noStrap: 'No strap. Go by effort and talking.',
    reconnect: 'A strap has to be found again with a tap.',
    counted: (n: string) => `Counted last: ${n} a minute.`,
    hands: 'Effort, talking, pulse',
    effort: 'How hard is it, 0–10?',
    effortEnds: ['rest', 'all I have'],
    effortTold: (n: number) => `Effort: ${n}`,
    now: 'Now',
    left: (time: string) => `${time} left`,
    next: (what: string) => `Then: ${what}`,
    last: 'Then: the end',
    scriptOver: 'All steps are done. End it when you like.',
    rate: 'Symptoms now, 0–10',
    rateDue: 'How is it now?',
    rated: (n: number, time: string) => `Last: ${n}, at ${time}.`,
    before: (n: number) => `Before: ${n}.`,
    pause: 'Pause',
    resume: 'Go on',
    wrong: 'Something is wrong',
    end: 'End',
    slower: 'Slower',
    screen: 'The screen cannot be kept on here. The session goes on in any case.',
    unsaved: 'Not all of it is on this device yet. It is tried again and again. Keep the app open.',
    none: 'No session is running.',
    noneGo: 'Start one',
    elsewhere: 'This session goes on in another window.',
    here: 'Go on here',
    unreadable: 'The session could not be read from this device.',
  },
  away: {
    title: 'Did you go on?',
    text: (span: string) => `The app was away for ${span}.`,
    yes: 'Yes, I went on moving',
    no: 'No, I stood still',
    note: 'Without an answer this time does not count.',
  },
  wrong: {
    title: 'What is wrong?',
    paused: 'The session is paused.',
    callTitle: 'One of these? Get help now',
    stopTitle: 'Or one of these? Then stop for today',
    stop: 'Stop for today',
    other: 'Another warning sign',
    nothing: 'Nothing of this, back',
    pick: 'Choose what it is.',
  },
  ending: {
    title: 'End the session?',
    yes: 'Yes, end it',
    no: 'No, go on',
  },
  after: {
    stopTitle: 'Stop',
    endTitle: 'This one is over',
    title: 'Done',
    moved: (time: string) => `Time moving: ${time}.`,
    restNow: 'Sit down. Nothing more today that takes effort.',
    restThen: 'Sit down and rest. This one is over.',
    call: 'Whom to call',
    peak: 'At worst, during it or after it, 0–10',
    atLeast: (n: number) => `The worst you told was ${n}.`,
    below: (n: number) => `It cannot be below ${n}, which you told before.`,
    settled: 'Is it back to what it was before?',
    settledBefore: (n: number) => `Before: ${n}.`,
    settledYes: 'Yes, now',
    settledNo: 'Not yet',
    settledNote: 'The time runs until you save.',
    save: 'Save',
    short: 'It was too short to write down: nothing was written. Did symptoms go up all the same? Then log it.',
    done: 'Today',
    notYetTitle: 'Asked again later',
    notYet: 'Today asks until it has settled. If nobody answers by the end of the day, it counts as too much.',
    calendar: 'A reminder for the calendar',
    calendarIn: (n: number) => `In ${n} minutes. The calendar says no more than “Rejoin: a minute”.`,
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
    notifyOn: (n: number) => `A reminder comes in ${n} minutes, while the app stays open.`,
    notifyNo: 'This device shows no reminders of the app.',
  },
  cues: {
    started: 'Started. Take it easy.',
    paused: 'Paused.',
    resumed: 'Going on.',
    ask: 'How is it now, nought to ten?',
    half: 'Half way through.',
    target: 'The minutes are reached. You can end it.',
    'all-done': 'All steps are done. You can end it.',
    minutes: (n: number) => `${n} minutes.`,
    step: (what: string, seconds: number | null) => (seconds === null ? `${what}.` : `${what}, ${span(seconds)}.`),
    signal: {
      on: 'Heart rate is back.',
      lost: 'Heart rate signal lost. Go by how it feels.',
      off: 'The strap is not worn.',
    },
    ease: (why: string) => `Slower. ${why}`,
    end: (why: string) => `Stop now. ${why} This one is over.`,
    stop: (why: string) => `Stop now. ${why} Nothing more today.`,
  },
};
export default words;
