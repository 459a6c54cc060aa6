import type en from '../en/measures.ts';

const aantal = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;

const words: typeof en = {
  title: 'Metingen',
  intro: 'Wat er gemeten is. Het plan gaat er niet sneller of langzamer door.',
  add: 'Vul een meting in',
  none: 'Er is nog niets gemeten.',
  recovery: 'Herstel: de lijn',
  symptoms: 'Klachten samen, het hoogste van de dag',
  units: {
    symptoms: 'van 132',
    sleep: 'uur',
    steps: 'stappen',
    'resting-heart-rate': 'slagen per minuut',
    rmssd: 'ms',
    sdnn: 'ms',
    pnn50: '%',
    'blood-pressure-systolic': 'mmHg',
    'blood-pressure-diastolic': 'mmHg',
    'walk-distance': 'meter',
    'quality-of-life': 'van 100',
    'cognitive-score': 'punten',
  },
  programme: (from, until) =>
    until === null ? `Het programma begon op ${from}.` : `Het programma is van ${from} tot en met ${until}.`,
  programmeAhead: (from) => `Het programma begint op ${from}.`,
  noProgramme: 'Per week, want er is geen programma.',
  phases: { before: 'Ervoor', during: 'Tijdens', after: 'Erna' },
  week: (date) => `Week van ${date}`,
  average: (value, unit, n) =>
    n === 1 ? `${value} ${unit}, één waarde` : `${value} ${unit}, het gemiddelde van ${n} waarden`,
  change: {
    lower: (by, since) => `${by} lager dan ${since}`,
    higher: (by, since) => `${by} hoger dan ${since}`,
    same: (since) => `even hoog als ${since}`,
  },
  since: {
    before: 'voor het programma',
    during: 'tijdens het programma',
    after: 'na het programma',
    week: (date) => `in de week van ${date}`,
  },
  curve: (what, n, first, last) =>
    `${what}: lijn van ${aantal(n, 'waarde', 'waarden')}. Eerste ${first}, laatste ${last}. Ernaast staat hetzelfde in woorden.`,
  marks: 'Een streep rechtop: daar begint of eindigt het programma.',
  between: (low, high) => `Laagste ${low}, hoogste ${high}.`,
  change132: 'Een verschil van minder dan 10 kan toeval zijn.',
  volume: {
    title: 'Bewegen, per week',
    part: 'geen hele week',
    moved: (minutes, days, without) =>
      `${minutes} ${minutes === '1' ? 'minuut' : 'minuten'} op ${aantal(days, 'dag', 'dagen')}; ${aantal(without, 'dag', 'dagen')} zonder.`,
    strength: (n) => `Kracht: ${n} keer.`,
    steps: (n) => (n === null ? 'Stappen: niet bekend.' : `Stappen per dag: ${n}.`),
    later:
      'Voor later, en voor je gezondheid in het algemeen: 150 tot 300 minuten matig inspannend bewegen per week, twee keer krachttraining, en een of twee rustige dagen. Het plan gaat voor.',
    easy: 'Een dag zonder activiteit is een rustige dag. Kracht telt mee als dat bij de activiteit staat.',
  },
  form: {
    title: 'Een meting',
    kind: 'Wat is er gemeten?',
    kinds: {
      sleep: 'Slaap',
      steps: 'Stappen',
      'resting-heart-rate': 'Hartslag in rust',
      'blood-pressure': 'Bloeddruk',
      'walk-distance': 'Gelopen afstand',
      'quality-of-life': 'Kwaliteit van leven, als getal',
      'cognitive-score': 'Een denktest, als getal',
    },
    value: {
      sleep: 'Uren slaap',
      steps: 'Stappen van die dag',
      'resting-heart-rate': 'Slagen per minuut, in rust',
      'blood-pressure': 'Bovenste getal',
      'walk-distance': 'Meters',
      'quality-of-life': 'Score, 0 tot 100',
      'cognitive-score': 'Score',
    },
    lower: 'Onderste getal',
    instrument: 'Naam van de vragenlijst of test',
    instrumentHint: 'Hier komt alleen het getal, met deze naam. De vragen zelf staan niet in de app.',
    when: 'Wanneer is het gemeten?',
    errors: {
      kind: 'Kies wat er gemeten is.',
      range: (least, most, whole) => `Een ${whole ? 'heel getal' : 'getal'} van ${least} tot en met ${most}.`,
      lower: (least, most) => `Een heel getal van ${least} tot en met ${most}, lager dan het bovenste.`,
      instrument: 'Vul in van welke vragenlijst of test de score is.',
    },
  },
  series: {
    title: 'Hartslag in de tijd',
    source: {
      strap: 'Gemeten met een borstband.',
      wrist: 'Gemeten aan de pols: bij inspanning kan dat er ver naast zitten.',
    },
    time: (minutes, seconds) => (minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`),
    average: (average, max) => `Gemiddeld ${average}, hoogste ${max} slagen per minuut.`,
    above: (time, ceiling) => `Boven ${ceiling}, de grens: ${time}.`,
    noCeiling: 'Voor deze activiteit was er geen grens voor de hartslag.',
    percent: (median, lower, upper, max) =>
      `De helft van de tijd op of onder ${median} % van ${max} (220 − leeftijd); de middelste helft van de tijd van ${lower} % tot ${upper} %.`,
    noPercent: 'Geen percentage van het maximum: dat was niet bekend.',
    unknown: (time, whole) => `Niet bekend: ${time} van ${whole}. Die tijd telt hier nergens mee.`,
    allKnown: (whole) => `De hele tijd bekend, ${whole}.`,
    nothing: 'Er is niets van bekend.',
    zones: 'Tijd per percentage van het maximum',
    zone: (from, to) => (from === null ? `onder ${to} %` : to === null ? `${from} % en meer` : `${from} tot ${to} %`),
    zoneUnknown: 'niet bekend',
    ceiling: (bpm) => `stippellijn: ${bpm}`,
    curve: (low, high) =>
      `Lijn van de hartslag, van ${low} tot ${high} slagen per minuut; een gat waar die niet bekend is.`,
    here: 'Alleen op dit apparaat: niet in een kopie, een code of een link.',
  },
};
export default words;
