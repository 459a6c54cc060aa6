import type { OwnChoice, Phase, Programme, ProgrammeId } from '../../programmes/programme.ts';
import type { TaskId } from '../../drills/task.ts';

const about: Record<ProgrammeId, readonly string[]> = {
  'intensive-12-weeks': [
    'One intensive week: each day moving with intervals, then thinking tasks with balance, then about an hour of rest.',
    'The second week is free. From the third week to the twelfth: booster sessions.',
  ],
  'fitness-15-sessions': [
    'Fifteen sessions in which moving, thinking tasks and relaxing take turns.',
    'It was made for groups and studied in psychiatry, not after a concussion.',
  ],
  'walk-with-posts': ['A walk at a steady pace along posts. At each post waits a small thinking task.'],
};
const evidence: Record<Programme['evidence'], string> = {
  uncontrolled: 'The published results are not compared with people who did not do it. This app claims no effect.',
  'other-condition': 'What is published about its effect is about other conditions. This app claims no effect.',
  none: 'No study of its effect was found. This app claims no effect.',
};
const phases: Record<Phase, string> = {
  activation: 'Activation',
  'brain-training': 'Brain training',
  consolidation: 'Rest to let it sink in',
  booster: 'Moving and thinking',
  session: 'Moving and thinking',
  relaxation: 'Relaxing',
  walk: 'The walk',
};
const tasks: Record<TaskId, string> = {
  'serial-sevens': 'counting down by sevens',
  'months-backwards': 'the months backwards',
  'n-back': 'remembering what came before',
  categories: 'naming two kinds in turn',
  'left-right': 'left and right',
  balance: 'balance',
};
const ownChoices: Record<OwnChoice, string> = {
  'days.count': 'how many sessions',
  'days.day': 'on which days',
  'intervals.times': 'how many intervals',
  'intervals.warmUp': 'how long the warm-up',
  'intervals.coolDown': 'how long the cool-down',
  'steady.minutes': 'how long steady moving',
  'tasks.tasks': 'which tasks',
  'tasks.minutes': 'how long each task',
  'tasks.with': 'what you do meanwhile',
  'relax.minutes': 'how long relaxing',
  'posts.posts': 'how many posts',
  'posts.minutes': 'how long the walk',
};
const many = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;
const minutes = (n: number): string => many(n, 'minute');

const words = {
  title: 'Programme',
  kind: (session: string, phase: string) => `Programme, ${session}: ${phase.toLowerCase()}`,
  intro: [
    'A programme is a series of sessions for symptoms that last. A clinician chooses it with you; the app only keeps that choice and the calendar.',
    'It asks more than the plan does. A warning sign, a knock or a stop in the plan always comes first, and the same rules end a session.',
  ],
  notYet: 'A programme can be recorded here once symptoms last, from four weeks after the injury.',
  which: 'These are known here',
  record: 'Record what a clinician chose',
  about,
  aboutTitle: (name: string) => `${name}: what it is`,
  evidence,
  phases,
  source: 'Where it comes from',
  version: (version: string, date: string) => `Version ${version}. ${date}`,
  undated: 'The source gives no date.',
  dated: (date: string) => `Source of ${date}.`,
  reproduced: 'Reproduced with credit to the source.',
  own: (list: string) => `Our own choice, where the source says nothing: ${list}.`,
  ownChoices,
  count: (sessions: number, days: number) => `${many(sessions, 'session')} in ${many(days, 'day')}.`,
  chosen: {
    by: (name: string, profession: string) => `Chosen by ${name} (${profession}).`,
    from: (date: string, version: string) => `First session: ${date}. Version ${version}.`,
    unknown: (id: string, version: string) =>
      `This version of the app does not know the programme ${id}, version ${version}. Nothing of it can be started here.`,
    unknownSessions: (list: string) => `Not known in this version: ${list}.`,
    newer: 'A newer choice was recorded, but it does not count.',
    entry: 'The recorded choice',
    newerEntry: 'The newer choice',
    again: 'Record another choice',
    end: 'End the programme',
  },
  notCounting: {
    stopped: 'The plan says stop, or cannot say what holds now. Until that is lifted, nothing of the programme starts.',
    profession: 'From this profession the choice is kept, but it starts nothing.',
    'under-age':
      'Under 18, or with an unknown age, the choice starts nothing when the person it is about writes it down. Let a parent, school or club, or the clinician write it down.',
    void: 'It does not count now. A knock, a warning sign or a new injury came after it, or a clinician said to stay stopped. A clinician can choose anew.',
  },
  calendar: {
    title: 'Calendar',
    week: (n: number, date: string) => `Week ${n}, from ${date}`,
    before: (date: string) => `Before the first day, from ${date}`,
    today: 'Today',
    noSession: 'Today: no session.',
    states: {
      done: 'done',
      due: 'today',
      planned: 'planned',
      open: 'not marked',
      'left-out': 'left out',
    },
    moved: 'moved',
    goDue: (name: string) => `Today: ${name}`,
    next: (name: string, date: string) => `Next: ${name}, ${date}.`,
    over: 'No more sessions are planned.',
    rule: 'You can move sessions or leave them out at any time, when something comes up or symptoms ask for it. One session a day at most.',
    whole: 'All weeks',
    print: 'Print',
    file: 'Put the sessions in a calendar',
    fileText: (summary: string) =>
      `Whole days, without a name. All that the calendar shows is "${summary}". After moving sessions, make a new file; remove the old entries first if your calendar keeps both.`,
    summary: 'Rejoin: a session',
    fileName: 'rejoin-sessions',
    outcomes: {
      saved: 'The file is saved. Open it to put the sessions in a calendar.',
      downloaded: 'The file is among your downloads. Open it to put the sessions in a calendar.',
      cancelled: 'No file was made.',
      failed: 'The file could not be written.',
    },
    measures: 'Measurements and the week',
    back: 'To the calendar',
  },
  form: {
    title: 'A programme that a clinician chose',
    which: 'Which programme?',
    startsOn: 'First day',
    startsOnHint: 'The day of the first session.',
    startsOnWrong: 'Choose a day from 90 days ago up to half a year from now.',
    notOffered: 'A programme is recorded once symptoms last, from four weeks after the injury.',
    replaces: 'This takes the place of the programme that runs now. Its sessions stay in the log.',
    saved: 'Record it',
  },
  end: {
    title: 'End the programme?',
    text: 'The calendar ends. What was done stays in the log. The plan goes on as it is.',
    yes: 'Yes, end it',
    no: 'No, go on',
    nothing: 'There is no programme to end.',
  },
  session: {
    unknown: (id: string) => `The session ${id} is not known in this version.`,
    none: 'There is no programme here.',
    on: {
      done: (date: string) => `Done on ${date}.`,
      due: () => 'Planned for today.',
      planned: (date: string) => `Planned for ${date}.`,
      open: (date: string) => `It was planned for ${date}. Nobody marked it yet, which is fine.`,
      'left-out': () => 'Left out.',
    },
    movedFrom: (date: string) => `The programme had it on ${date}.`,
    notToday: 'You start a session on its day. To do it now, move it to today first.',
    phase: (n: number, name: string) => `${n}. ${name}`,
    about: (n: number) => `About ${minutes(n)}.`,
    start: (n: number, name: string) => `Start ${n}: ${name}`,
    posts: 'Posts with their codes',
    hrv: 'Before it: a quiet minute with the strap',
    second: 'Another session was done today. One a day is enough.',
    rules:
      'Before each start the app asks how you are, and says whether you can begin. If symptoms go up too far, it ends, as with any activity.',
    parts: {
      intervals: (hard: number, easy: number, times: number) =>
        `Intervals: ${hard} seconds harder, ${easy} seconds easy, ${times} times.`,
      around: (warmUp: number, coolDown: number) =>
        `Warm-up before, ${minutes(warmUp)}; cool-down after, ${minutes(coolDown)}.`,
      steady: (n: number) => `Steady moving, ${minutes(n)}.`,
      tasks: {
        walking: (list: string, n: number) => `Thinking tasks while walking: ${list}. ${minutes(n)} each.`,
        standing: (list: string, n: number) => `Thinking tasks while standing: ${list}. ${minutes(n)} each.`,
        'one-leg': (list: string, n: number) =>
          `Thinking tasks while standing on one leg, with something to hold nearby; change legs when you like: ${list}. ${minutes(n)} each.`,
      },
      relax: (n: number) => `Relaxing: sit or lie down and breathe calmly, ${minutes(n)}.`,
      rest: (n: number) => `Rest: lie down, no screen, no sound, ${minutes(n)}.`,
      posts: (posts: number, n: number) => `A walk along ${posts} posts at a steady pace, ${minutes(n)}.`,
    },
    tasks,
    unscored: 'Nothing is scored. Mistakes do not matter.',
    done: 'Done today',
    doneOn: (date: string) => `Done on ${date}`,
    move: {
      title: 'Move it or leave it out',
      when: 'To which day?',
      today: 'Today',
      tomorrow: 'Tomorrow',
      other: 'Another day',
      date: 'Day',
      following: 'What about the sessions after it?',
      alone: 'They stay',
      along: 'They move by as many days',
      note: 'Why? (not needed)',
      save: 'Move it',
      leaveOut: 'Leave it out',
      problems: {
        past: 'Choose today or a later day.',
        same: 'It is on that day already.',
        none: 'A session that is done cannot be moved.',
        missing: 'Choose a day.',
      },
      taken: (name: string, date: string) =>
        `${name} is on ${date} already. Choose another day, or let the sessions after it move along.`,
    },
  },
  rest: {
    start: (name: string, n: number) => `Start the timer: ${name}, ${minutes(n)}`,
    left: 'Time left',
    until: (time: string) =>
      `Until ${time}. A sound marks the end, if this page is open then and the phone awake. A phone alarm is more certain.`,
    over: 'The time is over.',
    end: 'Stop the timer',
    again: 'Reset the timer',
  },
};
export default words;
