import type en from '../en/plans.ts';

const words: typeof en = {
  choose: 'Kies een plan',
  chooseIntro:
    'Dit zijn gepubliceerde stappenplannen. Ze verschillen in hoe lang je wacht en wie er akkoord moet gaan. Het gewone plan voor deze leeftijd is gekozen.',
  takeIntro: 'Neem een ander als je land, club of school daarmee werkt.',
  usual: 'gewoon op deze leeftijd',
  chosen: 'gekozen',
  take: 'Neem dit plan',
  read: 'Lees het stap voor stap',
  back: 'Terug, niets veranderen',
  alone:
    'Onder de 18, of zonder geboortejaar, kies je een ander plan samen met een volwassene. Een ouder, of iemand van school of club, kan het later veranderen: Meer, dan het hele plan.',
  forWhom: {
    'cisg-2022': 'Volwassenen, in elke sport.',
    'peds-2023': 'Vanaf 5 jaar, tot 18.',
    'uk-2023': 'Elke leeftijd, in club- en schoolsport in het Verenigd Koninkrijk. Niet voor topsport.',
    'ais-2024': 'Tot en met 19 jaar, en volwassenen die bij een club sporten, in Australië.',
    'acc-nz-2026': 'Club- en schoolsport in Nieuw-Zeeland.',
    'cdc-heads-up': 'Jonge sporters in de Verenigde Staten, bij een school of club met een zorgverlener in de buurt.',
  },
  rows: {
    forWhom: 'Voor wie',
    contact: 'Contact, op zijn vroegst',
    competition: 'Wedstrijd, op zijn vroegst',
    clearance: 'Wie moet akkoord gaan',
    school: 'School',
    again: 'Na eerdere hersenschuddingen',
  },
  short: (contact: number, competition: number, isAsked: boolean) =>
    `Contact niet voor dag ${contact}, wedstrijd niet voor dag ${competition}. ${isAsked ? 'Een zorgverlener gaat eerst akkoord.' : 'Niemand hoeft akkoord te gaan.'}`,
  opens: (day: number, stage: string) => `dag ${day} (${stage.replace(/^S/, 's')})`,
  clearance: (who: string, stages: string) => `${who}, vóór stap ${stages}`,
  inWriting: (stage: string) => `${stage} (op papier)`,
  soonerInSome: 'in sommige sporten eerder',
  nobody: 'Niemand. Een sport, club of school kan het wel vragen.',
  school: (stage: string) => `Eerst hele schooldagen, dan pas ${stage.replace(/^S/, 's')}.`,
  again: (contact: number, competition: number) =>
    `De tweede in 3 maanden of de derde in 12: contact niet voor dag ${contact}, wedstrijd niet voor dag ${competition}.`,

  change: 'Ander plan kiezen',
  changeIntro: 'Kies er een om te zien wat er verandert. Er verandert niets voor je dat zelf zegt.',
  runs: (name: string) => `Nu: ${name}.`,
  see: 'Bekijk wat er verandert',
  to: (name: string) => `Naar: ${name}`,
  version: (version: string) => `versie ${version}`,
  now: 'Nu',
  after: 'Daarna',
  openSoon: (stage: string, name: string, after: string) => `${stage} (${name}) kan open: ${after}.`,
  openLater: (stage: string, name: string) => `${stage} (${name}) kan later open.`,
  before: (n: number) => (n === 1 ? 'Daarvoor moet 1 punt in orde zijn' : `Daarvoor moeten ${n} punten in orde zijn`),
  differs: 'Wat er nog meer anders is',
  sameRest: 'Hoe lang je wacht, wie akkoord moet gaan en school blijven hetzelfde.',
  nothing: 'niet gevraagd',
  was: (text: string) => `nu: ${text}`,
  rules: 'Wat een ander plan doet',
  ruleLines: [
    'De stap begint vandaag opnieuw. Activiteiten tot nu toe tellen er niet voor mee.',
    'Er gaat niets open vóór morgen, en niet binnen 24 uur.',
    'Vandaag geldt het plan van nu ook nog. Alles wat is ingevuld blijft staan.',
    'De strengste regel die voor je geldt gaat voor.',
  ],
  confirm: 'Dit plan kiezen',
  other: 'Iemand anders',
  underAge:
    'Onder de 18, of als de leeftijd niet bekend is, vult een ouder of iemand van school of club dit in. Per plan verschilt wie er akkoord moet gaan voor contact, dus die keuze maakt niemand alleen.',
};
export default words;
