import type en from '../en/plan.ts';

const words: typeof en = {
  title: 'Het hele plan',
  running: (version: string) => `Versie ${version}. Dit herstel volgt dit plan.`,
  notRunning: (version: string) => `Versie ${version}. Geen herstel hier volgt dit plan.`,
  which: 'Welk plan?',
  source: 'Bron',
  dated: (date: string) => `Datum van de bron: ${date}.`,
  undated: 'De bron noemt geen datum.',
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
    `Klachten mogen hoogstens ${rise} van de 10 punten erger worden, en moeten ${inclusive ? `binnen ${minutes}` : `in minder dan ${minutes}`} minuten weer als ervoor zijn.`,
  strict: 'Geen klachten boven wat altijd al zo was, bij bewegen en in rust.',
  noNew: (startsFree: boolean) =>
    `Geen nieuwe klachten. Door bewegen wordt er geen erger. In rust is er geen hoger dan wat altijd al zo was en hoger dan in de 24 uur vóór deze stap.${startsFree ? ' Je begint zonder klachten.' : ''}`,
  tooMuch: { tolerant: 'Meer dan dat', strict: 'Met een klacht', 'no-new-symptoms': 'Met een nieuwe klacht' },
  setback: {
    same: (tooMuch: string) => `${tooMuch}: stop voor die dag, en de volgende dag dezelfde stap opnieuw.`,
    previous: (tooMuch: string) => `${tooMuch}: stop voor die dag, en een stap terug.`,
    to: (tooMuch: string, stage: string) => `${tooMuch} gaat het plan terug naar ${stage.replace(/^S/, 's')}.`,
  },
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
  dayRepeat: (n: number) =>
    `Dag ${n} in plaats daarvan, als dit de tweede hersenschudding is in 3 maanden of de derde in 12.`,
  symptomFreeRepeat: (n: number) =>
    `${n} dagen in plaats daarvan, als dit de tweede hersenschudding is in 3 maanden of de derde in 12.`,
  clearanceBy: (list: string) => `Toestemming telt van: ${list}.`,
  unasked: 'Dit plan vraagt geen toestemming. Een sport, club of school kan er wel om vragen.',
  notes: {
    'uk-2023': [
      'Geen sport op de dag van het letsel.',
      'Binnen 24 uur gezien door een zorgverlener, of beoordeeld via de gezondheidslijn (in het VK: 111).',
      'Langer dan 28 dagen klachten: ga naar de huisarts.',
    ],
    'ais-2024': [
      'Voor iedereen tot en met 19 jaar, en voor volwassenen die bij een club sporten.',
      'De namen van de stappen en wat er mag zijn die van de Amsterdamse consensus: eigen voorzichtige keuze.',
    ],
    'acc-nz-2026': [
      'De bron raadt toestemming vóór wedstrijden sterk aan. Hier is die nodig: eigen voorzichtige keuze.',
    ],
  },
  newer: (version: string) => `Er is een versie ${version} van dit plan. Er verandert niets vanzelf.`,
  newerGo: 'Bekijk wat die verandert',
  change: 'Ander plan kiezen',
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
