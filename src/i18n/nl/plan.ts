import type en from '../en/plan.ts';

const words: typeof en = {
  title: 'Het hele plan',
  names: { 'cisg-2022': 'Amsterdamse consensus, voor volwassenen', 'peds-2023': 'Richtlijn voor kinderen en tieners' },
  running: (version: string) => `Versie ${version}. Dit herstel volgt dit plan.`,
  notRunning: (version: string) => `Versie ${version}. Geen herstel hier volgt dit plan.`,
  which: 'Welk plan?',
  source: 'Bron',
  reproduced: 'Zoals elders weergegeven: niet gelezen bij de uitgever zelf.',
  now: 'mag nu',
  may: 'Mag',
  notYet: 'Nog niet',
  ends: 'Wanneer de stap klaar is',
  enter: 'Om hier te komen',
  always: 'Voor elke stap omhoog',
  alwaysLines: [
    'Alle alarmsignalen met "nee" beantwoord in de laatste 24 uur.',
    'Een hele check-in in de laatste 24 uur, na de activiteit.',
    'Hoogstens één stap omhoog in 24 uur. Nooit omhoog als er niets is ingevuld.',
    'Niets wat een arts eerst moet weten.',
  ],
  own: 'eigen voorzichtige keuze',
  hours: (n: number) => `Minstens ${n} uur.`,
  minutes: (n: number) => `Een activiteit van minstens ${n} minuten die goed ging.`,
  noActivity: 'Er is geen activiteit nodig.',
  tolerant: (rise: number, minutes: number, inclusive: boolean) =>
    `Klachten mogen hoogstens ${rise} van de 10 punten erger worden, en moeten ${inclusive ? `binnen ${minutes}` : `in minder dan ${minutes}`} minuten weer als ervoor zijn. Meer dan dat: stop voor die dag, en de volgende dag dezelfde stap opnieuw.`,
  strict: (to: string) =>
    `Geen klachten boven wat altijd al zo was. Met een klacht gaat het plan terug naar ${to.replace(/^S/, 's')}.`,
  setback: { same: 'deze stap', previous: 'de stap ervoor' },
  heart: (percent: number) => `Hartslag tot ongeveer ${percent} % van 220 − leeftijd, als richtlijn.`,
  gates: {
    resolution: 'In de laatste 24 uur geen klachten boven wat altijd al zo was, en geen pijnstiller.',
    'clean-exertion': 'Geen klachten bij bewegen, op de laatste dag met een activiteit.',
    examined: 'Een zorgverlener heeft het letsel onderzocht.',
    school: 'Voor scholieren en studenten: hele dagen naar school, zonder aanpassingen vanwege dit letsel.',
  },
  clearance: (written: boolean) => `Een zorgverlener heeft ${written ? 'op papier ' : ''}toestemming gegeven.`,
  clearanceWhere: (stages: string) =>
    `Als de sport al op stap ${stages.replace(' en ', ' of ')} contact of vallen kan geven: een zorgverlener heeft toestemming gegeven.`,
  day: (n: number) => `Dag ${n} na het letsel, of later.`,
  symptomFree: (n: number) => `${n} dagen achter elkaar zonder klachten.`,
  clearanceBy: (list: string) => `Toestemming telt van: ${list}.`,
  communityTitle: 'Wachttijden van club of school',
  community:
    'Als je die ook aanhoudt: 14 dagen achter elkaar zonder klachten vóór contact, en dag 21 vóór wedstrijden. Onder de 18 gelden ze, tenzij anders is ingevuld.',
  school: 'School',
  schoolLines: [
    'L1 dagelijkse dingen · L2 thuis aan school werken · L3 een deel van de tijd naar school · L4 hele dagen naar school.',
    'Op een schooldag mogen klachten hoogstens 2 van de 10 punten erger worden, korter dan 60 minuten. School wacht nooit op sport.',
  ],
  stricter: 'De strengste regel die voor je geldt gaat voor: een club, een school of een wet kan meer vragen.',
};
export default words;
