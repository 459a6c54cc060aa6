import type en from '../en/documents.ts';

const words: typeof en = {
  title: 'Wat een zorgverlener zei',
  choose: 'Wat wil je invullen?',
  intro: 'Een zorgverlener beslist; de app bewaart het besluit alleen.',
  types: {
    examination: 'Een onderzoek',
    review: 'Een beoordeling',
    clearance: 'Een toestemming',
    prescription: 'Een getest trainingsadvies',
  },
  about: {
    examination: 'Een zorgverlener heeft naar het letsel of een klap gekeken.',
    review: 'Een zorgverlener heeft naar een alarmsignaal, een reden om te bellen of een klap gekeken.',
    clearance: 'Een zorgverlener gaf toestemming voor een stap van het plan.',
    prescription: 'Een zorgverlener heeft getest hoe zwaar bewegen mag zijn.',
  },
  name: 'Naam van de zorgverlener',
  profession: 'Beroep',
  counts: (list: string) => `In dit plan telt toestemming van: ${list}.`,
  countsAny: 'Telt van elk van deze, behalve "een ander beroep".',
  unasked:
    'Het plan dat nu loopt vraagt geen toestemming. Die blijft wel bewaard: een sport, club of school kan erom vragen.',
  doesNotCount: 'Van dit beroep wordt het bewaard, maar in dit plan opent het niets.',
  when: 'Wanneer is het besloten?',
  finding: 'Wat kwam eruit?',
  outcome: 'Wat is besloten?',
  scope: 'Waarvoor is toestemming gegeven?',
  scopeHint: 'Het opent die stap en de stappen eronder, zodra de rest ook in orde is.',
  document: 'Waar is het papier?',
  documentHint: 'Bijvoorbeeld: in de blauwe map, of een foto op de telefoon.',
  written: 'Voor deze stap vraagt het plan toestemming op papier. Vul in waar het papier is, anders telt het niet.',
  threshold: 'Gemeten grens (slagen per minuut)',
  percent: 'Procent daarvan, 50–90',
  minutes: 'Minuten per keer',
  unrelated: 'Klachten die niet door dit letsel komen',
  unrelatedHint: 'Alleen wat de zorgverlener heeft genoemd.',
  underAge:
    'Onder de 18, of als de leeftijd niet bekend is: vult degene om wie het gaat dit zelf in, dan wordt het bewaard maar opent het niets. Laat een ouder, de school of club, of de zorgverlener het invullen.',
  more: 'Klachten niet door dit letsel, en een notitie',
  other: 'Iemand anders',
  form: 'Een formulier voor de zorgverlener, op papier of als code',
  save: 'Bewaren',
  errors: {
    threshold: 'Een getal van 40 tot en met 250.',
    percent: 'Een getal van 50 tot en met 90.',
    minutes: 'Een aantal minuten boven 0, hoogstens 1440.',
    beforeInjury: 'Dit is voor het letsel.',
  },
};
export default words;
