const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

const words = {
  title: 'Measurements',
  intro: 'What was measured. It opens nothing and holds nothing back.',
  add: 'Write down a measurement',
  none: 'Nothing is measured yet.',
  recovery: 'Recovery: the line',
  symptoms: 'Symptoms together, the worst of the day',
  units: {
    symptoms: 'of 132',
    sleep: 'hours',
    steps: 'steps',
    'resting-heart-rate': 'beats a minute',
    rmssd: 'ms',
    sdnn: 'ms',
    pnn50: '%',
    'blood-pressure-systolic': 'mmHg',
    'blood-pressure-diastolic': 'mmHg',
    'walk-distance': 'metres',
    'quality-of-life': 'of 100',
    'cognitive-score': 'points',
  },
  programme: (from: string, until: string | null) =>
    until === null ? `The programme began on ${from}.` : `The programme is from ${from} to ${until}.`,
  programmeAhead: (from: string) => `The programme begins on ${from}.`,
  noProgramme: 'Week by week, since there is no programme.',
  phases: { before: 'Before', during: 'During', after: 'After' },
  week: (date: string) => `Week of ${date}`,
  average: (value: string, unit: string, n: number) =>
    n === 1 ? `${value} ${unit}, one value` : `${value} ${unit}, the average of ${n} values`,
  change: {
    lower: (by: string, since: string) => `${by} lower than ${since}`,
    higher: (by: string, since: string) => `${by} higher than ${since}`,
    same: (since: string) => `the same as ${since}`,
  },
  since: {
    before: 'before the programme',
    during: 'during the programme',
    after: 'after the programme',
    week: (date: string) => `in the week of ${date}`,
  },
  curve: (what: string, n: number, first: string, last: string) =>
    `${what}: line of ${count(n, 'value', 'values')}. First ${first}, last ${last}. The words beside it say the same.`,
  marks: 'An upright line: there the programme begins or ends.',
  between: (low: string, high: string) => `Lowest ${low}, highest ${high}.`,
  change132: 'A change of less than 10 can be chance.',
  volume: {
    title: 'Moving, week by week',
    part: 'not a whole week',
    moved: (minutes: string, days: number, without: number) =>
      `${minutes} ${minutes === '1' ? 'minute' : 'minutes'} on ${count(days, 'day', 'days')}; ${count(without, 'day', 'days')} without.`,
    strength: (n: number) => `Strength: ${count(n, 'time', 'times')}.`,
    steps: (n: string | null) => (n === null ? 'Steps: not known.' : `Steps a day: ${n}.`),
    later:
      'For later, and for health in general: 150 to 300 minutes of moderate activity a week, strength training twice, and one or two easy days. The plan comes first.',
    easy: 'A day without activity is an easy day. Strength counts where the activity says so in words.',
  },
  form: {
    title: 'A measurement',
    kind: 'What was measured?',
    kinds: {
      sleep: 'Sleep',
      steps: 'Steps',
      'resting-heart-rate': 'Resting heart rate',
      'blood-pressure': 'Blood pressure',
      'walk-distance': 'Distance walked',
      'quality-of-life': 'Quality of life, as a number',
      'cognitive-score': 'A thinking test, as a number',
    },
    value: {
      sleep: 'Hours of sleep',
      steps: 'Steps of the day',
      'resting-heart-rate': 'Beats a minute, at rest',
      'blood-pressure': 'Upper number',
      'walk-distance': 'Metres',
      'quality-of-life': 'Score, 0 to 100',
      'cognitive-score': 'Score',
    },
    lower: 'Lower number',
    instrument: 'Name of the questionnaire or test',
    instrumentHint: 'Only the number is kept here, with this name. Its questions are not in the app.',
    when: 'When was it measured?',
    errors: {
      kind: 'Choose what was measured.',
      range: (least: string, most: string, whole: boolean) =>
        `A ${whole ? 'whole number' : 'number'} from ${least} to ${most}.`,
      lower: (least: string, most: string) => `A whole number from ${least} to ${most}, below the upper one.`,
      instrument: 'Say which questionnaire or test the score is from.',
    },
  },
  series: {
    title: 'Heart rate over time',
    source: {
      strap: 'Measured by a chest strap.',
      wrist: 'Measured at the wrist: during exertion it can be far off.',
    },
    time: (minutes: number, seconds: number) => (minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`),
    average: (average: string, max: string) => `Average ${average}, highest ${max} beats a minute.`,
    above: (time: string, ceiling: number) => `Above ${ceiling}, the limit: ${time}.`,
    noCeiling: 'There was no heart-rate limit for this activity.',
    percent: (median: string, lower: string, upper: string, max: number) =>
      `Half of the time at or below ${median} % of ${max} (220 − age); the middle half of the time from ${lower} % to ${upper} %.`,
    noPercent: 'No percent of the maximum: it was not known.',
    unknown: (time: string, whole: string) => `Not known: ${time} of ${whole}. That time is not counted here.`,
    allKnown: (whole: string) => `Known for the whole time, ${whole}.`,
    nothing: 'Nothing of it is known.',
    zones: 'Time by percent of the maximum',
    zone: (from: number | null, to: number | null) =>
      from === null ? `below ${to} %` : to === null ? `${from} % and more` : `${from} to ${to} %`,
    zoneUnknown: 'not known',
    ceiling: (bpm: number) => `dashed line: ${bpm}`,
    curve: (low: number, high: number) =>
      `Line of the heart rate, from ${low} to ${high} beats a minute; gaps where it is not known.`,
    here: 'On this device only: it is in no copy, no code and no link.',
  },
};
export default words;
