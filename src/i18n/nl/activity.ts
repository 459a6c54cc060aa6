import type en from '../en/activity.ts';

const words: typeof en = {
  title: 'Activiteit invullen',
  stage: 'Welke stap was het?',
  stageAllowed: 'mag nu',
  above:
    'Dit is meer dan het plan nu toestaat. Je kunt het invullen. Het telt niet mee voor een stap omhoog; klachten erbij tellen wel.',
  stopped: 'Het plan zegt stop. Wat gedaan is, kun je wel invullen.',
  when: 'Wanneer begon het?',
  minutes: 'Hoeveel minuten?',
  before: 'Klachten net ervoor, 0–10',
  peak: 'Op z’n ergst, tijdens of erna, 0–10',
  ends: ['geen', 'ergst mogelijk'],
  wordOf: (n: number) => (n === 0 ? 'geen' : n === 10 ? 'ergst mogelijk' : ''),
  settled: 'Na hoeveel minuten was het weer als ervoor?',
  settledChoice: { known: 'Ja, weer als ervoor', notYet: 'Nog niet' },
  settledQuestion: 'Is het weer als ervoor?',
  moreTitle: 'Meer, als je wilt',
  kind: 'Wat was het?',
  rpe: 'Hoe zwaar was het, 0–10?',
  rpeEnds: ['rust', 'alles gegeven'],
  heartRate: 'Hartslag, met de hand geteld',
  average: 'Gemiddeld (slagen per minuut)',
  max: 'Hoogste (slagen per minuut)',
  alarm: 'Tijdens het bewegen: pijn op de borst, (bijna) flauwvallen, hartkloppingen of ongewone benauwdheid?',
  errors: {
    minutes: 'Een aantal minuten boven 0, hoogstens 1440.',
    peak: 'Op z’n ergst kan niet lager zijn dan net ervoor.',
    settled: 'Een aantal minuten boven 0. Of kies "nog niet".',
    bpm: 'Een getal van 30 tot en met 250; de hoogste niet onder het gemiddelde, en allebei ingevuld.',
  },
  settleTitle: 'Weer als ervoor?',
  settleText: (what: string, at: string) => `Door de ${what.toLowerCase()} ${at} werden de klachten erger.`,
  stillNot: 'Nog niet',
  settledAsk: 'Na hoeveel minuten was het weer als ervoor?',
};
export default words;
